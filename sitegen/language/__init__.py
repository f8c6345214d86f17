"""Reading articles: sentences, dates, names and statements."""
