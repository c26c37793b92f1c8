# ruff: noqa: E501 (patterns are read more easily whole)
"""Where a page may print the name of its person: data, title, headings, lines of their own, sentences, small print."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from crawler.document.model import Document, Line
from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.words import calling, names_institution
from crawler.homepage.people.academic_titles import bare
from crawler.homepage.people.name_forms import agree
from crawler.homepage.person.names_over_lines import in_pieces
from crawler.homepage.person.said_names import LIKELY, said_names
from crawler.homepage.person.stated_people import stated_people
from crawler.lexicon.headings import heading_kind
from crawler.lexicon.letters import PICTOGRAMS, WIDE
from crawler.lexicon.people import is_given_name, is_surname
from crawler.lexicon.places import is_place
from crawler.values.names import name_likeness

Place = Literal[
    "data",
    "title",
    "heading",
    "line",
    "label",
    "said",
    "footer",
    "group",
    "listed",
    "apart",
    "handle",
    "described",
    "pictured",
]
_FILLER = re.compile(
    r"\b(?:(?:personal |academic |official )?(?:home ?page|web ?page|web ?site|web site)|home|publications?|"
    r"about me|about|curriculum vitae|cv|resume|research page|research|welcome to|welcome|personal|documentation|"
    r"portfolio|blog|news|contact|browsing by author)\b(?:\s+of)?|"
    r"(?:的|の|의\s?)?(?:个人)?(?:主页|網頁|网页|ホームページ|홈페이지)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|welcome)\b(?: (?:there|all|everyone|folks|world)\b)?\W*)?(?:I['’]m|I am|my name is|this is|ich bin|je suis|soy|sono)\s+",
    re.IGNORECASE,
)
_CONNECTING = frozenset("of by from for von de del der du di the my our für pour la el and und".split())
_WIDE_LETTER = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
_OTHER_LETTER = r"[\u0370-\u07ff]"
"""Greek, Cyrillic, Hebrew, Arabic."""
_PARTS = re.compile(
    rf"\s*[|·•–—:：,，()（）\[\]<>~»«/]\s*|\s+-+\s+|\s+@\s+|['’]s?\b(?=\s|$)|\s{{2,}}|-{{2,}}|-(?=(?:recent|selected|list|papers|publications|home|research)\b)|(?<={_WIDE_LETTER})-|-(?={_WIDE_LETTER})"
    rf"|(?<={_WIDE_LETTER})[ 　]+(?=[A-ZÀ-Þ])|(?<=[A-Za-zÀ-ÿ.])[ 　]+(?={_WIDE_LETTER})"
    rf"|(?<={_OTHER_LETTER}) +(?=[A-ZÀ-Þ][a-zà-ÿ])|(?<=[a-zà-ÿ]) +(?={_OTHER_LETTER})"
)
_TWO_SCRIPTS = re.compile(rf"{_OTHER_LETTER} +[A-ZÀ-Þ][a-zà-ÿ]|[a-zà-ÿ] +{_OTHER_LETTER}")
"""`Ольга Вольская Olga Volskaya`: one name, printed twice."""
_GROUP_BEHIND = re.compile(
    r"(?:^|\b(?:the|welcome to)\s+)?(?P<name>[A-ZÀ-Þ][\w'’‐-]+(?:\s[A-ZÀ-Þ][\w'’‐-]+)?)\s+(?:Research\s)?(?:Lab(?:oratory)?|Group|Team)\b|"
    r"(?:^|(?<=[\s|]))(?P<wide>[\u3400-\u9fff\uac00-\ud7a3]{1,4})\s?(?:研究室|课题组|課題組|연구실|실험실|ゼミ)"
)
_GROUP_BEFORE = re.compile(
    r"^\W*(?:AG|Arbeitsgruppe|Lehrstuhl|Fachgebiet|[ÉE]quipe|Grupo|Gruppo|Laborat[óo]ri[oa])\b(?:\s+(?:Prof\.|Dr\.|de|von))*\s*(?P<name>[^|:,(]*)"
)
_LABEL = re.compile(
    r"(?:^|[.;]\s+|^\d{1,2}[.)]\s+)(?:PI|P\.I\.|Principal Investigator|(?:Group|Lab|Team) (?:Leader|Head|Director)|Head of (?:the )?(?:Group|Lab)|"
    r"Name|Full Name|Author|Nombre(?: completo| y apellidos)?|Nome(?: e cognome| completo)?|Nom(?: et prénom)?|Ad[ıi] Soyad[ıi]|Imię i nazwisko|Jméno(?: a příjmení)?|Ime i prezime|Név|Nume(?: și prenume)?|Naam|Navn|Namn|Nimi|Nama|Họ và tên|Ονοματεπώνυμο|الاسم|שם|Leiter(?:in)?|Leitung|Inhaber(?:in)?|Имя|ФИО|姓名|氏名|名前|이름|성명|"
    r"지도교수|담당교수|导师|负责人|指導教員|代表)\s*[:：]?\s+(?:[^\W\d_]{2,5}\.\s(?:Üyesi\s)?){0,4}(?P<name>[^\W\d_][^,;:|()\d]{1,40}?)(?=\s*(?:[,;|()]|\.(?:\s|$)|$))"
)
_OF = re.compile(
    r"^(?P<what>[^\W\d_][\w ]{2,30}?)\s(?:of|by|von|de|di|do)\s+(?:(?:Prof|Dr|Mr|Ms|Mrs)\.?\s+)*"
    r"(?P<name>[A-ZÀ-Þ][\w'’.-]*(?:\s[A-ZÀ-Þ][\w'’.-]*){1,3})(?=\s*(?:[(,:;.–—-]|$))"
)
"""`Publications of Eva Muster (some with abstracts)`."""
_BY = re.compile(r"\s(?:by|of|von)\s+(?P<name>(?:[A-ZÀ-Þ][\w'’.-]*\s){1,3}[A-ZÀ-Þ][\w'’-]+)\s*$")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–,]\s*(?:\d{4}|"
    r"present))?)?,?\s*(?:by\s+)?(?P<name>[^\d|.,©]{4,40}?(?:\s[A-Z]\.\s[^\d|.,©]{2,20}?)?)(?:\s*(?:[|.,:]|\d{4}|all rights|powered|$))",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\W*(?P<name>[^\W\d][^\d|.,©()]{3,40}?)\s*(?:©|\(c\))\s*(?:\d{4}|$)", re.IGNORECASE)
"""`Eva Muster © 2024`."""
_NICKNAME = re.compile(r"(?<=[^\W\d_])\s[(\"“'][A-ZÀ-Þ][\w'’-]+[)\"”'](?=\s[A-ZÀ-Þ])")
_OTHER_SCRIPT = re.compile(r"[(（][^()（）]*[)）]|[\u3040-\u9fff\uac00-\ud7a3]+")
_NAMED_TAGS = frozenset({"author", "citation_author", "dc.creator"})
_TITLE_TAGS = frozenset({"og:title", "og:site_name", "twitter:title", "profile:username"})
_TITLED = re.compile(r"(?:(?:Univ|Assoc|Asst|apl|em)\.?[ -]?)?(?:Prof|Dr|Professor|Docteur|PD|Doc|Pr)\b")
"""`Prof. Eva Muster` on a line of her own."""
_PICTOGRAMS = re.compile(rf"[{PICTOGRAMS}]+")
_POSSESSIVE = re.compile(r"['’]s?\s*$")
_MAYBE = 0.3
_MAYBE_WIDE = 0.45
_TOP_LINES = 60
_LAST_LINES = 12
_LEADING = 3
_MOST_KEYWORDS = 12
_LONGEST_LINE = 60


@dataclass(frozen=True, slots=True)
class Printed:
    """A name as printed, how much its place speaks for it, and where that is."""

    name: str
    weight: float
    place: Place
    locator: str | None = None
    line: int | None = None


def printed(doc: Document, introduction: Sequence[Sentence]) -> list[Printed]:
    """Every place where the page prints what may be the name of its person, likely or not."""
    found = [*_of_embedded(doc), *_of_lines(doc), *_of_last_lines(doc), *_of_sentences(introduction)]
    return [p for p in found if p.name]


def names_in(text: str) -> list[str]:
    """The parts of a title or heading that may be one person's name each: as a whole, else between its signs."""
    if len(text) > 200 or _GROUP_BEFORE.match(text):
        return []
    if not text.isascii():
        text = _PICTOGRAMS.sub("", text)
    if called := _NICKNAME.search(text):
        one, two = text[: called.start()], text[called.end() :]
        ends = one.split()[-1:] + two.split()[:1]
        return [n.replace(" ".join(ends), f"{called.group()} ".join(ends)) for n in names_in(one + two)]
    whole = None if not text.isascii() and _TWO_SCRIPTS.search(text) else _as_name(text)
    if whole and name_likeness(whole) >= LIKELY:
        return [whole]
    divided = _PARTS.split(text)
    parts = [p for part in divided if (p := whole if part == text else _as_name(part))]
    if (by := _BY.search(text)) and (said := _as_name(by["name"])) and name_likeness(said) >= LIKELY:
        parts = [said]
    return list(dict.fromkeys(parts))


