"""Where the title of an entry begins and ends."""
