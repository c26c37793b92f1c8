"""What was fetched, kept: the archive, its manifest, other people's containers, and who is left out of it."""
