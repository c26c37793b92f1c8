"""Who somebody is by a line that opens the page and has no verb: `Professor für Nebel an der Hochschule Tarn mit …`.

Pages that name nobody often begin so, and a paragraph that follows it says `I`. What it says is cut where its first
clause ends; a place is what joints or commas part from the role, as on a card.
"""

import re
from collections.abc import Sequence

from crawler.document.model import Document, Line
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import of_span
from crawler.homepage.facts.segments import Segment, segments, span
from crawler.homepage.facts.sentences import sentences
from crawler.homepage.facts.texts import Text, cut, of_lines
from crawler.homepage.facts.tongue_posts import held, up_to_end
from crawler.homepage.facts.wide_posts import parted
from crawler.homepage.facts.words import WEAK, calling, is_wide, names_institution
from crawler.homepage.headings.sections import Section
from crawler.homepage.person.card_lines import first_sentence, is_former, is_prose
from crawler.homepage.person.role_and_place import apart
from crawler.items import Fact, Item
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.people import is_given_name

_OWN = (None, "about", "contact")
_MOST_LINES, _LONGEST, _LONGEST_ROLE, _NEAR_START, _SAME = 6, 700, 12, 24, 40
_CLAUSE = re.compile(r"[，。；,;]|\s\[")
_STOP = re.compile(r"[;\n]|\.$")
_ASIDE = re.compile(r"^[（(][^（()）]*[)）]\s*")
_TITLE = re.compile(r"(?:Univ\.-)?(?:Prof|Dr|PD)\b")
_NO_POST = re.compile(
    r"[\s-]+(?:hand ?books?|guides?|portals?|services|unions?|associations?|councils?|vacanc(?:y|ies)|openings?|"
    r"positions?|jobs?|handbuch|leitfaden)\b",
    re.IGNORECASE,
)
_STUDENT_OF = re.compile(
    r"student\s+(?=[^\W\d_]+$|[^\W\d_]+\s)(?!(?:in|of|at|for|on|and|with|working|under|from)\b)", re.IGNORECASE
)
"""`Student handbook`, `Student life` are for students."""
_VACANCY = re.compile(
    r"\bsalary\b|\bvacanc(?:y|ies)\b|"
    r"\bappl(?:y|ications?)(?: \w+)? (?:until|by|before|now|online|here|close|deadline)\b|"
    r"\bclosing date\b|\b(?:application|deadline for) (?:deadline|applications)\b|"
    r"bewerbungsfrist|stellenausschreibung|date limite de candidature|fecha límite",
    re.IGNORECASE,
)
"""Below a post that somebody is sought for."""
_SPEAKS = re.compile(r"\b(?:I|[Mm]y|[Ii]ch|[Jj]e|[Yy]o)\b").search
_PLURAL = re.compile(
    r"(?:projects?|students|members|researchers|professors|courses|supervis\w+|reviewers)\b", re.IGNORECASE
)
"""`Student Projects` is a heading, whatever a student is."""


def opening_post(
    doc: Document, sections: Sequence[Section], facts: Sequence[Item] = (), named: bool = True
) -> tuple[str | None, str | None]:
    """Role and place by the first of the page's first lines that is a post and no sentence, nor a listed job.

    Of a page that is not `named` after somebody it is the very first line, or below nothing but `About`: what stands
    below any other heading may be on one of several.
    """
    jobs = [f.text for f in facts if isinstance(f, Fact) and f.section and f.kind in ("position", "education")]
    if not named and _is_vacancy(doc):
        return None, None
    for line in _opening(doc, sections)[: None if named else 1]:
        if not named and any(n.kind == "heading" and heading_kind(n.text) is None for n in _above(doc, line)):
            break
        if any(line.text[:_SAME] in job for job in jobs):
            continue
        role, where = _wide_post(line.text) if is_wide(line.text[:_NEAR_START]) else _post(line)
        if role:
            return role, where
    return None, None


def _opening(doc: Document, sections: Sequence[Section]) -> list[Line]:
    """The first lines with words of some length, outside lists and menus."""
    own = {i for s in sections if s.kind in _OWN for i in range(s.first, s.last + 1)}
    shown = (n for i, n in enumerate(doc.lines[: 4 * _MOST_LINES]) if i in own and n.visible and _is_told(n))
    return [n for n, _ in zip(shown, range(_MOST_LINES), strict=False)]


def _is_vacancy(doc: Document) -> bool:
    """Whether the page seeks somebody for a post, and nobody on it says `I`."""
    shown = [n.text for n in doc.lines if n.visible][: 4 * _MOST_LINES]
    return any(map(_VACANCY.search, shown)) and not any(map(_SPEAKS, shown))


def _above(doc: Document, line: Line) -> list[Line]:
    return [n for n in doc.lines[: doc.lines.index(line)] if n.visible]


def _is_told(line: Line) -> bool:
    linked = all(r.href for r in line.runs if r.text.strip())
    return line.kind != "item" and not linked and 8 < len(line.text) < _LONGEST and heading_kind(line.text) is None


def _post(line: Line) -> tuple[str | None, str | None]:
    """A role opens the line; joints, commas or brackets part it from where."""
    clause = next(sentences(of_lines([line])))
    if stop := _STOP.search(clause.chars):
        clause = cut(clause, 0, stop.start())
    if advice := find_advice(clause.flat):
        clause = cut(clause, 0, advice.start)
    parts = segments(clause, of_span(clause.flat).cuts)
    if not parts or not _opens(parts[0].text) or is_former(clause.flat):
        return None, None
    role, where = apart(parts[0].text)
    if where is not None:
        return role, up_to_end(where)
    if told := held(parts[0].text):
        return told
    if not is_prose(clause.flat):
        where = _beside(clause, parts[1:])
    return role, where


def _opens(words: str) -> bool:
    said = calling(words) or calling(words, "study")
    wordy = len(words.split()) > 2 * _LONGEST_ROLE
    if said is None or wordy or words.startswith("As ") or said.start() > _NEAR_START or not words[:1].isupper():
        return False
    role = apart(words)[0]
    titled = _TITLE.match(role) is not None and any(map(is_given_name, role.split()))
    lead = role[: said.end()]
    return not (
        titled
        or _PLURAL.search(role)
        or _NO_POST.match(role, said.end())
        or _is_for_students(role)
        or len(role.split()) > _LONGEST_ROLE
        or is_prose(role)
        or any(map(is_given_name, lead.split()))
        or names_institution(WEAK.sub("", lead))
        or ":" in role
    )


def _is_for_students(role: str) -> bool:
    found = _STUDENT_OF.search(role)
    return found is not None and calling(role[found.end() :]) is None


def _beside(clause: Text, parts: Sequence[Segment]) -> str | None:
    """`DPhil student, Tide Interfaces, Acme University`: all up to the last that names an institution."""
    named = [p for p in parts if names_institution(p.text) and calling(p.text) is None]
    if not named or any(len(p.text.split()) > _LONGEST_ROLE for p in parts[: parts.index(named[-1])]):
        return None
    return first_sentence(span(clause, parts[0], named[-1]).text)


def _wide_post(text: str) -> tuple[str | None, str | None]:
    """`张三，女，三级研究员。`, `東都大学 水工学研究室 助教`: a clause that is a post and nothing else."""
    for clause in [c.strip() for c in _CLAUSE.split(text)][:4]:
        if (two := parted(clause)) and "|" not in clause:
            return two[1], _ASIDE.sub("", two[0])
        said = calling(clause)
        if said and len(clause) <= _LONGEST_ROLE and said.end() == len(clause) and said.start() <= 3:
            return clause, None
    return None, None
