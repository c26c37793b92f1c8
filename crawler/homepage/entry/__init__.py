"""One entry as one text, with the looks and links of its parts."""
