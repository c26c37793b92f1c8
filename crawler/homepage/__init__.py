"""The general homepage reader, one module for each question it asks of a page."""
