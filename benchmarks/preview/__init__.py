"""From a save to the page in the browser."""