def _as_name(part: str) -> str | None:
    """The part without titles and the words of headings, if its shape is that of a name."""
    if WIDE.search(part) and heading_kind(part):
        return None
    part = _GREETING.sub("", _POSSESSIVE.sub("", part))
    told = " ".join(_FILLER.sub("  ", part.strip("\"“”„' ")).split()).strip("\"“”„' ")
    words = bare(told)
    pieces = words.split()
    while len(pieces) > 2 and _is_heading_word(pieces[0]):
        pieces = pieces[1:]
    while len(pieces) > 2 and _is_heading_word(pieces[-1]):
        pieces = pieces[:-1]
    words = _POSSESSIVE.sub("", bare(" ".join(pieces)))
    if _GROUP_BEFORE.match(words):
        return None
    low = words.islower() and words.isascii()
    if not 1 < len(words) <= 45 or not (" " in words or WIDE.search(words)) or (low and len(pieces) > 3):
        return None
    loud = words.isupper() and not told.isupper()  # `Prof. Dr. EVA MUSTER`
    if name_likeness(words.title() if low or loud else words) < _MAYBE or heading_kind(words):
        return None
    if ((calling(words) and not _TITLED.match(words)) or is_branch(words)) and not holds_known_name(words):
        return None
    if names_institution(words) and (name_likeness(words) < LIKELY or not holds_known_name(words)):
        return None
    return words


