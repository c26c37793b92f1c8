"""Where the title of an entry ends and its authors begin, read off its lines.

Aggregators print an entry as title, authors, abstract; between them stands a block, a line break, an inline element
or nothing at all. What is read is the same in all of these.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from crawler.document.model import Line
from crawler.entries.listing import seams
from crawler.lexicon.people import is_given_name
from crawler.values.names import AuthorList, author_list_likeness, name_likeness, split_authors, split_glued

_CUT = re.compile(r"(?:^|[\s,;]+)et\.? al\.?(?=\W|$)", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_ONLY_SIGNS = re.compile(r"[\W_]+")
_LABEL = re.compile(r"(?:title|authors?|abstract|summary)(?:\s*:\s*|$)", re.IGNORECASE)
_GLUE = re.compile(r"[a-z]{3}[A-Z]")
_SEAM = re.compile(r"(?<=[^\W_A-Z])(?=[^\W\d_a-z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[)\]?!.’”\"'])(?=[^\W\d_a-z])")
_BEGUN_NAME = re.compile(r"(?<=[^\W_a-z]|[a-z)\]?!])([A-Z][a-z]{1,5}|[A-Z][a-z]+ (?:[A-Z]\.)+)$")
_NAME_WORD = re.compile(
    r"[^\W\d_a-z][\w.'’-]*|de|da|di|do|dos|das|del|della|van|der|den|ten|von|zu|la|le|el|al|bin|ibn|du|y|e"
)
_LONGEST_NAMES = 12
_LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class Body:
    """What stands under the head of an entry. `sure` is False where the seam of title and authors was guessed."""

    title: str
    authors: AuthorList | None
    affiliations: tuple[str, ...]
    abstract: str | None
    sure: bool


def read_body(lines: Sequence[Line], known: Collection[str]) -> Body | None:
    """Title, authors and abstract of one entry; None if the lines are no entry."""
    pieces = _pieces(lines)
    if not pieces:
        return None
    byline: list[str] = []
    first, rest = pieces[0], pieces[1:]
    while rest and (_is_byline(rest[0], bool(byline)) or (len(rest) > 1 and rest[1].text.startswith(","))):
        byline.append(rest.pop(0).text)
    title, printed, sure = first.text, _join(byline), True
    if not byline:
        title, printed, sure = _unglue(first, known)
    if not printed and _is_between(rest):
        printed = rest.pop(0).text
    printed, affiliations = _affiliations(printed)
    authors = (split_authors(printed) or _between_commas(printed)) if printed else None
    return Body(title, authors, affiliations, _abstract(rest), sure)


def known_names(bodies: Iterable[Sequence[Line]]) -> frozenset[str]:
    """Names that stand clear of any title: those after the first comma of an author list."""
    found: set[str] = set()
    for lines in bodies:
        for line in _pieces(lines)[:2]:
            if len(line.text) < 400 and author_list_likeness(line.text.split(",", 1)[-1]) >= _LIKELY:
                found.update(_clear_names(line.text))
    return frozenset(found)


def _clear_names(text: str) -> Iterator[str]:
    for part in _CUT.split(text)[0].split(" · ")[0].split(",")[1:]:
        name = part.strip()
        if name_likeness(name) >= _LIKELY and not _GLUE.search(name):
            yield name


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    item: bool
    seams: tuple[int, ...]
    """Offsets at which another element begins."""


def _pieces(lines: Sequence[Line]) -> list[_Piece]:
    """The lines as pieces; a line of signs only (a comma between two blocks) leads the next one."""
    found: list[_Piece] = []
    signs = ""
    for line in lines:
        label = _LABEL.match(line.text)
        if _ONLY_SIGNS.fullmatch(line.text):
            signs += line.text
        elif label:
            rest = line.text[label.end() :]
            found += [_Piece(rest, line.kind == "item", ())] if rest else []
        elif line.text:
            lead = f"{signs} " if signs else ""
            found.append(_Piece(lead + line.text, line.kind == "item", tuple(len(lead) + at for at in seams(line))))
            signs = ""
    return found


def _is_byline(piece: _Piece, begun: bool) -> bool:
    """Authors, one or several, or what may follow them: `et al.`, `· affiliation`."""
    text = piece.text.strip(" ,;•*")
    if begun and (text.startswith("·") or piece.text.startswith(",") or _CUT.match(text) or _SUFFIX.fullmatch(text)):
        return len(text) < 200
    if piece.item and len(text.split()) <= 6 and not text.endswith("."):
        return True
    names = _CUT.split(text)[0].split(" · ")[0]
    return max(name_likeness(names), author_list_likeness(names)) >= _LIKELY


def _is_between(rest: Sequence[_Piece]) -> bool:
    """A short line between title and abstract names the authors, be they a company or of unheard-of names."""
    if len(rest) < 2:
        return False
    short, following = rest[0].text, rest[1].text
    return len(short.split()) <= _LONGEST_NAMES and short[-1] not in ".?!" and len(following.split()) > _LONGEST_NAMES


def _between_commas(printed: str) -> AuthorList | None:
    """What stands where authors stand, taken as it is."""
    names = tuple(name.strip() for name in _CUT.split(printed)[0].split(",") if name.strip())
    return AuthorList(names, _CUT.search(printed) is None, (), (), ()) if names else None


def _join(byline: Sequence[str]) -> str:
    printed = ""
    for text in byline:
        glued = not printed or text[0] in ",;·&" or printed[-1] in ",;·&" or _CUT.match(text) or text.startswith("and ")
        printed += (" " if glued and printed else "" if glued else ", ") + text.strip(" ")
    return printed.replace(" ,", ",")


def _unglue(piece: _Piece, known: Collection[str]) -> tuple[str, str, bool]:
    for at in piece.seams:
        title, printed = piece.text[:at].rstrip(" ,"), piece.text[at:].lstrip(" ,")
        names = _CUT.split(printed)[0].split(" · ")[0]
        first = names.split(",")[0]
        if title and not _GLUE.search(first) and name_likeness(first.strip()) >= _LIKELY <= _list_likeness(names):
            return title, printed, True
        if title and len(piece.seams) == 1 and _are_capitalized(names):
            return title, printed, False
    names, _, after = piece.text.partition(" · ")
    if split := split_glued(names, known):
        split = _whole_first_name(*split)
        return split[0], f"{split[1]} · {after}" if after else split[1], any(split[1].startswith(n) for n in known)
    if (seam := _seam_before_names(names)) is not None:
        return names[:seam], f"{names[seam:]} · {after}" if after else names[seam:], False
    return piece.text, "", False


def _whole_first_name(title: str, printed: str) -> tuple[str, str]:
    """`…ChampaignCheng`, `Xiang Zhai`: the first name has a capital of its own inside, or initials run together."""
    begun = _BEGUN_NAME.search(title)
    following = printed.split()[0]
    if begun and (begun[1][-1] == "." or is_given_name(begun[1] + following)):
        return title[: begun.start(1)], begun[1] + printed
    return title, printed


def _seam_before_names(text: str) -> int | None:
    """The last place where a capital follows a word with no space between and nothing but capitalized names follows.

    Weaker than `split_glued`, which must doubt that there are authors at all; here a line has to hold them.
    """
    for seam in reversed(list(_SEAM.finditer(text))):
        if _are_capitalized(_CUT.split(text[seam.start() :])[0]):
            return seam.start()
    return None


def _are_capitalized(names: str) -> bool:
    """Two to five words between commas, each with a capital or a particle of names."""
    parts = [part.split() for part in names.split(",")]
    return all(2 <= len(words) <= 5 and all(map(_NAME_WORD.fullmatch, words)) for words in parts)


def _list_likeness(names: str) -> float:
    return max(name_likeness(names), author_list_likeness(names))


def _affiliations(printed: str) -> tuple[str, tuple[str, ...]]:
    """`A, B et al. · mila` apart; a list whose separator is the dot stays whole."""
    names, _, after = printed.partition("·")
    if not after:
        return printed, ()
    if "," not in names and name_likeness(after.split("·")[0].strip()) >= _LIKELY:
        return printed.replace("·", ","), ()
    return names.strip(" ,"), tuple(a.strip() for a in re.split(r"[,·;]", after) if a.strip())


def _abstract(pieces: Sequence[_Piece]) -> str | None:
    """Whole sentences; badges and buttons (`PDF`, `Read more`) are none."""
    sentences = [p.text for p in pieces if len(p.text.split()) >= 6 or p.text[-1] in ".?!"]
    return " ".join(sentences) or None
