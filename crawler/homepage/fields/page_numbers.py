"""Whether an entry names pages, or an identifier that stands for them."""

import re

from crawler.values.cues import holds

_FROM_TO = re.compile(r"\d[–-]\d")
_NAMED = re.compile(r"\bpp?\. ?\d|\bdoi\b|10\.\d{4}/")
_CUES = ("p.", "doi", "10.")
"""Without one of these the pattern finds nothing."""


def names_pages(text: str) -> bool:
    """Whether pages, a DOI or arXiv stand in the text.

    >>> names_pages("Canal Review 4, 12-19"), names_pages("On fog, pp. 4"), names_pages("On fog, p 4")
    (True, True, False)
    """
    low = text.lower()
    if "arxiv" in low or _FROM_TO.search(low):
        return True
    return holds(low, _CUES) and _NAMED.search(low) is not None
