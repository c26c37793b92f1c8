"""A department with the university that another line of the page's top prints behind it."""

from crawler.document.model import Document
from crawler.homepage.postal_address import names_whole

_MOST_LINES, _LONGEST = 20, 100


def fuller_place(doc: Document, place: str) -> str:
    """`Department of Economics` on the card, `Department of Economics, Acme University` in the bar of the site."""
    if names_whole(place) or len(place) < 3:
        return place
    shown = [n.text.strip(" .;|") for n in doc.lines[:_MOST_LINES] if n.visible and len(n.text) <= _LONGEST]
    behind = f"{place}, "
    return next((t for t in shown if t.startswith(behind) and names_whole(t)), place)
