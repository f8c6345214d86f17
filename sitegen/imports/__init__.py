"""One module for each foreign format that can be brought in."""
