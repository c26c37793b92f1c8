"""How the entries of one list are set: where each begins and ends, and where it keeps its title."""
