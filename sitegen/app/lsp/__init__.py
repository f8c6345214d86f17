"""`sitegen lsp`: what `check` knows, while somebody writes in a text editor."""
