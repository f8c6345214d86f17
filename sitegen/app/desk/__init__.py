"""The review desk: what was found in articles, and what an editor says to it."""
