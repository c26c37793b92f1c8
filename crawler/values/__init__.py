"""Pure functions from printed text to values; each returns None for what it does not understand."""
