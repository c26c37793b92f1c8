"""Spiders fetch and archive; they never interpret."""
