"""What a stranger would know, as data: headings, months, link labels, venues, names and their spellings."""

from crawler.lexicon.headings import announces_conferences, announces_forthcoming, heading_kind
from crawler.lexicon.people import is_given_name, is_surname, is_title_word, name_spellings
from crawler.lexicon.venue_names import KnownVenue, venues

__all__ = [
    "KnownVenue",
    "announces_conferences",
    "announces_forthcoming",
    "heading_kind",
    "is_given_name",
    "is_surname",
    "is_title_word",
    "name_spellings",
    "venues",
]
