# ruff: noqa: E501 (lists of words are read more easily whole)
"""Handles: the parts of a page's address that may be made of its person's name."""

import re
from urllib.parse import unquote, urlsplit

_COMMON = frozenset(
    "www www2 web home homepage homepages homes people person persons staff team members member faculty user users personal site sites "
    "com org net edu gov io ai me dev github gitlab google view index default html htm php aspx asp jsp en de fr es profile profiles "
    "profil publications publication papers research cv academic department dept school cs math physics uni univ university pages "
    "example file tmp blog about info content node page main".split()
)
_PERSONAL = (
    "github.io",
    "gitlab.io",
    "netlify.app",
    "wordpress.com",
    "wixsite.com",
    "weebly.com",
    "vercel.app",
    "pages.dev",
)
"""Where people have their own pages, and firms hardly ever."""
OWN = 1.2
"""What a handle says at least that is given to people."""
_MOST = 12


def handles(url: str) -> list[tuple[str, float]]:
    """Each part of an address with how much it would say: `~jdoe` more than the name of a folder.

    >>> handles("https://www.example.edu/~jdoe/papers/index.html")
    [('jdoe', 1.5)]
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        return []
    host = parts.hostname or ""
    found = [(label, 1.5 if host.endswith(_PERSONAL) else 1.0) for label in host.split(".")[:-1]]
    for segment in unquote(parts.path).split("/"):
        bare = re.sub(r"\.\w{2,5}$", "", segment)
        found.append((bare.lstrip("~@"), 1.5 if bare[:1] in "~@" else OWN))
    found += [(value, 1.0) for value in re.findall(r"(?<==)[A-Za-z][\w.+-]{3,40}", unquote(parts.query))]
    kept = [(h, w) for h, w in found if len(h) > 1 and h.lower() not in _COMMON and not h.isdigit()]
    return kept[:_MOST]
