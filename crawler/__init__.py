"""Fetch pages, keep them, read them: this package imports neither `etl` nor `warehouse`."""
