"""Bring in what other programs have written."""
