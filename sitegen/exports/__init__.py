"""One module for each data format that is published."""
