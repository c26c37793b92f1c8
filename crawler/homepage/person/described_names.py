"""The name of a page's person where no line prints it: in what its head says the page is, and in what a portrait shows.

`Home page of Jane Doe`, `Jane Doe is a historian of …`: a site made of many pages says so in the head of each. A name
that neither of these words goes with, or beside which others stand, as on the page of a group, says nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from crawler.document.model import Document
from crawler.homepage.people.academic_titles import bare
from crawler.homepage.people.name_forms import agree, is_full
from crawler.homepage.person.person_name import Printed, names_in
from crawler.homepage.person.said_names import LIKELY, said_names
from crawler.lexicon.letters import WIDE
from crawler.lexicon.people import is_given_name
from crawler.lexicon.person_labels import any_label
from crawler.values.names import name_likeness

_KEYS = ("description", "excerpt", "summary", "subtitle")
_TAGS = frozenset({"description", "og:description", "twitter:description"})
_OF = re.compile(
    r"\s(?:of|by|von|de|di|do|da|van|for)\s+(?:(?:Prof|Dr|Mr|Ms|Mrs)\.?\s+)*"
    r"(?P<name>[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){1,3})(?=\s*(?:[(,;:|–—]|\.(?:\s|$)|-\s|$))"
)
_SITE = re.compile(
    r"\b(?:(?:web|home) ?(?:page|site)|site|page|cv|vitae|resume|résumé|portfolio|blog|"
    r"página|pagina|sitio|sito|webseite|startseite)\s",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"\s(?:by|von|par|por|foto|©)\s", re.IGNORECASE)
"""Before whoever took the picture."""
_SURELY = 0.85
_LONGEST, _MOST_PICTURES, _DESCRIBED, _PICTURED = 160, 12, 2.0, 1.5


def described(doc: Document) -> Iterator[Printed]:
    """The one person whom the head of the page names, and the one whom its pictures show."""
    texts = [t for key in _KEYS if isinstance(t := doc.front_matter.get(key), str)]
    texts += [content for tag, content in doc.embedded.meta if tag in _TAGS]
    yield from (Printed(n, _DESCRIBED, "described") for n in _alone(texts, _in_description))
    shown = [n for n in doc.nodes if n.tag == "img"][:_MOST_PICTURES]
    captions = [t for n in shown for key in ("title", "alt") if (t := n.attrs.get(key))]
    yield from (Printed(n, _PICTURED, "pictured") for n in _alone(captions, _in_caption))


def _alone(texts: Sequence[str], names: Callable[[str], Iterator[str]]) -> list[str]:
    """The forms of the one name that the texts hold; none if they name several people."""
    found = [n for text in dict.fromkeys(texts) for n in names(" ".join(text.split()))]
    return list(dict.fromkeys(found)) if all(agree(n, found[0]) for n in found) else []


def _in_description(text: str) -> Iterator[str]:
    head = text[:_LONGEST]
    yield from (m["name"] for m in _OF.finditer(head) if _SITE.search(head, 0, m.start() + 1) and _is_likely(m["name"]))
    told = [*(n for n, _ in said_names(head)), *(m["name"] for m in _OF.finditer(head))]
    told += names_in(re.split(r"(?<=[^\W\d_]{3})[.!?]\s", head, maxsplit=1)[0])[:1]
    yield from (n for n in map(bare, told) if _is_surely_one(n))


def _in_caption(text: str) -> Iterator[str]:
    """`Jane Doe`, `Photo of Jane Doe`, `Jane Doe – Reader in Tides`, and no file name nor who took it."""
    words = _picture().sub(" ", _CREDIT.split(text, maxsplit=1)[0]).strip(" :-–—,.")
    yield from (n for n in names_in(words)[:1] if words.startswith(n) and _is_surely_one(n))


@cache
def _picture() -> re.Pattern[str]:
    words = any_label("picture")
    behind = r"(?:\s(?:of|von|de|di|do|da|van)\b)?"
    return re.compile(rf"^{words}{behind}(?!\w)|(?<!\w){words}$|の{words}$", re.IGNORECASE)


def _is_surely_one(name: str) -> bool:
    """A name in full, of which a part is borne by people."""
    if WIDE.search(name):
        return name_likeness(name) >= _SURELY
    return _is_likely(name) and any(map(is_given_name, name.split()))


def _is_likely(name: str) -> bool:
    return is_full(name) and " " in name and name_likeness(name) >= LIKELY
