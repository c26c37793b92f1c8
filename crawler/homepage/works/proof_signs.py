"""What is seen of the entries of a list, by which works are told from all else that stands in lists.

Each sign is a name in `proof.csv`, which says how much it tells. Amounts are signs by steps: `fit4` lies between the
fourth and the fifth of its bounds.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.marks import ITALIC
from crawler.homepage.fields.page_numbers import names_pages
from crawler.homepage.headings.sections import Section
from crawler.homepage.people.owner import plain_letters
from crawler.homepage.template.anchors import is_one_phrase
from crawler.homepage.template.found import Evidence, Found
from crawler.homepage.venue.shapes import title_shape, word_count
from crawler.homepage.works.claims import Claim, tells_of_lists
from crawler.lexicon.headings import heading_kind
from crawler.values.cues import YEAR
from crawler.values.days import names_day

_JOINT = re.compile(
    r"[^,]{3},\s?\S+\s\S|\band\b|&|;|\bund\b|\bet\b|\by\b|、|，|,.*,|[\u3400-\u9fff\uac00-\ud7a3],\s?[\u3400-\u9fff\uac00-\ud7a3]"
)
_RANGE = re.compile(r"\d\s?[-–]\s?\d")
_DOCUMENT = re.compile(
    r"\.pdf|\.ps\b|doi\.org|arxiv\.org|ncbi\.nlm|sciencedirect|springer|jstor|wiley|acm\.org|ieee", re.IGNORECASE
)
_OPEN = frozenset({None, "about"})
"""Kinds of sections that say nothing."""
_MOST = 0.7
_AROUND = " .,;:|•–—-\n\x1f"
_SEVERAL_BARE, _MANY_BARE, _MOSTLY = 2, 4, 0.7
_TITLE, _PAIR, _WORDS, _PARAGRAPH = 0.8, 2, 3, 15
_MAY_BE_ONE, _TOLD = frozenset({"books", "theses"}), 4
_SHARES = (0.1, 0.3, 0.5, 0.7, 0.9)
_FITS = (0.2, 0.35, 0.5, 0.65, 0.8)
_MOST_LINES = 6


def signs_of(
    entries: Sequence[Found], evidence: Sequence[Evidence], section: Section, claim: Claim, owners: Set[str]
) -> list[list[str]]:
    """The signs of each of these entries, at least one, of one list, which name what `evidence` says.

    `claim`: who says that the list is of works. `owners`: the family names of whose page it is, in plain letters.
    """
    several = [_several(f) for f in entries]
    joint = [s or _by_one_of(f, owners) for f, s in zip(entries, several, strict=True)]
    shares = {
        "authored": _share([e.authors for e in evidence]),
        "placed": _share([e.place for e in evidence]),
        "dated": _share([e.year for e in evidence]),
        "linked": _share([any(m.href for m in f.entry.marks) for f in entries]),
        "joint": _share(joint),
    }
    of_list = [*_of_list(section, claim, len(entries)), *_by_claim(claim, "mean", _step(_mean_fit(entries), _FITS))]
    for name, share in shares.items():
        of_list += _by_claim(claim, name, _step(share, _SHARES))
    signs = [
        [*of_list, *_of_entry(f, e), *_of_marks(f), *(["several"] if s else []), _lacks(e, shares, f.year)]
        for f, e, s in zip(entries, evidence, several, strict=True)
    ]
    if claim is Claim.HEADED:
        for seen in signs:
            seen.extend(_of_bare(seen, len(entries)))
    return signs


def _of_bare(seen: Sequence[str], count: int) -> Iterator[str]:
    """What names nothing, in a list of works that names no more: its titles tell by their number and look."""
    if "names=" in seen and "lacks=" in seen:
        few = f"bare{_step(count, (2, 4))}"
        yield few
        yield few + "".join(s[0] for s in ("prose", "of lists", "title is link") if s in seen)


def _share(told: Sequence[bool]) -> float:
    return sum(told) / len(told)


def _mean_fit(entries: Sequence[Found]) -> float:
    return sum(f.fit for f in entries) / len(entries)


def _step(amount: float, bounds: Sequence[float]) -> int:
    return bisect_right(bounds, amount)


def _by_claim(claim: Claim, name: str, step: int) -> Iterator[str]:
    yield f"{name}{step}"
    yield f"{claim.name} {name}{step}"


def _of_list(section: Section, claim: Claim, count: int) -> Iterator[str]:
    yield f"kind={section.kind}"
    yield f"{claim.name} kind={'open' if section.kind in _OPEN else section.kind}"
    yield f"claim={claim.name}"
    yield f"entries{_step(count, (1, 2, 3, 4, 6, 10, 20))}"


def _lacks(evidence: Evidence, shares: dict[str, float], year: int | None) -> str:
    """What most other entries name and this one does not."""
    named = (evidence.authors, evidence.place, evidence.year or year is not None)
    usual = (shares["authored"], shares["placed"], shares["dated"])
    return "lacks=" + "".join("apy"[i] for i in range(3) if usual[i] > _MOST and not named[i])


def _of_entry(found: Found, evidence: Evidence) -> Iterator[str]:
    clean, text = found.entry.clean, found.entry.text
    title = clean[slice(*found.parts.title)]
    yield "names=" + "".join("apy"[i] for i in range(3) if evidence[i])
    yield f"fit{_step(found.fit, (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9))}"
    yield f"shape{_step(title_shape(title), (0.2, 0.4, 0.6, 0.8, 0.95))}"
    yield f"words{_step(word_count(title), (1, 2, 3, 4, 6, 10, 18, 30))}"
    yield f"length{_step(len(text), (20, 40, 80, 150, 300, 600))}"
    yield f"lines{min(_MOST_LINES, text.count(chr(10)))}"
    yield "begins=" + _begins(text.strip()[:1])
    if heading_kind(text) is not None:
        yield "heading"
    if heading_kind(title) is not None:
        yield "title is heading"
    if tells_of_lists(text):
        yield "of lists"
    if names_pages(text):
        yield "pages"
    if _RANGE.search(text):
        yield "range"
    if found.year is not None:
        yield "under a year"
    yield from _of_dates(found)


def _of_dates(found: Found) -> Iterator[str]:
    clean = found.entry.clean
    years = set(YEAR.findall(clean))
    yield f"years{min(3, len(years))}"
    if years and names_day(" | ".join(clean[a:b] for a, b in found.parts.rest)):
        yield "day"
    if years and names_day(clean[slice(*found.parts.title)]):
        yield "day in title"


def bare_titles(entries: Sequence[Found], evidence: Sequence[Evidence], kind: str | None) -> list[Found]:
    """The titles, if a list is of nothing but what looks like titles, or has a paragraph below each of some.

    `kind`: what the heading announces. The one book or thesis of somebody may be a link that tells its title.
    """
    if len(entries) == 1 and kind in _MAY_BE_ONE and _is_title_set_apart(entries[0]):
        return list(entries) if not any(evidence[0]) else []
    about = {i for i in range(1, len(entries)) if _tells_about(entries[i - 1].entry, entries[i].entry)}
    titles = [f for i, f in enumerate(entries) if i not in about]
    named = sum(any(e) for i, e in enumerate(evidence) if i not in about)
    bare = sum(map(_is_bare_title, titles))
    if len(titles) >= _MANY_BARE and bare >= _MOSTLY * len(titles):
        return [f for f in titles if word_count(f.entry.clean) >= _PAIR] if named <= (1 - _MOSTLY) * len(titles) else []
    return titles if not named and bare == len(titles) and len(entries) >= _SEVERAL_BARE else []


def _is_title_set_apart(found: Found) -> bool:
    """A title that is a whole line, and slanted or with a subtitle, as `Download my thesis` is not."""
    clean = found.entry.clean
    told = ":" in clean or all(m.style & ITALIC for m in found.entry.marks)
    return told and word_count(clean) >= _TOLD and is_one_phrase(found.entry) and _is_bare_title(found)


def _tells_about(title: Entry, below: Entry) -> bool:
    """A paragraph in no look below one line that is set apart as a whole."""
    plain = not any(m.style or m.href for m in below.marks)
    long = plain and below.text.count(" ") >= _PARAGRAPH and _is_prose(below.text.strip())
    return long and "\n" not in title.text and all(m.style or m.href for m in title.marks if m.end - m.start > 1)


def _is_bare_title(found: Found) -> bool:
    """A title with links behind it, or one in a look or on a line of its own."""
    clean, (start, end) = found.entry.clean, found.parts.title
    title = clean[start:end]
    if not looks_like_title(title):
        return False
    links = "".join(clean[m.start : m.end] for m in found.entry.marks if m.href and m.start >= end)
    alone = word_count(clean[:start] + clean[end:]) <= word_count(links) and not clean.rstrip().endswith(".")
    begins = not clean[:start].strip(_AROUND) and (
        found.template.anchors[0].how == "style" or clean[end:].lstrip(" .")[:1] == "\n"
    )
    return (alone or begins) and not tells_of_lists(title) and heading_kind(title) is None


def _begins(letter: str) -> str:
    if letter.isdigit():
        return "9"
    return "a" if letter.islower() else "A" if letter.isupper() else "-"


def _of_marks(found: Found) -> Iterator[str]:
    links = {m.href for m in found.entry.marks if m.href}
    yield f"links{_step(len(links), (1, 2, 3))}"
    if any(_DOCUMENT.search(href) for href in links):
        yield "document"
    if links and _is_led_to(found):
        yield "title is link"
    if _is_set_apart(found):
        yield "set apart"
    if not links and _is_prose(found.entry.text.strip()):
        yield "prose"


def _is_set_apart(found: Found) -> bool:
    """A look or quotation marks say what the title is, however much else the entry says."""
    title = found.entry.clean[slice(*found.parts.title)]
    return found.template.anchors[0].how in ("style", "quote") and looks_like_title(title)


def looks_like_title(text: str) -> bool:
    """Whether a text has some words, and the shape of a title."""
    return word_count(text) >= _WORDS and title_shape(text) >= _TITLE


def _several(found: Found) -> bool:
    """Two or more people, at least."""
    text = "".join(found.entry.clean[a:b] for a, b in found.parts.authors)
    return found.parts.likeness >= 0.5 and _JOINT.search(text) is not None


def _by_one_of(found: Found, owners: Set[str]) -> bool:
    """The person of the page is among the authors."""
    text = plain_letters(" ".join(found.entry.clean[a:b] for a, b in found.parts.authors))
    return found.parts.likeness >= 0.5 and any(re.search(rf"\b{re.escape(o)}\b", text) for o in owners)


def _is_led_to(found: Found) -> bool:
    """The title is a link, or stands before a label that is one: `On fog [pdf]`, but not `More on my old page`."""
    a, b = found.parts.title
    clean = found.entry.clean
    over = sum(min(b, m.end) - max(a, m.start) for m in found.entry.marks if m.href and m.start < b and m.end > a)
    behind = any(m.href and m.start >= b and not clean[m.start : m.end].strip(" \x1f") for m in found.entry.marks)
    return 4 * over >= 3 * (b - a) or behind


def _is_prose(text: str) -> bool:
    """A sentence of several words and nothing else."""
    return "\n" not in text and text.endswith((".", "!")) and len(text.split()) > 1 and text[-3:] != "..."
