"""What a reader's browser has to do: answers of the filter, weight of the pages."""