def is_branch(words: str) -> bool:
    """`LMU Munich`: an institution by its letters, and its town."""
    short, _, town = words.partition(" ")
    return short.isupper() and 2 <= len(short) <= 5 and "." not in short and not words.isupper() and is_place(town)


def holds_known_name(words: str) -> bool:
    """Whether one of the words is a given name or a surname."""
    return any(is_given_name(w) or is_surname(w) for w in words.split())


def _is_heading_word(word: str) -> bool:
    plain = word.strip(".,:;").lower()
    if plain in _CONNECTING:
        return True
    return not (is_given_name(plain) or is_surname(plain)) and heading_kind(word) is not None


def groups_in(text: str) -> Iterator[str]:
    """Whom a group is called after: `Xue` of `The Xue Group`."""
    if len(text) > 120:
        return
    for found in _GROUP_BEHIND.finditer(text):
        yield found["name"] or found["wide"]
    if (found_before := _GROUP_BEFORE.match(text)) and (name := bare(found_before["name"])):
        yield name


def is_group(text: str) -> bool:
    """Whether it is the name of a working group, which holds that of its head: `AG Muster`."""
    return _GROUP_BEFORE.match(text) is not None


def _of_embedded(doc: Document) -> Iterator[Printed]:
    front = doc.front_matter.get("author") or doc.front_matter.get("name")
    named = front.get("name") if isinstance(front, Mapping) else front
    if isinstance(named, str):
        yield from (Printed(name, 3, "data") for name in names_in(named))
    if doc.embedded.title:
        yield from (Printed(name, 2.5, "title") for name in names_in(doc.embedded.title))
        yield from (Printed(name, 1.5, "group") for name in groups_in(doc.embedded.title))
    for meta, content in doc.embedded.meta:
        if meta in _NAMED_TAGS:
            yield from (Printed(name, 2, "data") for name in names_in(content))
        elif meta == "keywords":
            said_in = [n for w in re.split(r"[,;，、]", content)[:_MOST_KEYWORDS] for n in names_in(w)]
            yield from (Printed(name, 1, "data") for name in said_in if name_likeness(name) >= _MAYBE_WIDE)
        elif meta in _TITLE_TAGS:
            yield from (Printed(name, 1.5, "title") for name in names_in(content))
    said = [n for person in stated_people(doc) if (n := person.get("name"))]
    said += [
        n for m in doc.embedded.microdata if "Person" in str(m.get("type", m.get("@type", ""))) and (n := m.get("name"))
    ]
    for each in said[:20]:
        if isinstance(each, str):
            yield from (Printed(name, 3, "data") for name in names_in(each))


