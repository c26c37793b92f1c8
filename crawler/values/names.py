"""Names of people: one, many, and those stuck to a title. The door to the modules that do the work."""

from crawler.values.author_lists import AuthorList, author_list_likeness, split_authors
from crawler.values.glued import split_glued
from crawler.values.name_shapes import name_likeness

__all__ = ["AuthorList", "author_list_likeness", "name_likeness", "split_authors", "split_glued"]
