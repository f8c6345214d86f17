"""Show the site while somebody writes it."""
