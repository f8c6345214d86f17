"""Reading pasted and saved articles: lines, furniture, captions, dates of print."""
