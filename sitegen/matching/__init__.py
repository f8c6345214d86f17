"""What speaks of the same happening."""
