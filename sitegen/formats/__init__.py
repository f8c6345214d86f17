"""One module for each kind of file that people write: the doors to libraries."""
