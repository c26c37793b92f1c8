"""What the exact layouts of homepage themes share: marked elements, entries made of them, and the rest of the page."""
