"""Measurements of sitegen beside other programs; not part of what is installed."""
