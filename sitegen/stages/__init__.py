"""The verbs, in the order in which they run."""
