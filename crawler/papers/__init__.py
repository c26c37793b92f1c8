"""One paper as a page or a record states it to machines, on its way to a publication."""
