"""One module for each kind of page: the timeline in, flat views out."""
