"""One module per look of a page: `matches(document)` and `read(document)`."""
