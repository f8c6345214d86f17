"""Begin files and mend them."""
