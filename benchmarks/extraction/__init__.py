"""How well articles are read: dates, names, events, what is joined, pages."""
