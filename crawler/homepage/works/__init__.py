"""Which lists of a page are of works, and which entries of them."""