def _of_lines(doc: Document) -> Iterator[Printed]:
    """Headings and lines of their own near the top, and what stands behind `PI:` and the like."""
    headings = shown = 0
    below: str | None = None
    for i, line in enumerate(doc.lines):
        if shown > _TOP_LINES:
            return
        if not line.visible or not line.text:
            continue
        shown += 1
        headings += line.kind == "heading"
        if line.kind == "heading":
            below = None if names_institution(line.text) else heading_kind(line.text)
        if below == "education" and line.kind != "heading":
            continue
        if len(line.text) <= 400 and (label := _LABEL.search(line.text)) and (name := _as_name(label["name"])):
            yield Printed(name, 2.5, "label", line.locator, i)
        if (
            shown <= 2 * _LEADING
            and (of := _OF.match(line.text[:100]))
            and heading_kind(of["what"])
            and (name := _as_name(of["name"]))
        ):
            yield Printed(name, 2, "line", line.locator)
        if not 2 <= len(line.text) <= 90 or (line.kind != "heading" and _names_advisor(line.text)):
            continue
        if headings <= 4 and (line.kind == "heading" or shown <= 3):
            yield from (Printed(name, 1.5, "group", line.locator, i) for name in groups_in(line.text))
        if line.kind == "heading" and headings <= 4:
            weight = 3 if line.level == 1 else 2
            yield from (Printed(name, weight, "heading", line.locator, i) for name in names_in(line.text))
            for text, end in in_pieces(doc, i):
                likely = (n for n in names_in(text) if n == text and name_likeness(n.title()) >= LIKELY)
                yield from (Printed(name, weight, "heading", line.locator, end) for name in likely)
        elif line.kind != "heading" and shown <= 40 and len(line.text) <= _LONGEST_LINE:
            yield from _of_line(line, i, shown)


def _names_advisor(text: str) -> bool:
    """`Supervisor: Jane Roe`, of a degree or a job."""
    advice = find_advice(text)
    return advice is not None and advice.start <= _LEADING


def _of_line(line: Line, at: int, shown: int) -> Iterator[Printed]:
    """A line that is a name and little else; one that is a link only if it leads, as the name of a site does."""
    linked = any(r.href for r in line.runs)
    if linked and (shown > _LEADING or line.kind == "cell"):
        return
    first, *others = names_in(line.text) or [""]
    for name in [first, *(o for o in others[:1] if agree(o, first))]:
        rest = _OTHER_SCRIPT.sub("", line.text).strip() if not WIDE.search(name) else line.text.strip()
        leads = shown <= _LEADING and bare(line.text).startswith(name)
        leads = leads or (shown <= _LEADING and heading_kind(line.text.removesuffix(name)) is not None)
        if name != first or leads or len(name) * 2 >= len(rest) or name_likeness(bare(line.text)) >= LIKELY:
            titled = 0.5 if _TITLED.match(line.text) and bare(line.text) == name else 0.0
            yield Printed(name, (2 if shown <= 6 and not linked else 1) + titled, "line", line.locator, at)


def _of_last_lines(doc: Document) -> Iterator[Printed]:
    first = max(0, len(doc.lines) - 30)
    last = [(i, n) for i, n in enumerate(doc.lines[first:], first) if n.visible and n.text][-_LAST_LINES:]
    for i, line in last:
        if found := _SIGNED.match(line.text) or _COPYRIGHT.search(line.text):
            yield from (Printed(name, 1.5, "footer", line.locator) for name in names_in(found["name"]))
        elif len(line.text) <= 120 and line.kind == "text":
            parts = [bare(p) for p in re.split(r"\s*[,·|]\s*|\s+\d", line.text)[:1]]
            likely = [p for p in parts if " " in p and name_likeness(p) >= LIKELY]
            yield from (Printed(p, 0.5, "footer", line.locator, i if p == line.text.strip() else None) for p in likely)


def _of_sentences(introduction: Sequence[Sentence]) -> Iterator[Printed]:
    for sentence in introduction[:12]:
        yield from (Printed(n, w, "said", sentence.locator) for n, w in said_names(sentence.text.flat))
