"""The ways to divide a list of authors into names, and which of them gives pieces that look most like names."""

import re
from collections.abc import Sequence
from functools import lru_cache

from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name, is_surname, is_title_word
from crawler.lexicon.phrases import one_of, phrases
from crawler.values.author_glance import JOINING
from crawler.values.author_marks import unmarked
from crawler.values.cues import holds
from crawler.values.families_alone import families_alone
from crawler.values.initialled import initialled_list
from crawler.values.name_shapes import CJK_SURNAMES, INITIALS, PARTICLES, SUFFIXES, name_likeness

_AND = re.compile(
    r"[\s,;](?:(?<=[,;])\s*|(?<=\s)\s*(?:[,;]\s*)?)(?:(?:(?:and|und)(?:\s*,)?|et|y|with|и|ve|och|og|ja|en|i|a(?=\s[A-ZÀ-ÞĀ-Ž][^\W\d_])|&amp;|(?<=\s)[e＆])\s+|&\s*)"
    r"|&\s*"
)
_JOINED_ON = re.compile(r"^(?:and|&|und|y|e|et)\s(?=[^\W\d_a-z]\S*\s)|^(?:and|&)\s")
_COMMA = re.compile(r"\s*[,，、]\s*(?!\d{1,2}(?:\s*[,*†‡]|\s*$))(?![^()]{0,60}\))")
_PIECE_END = re.compile(
    r"[\s,&](?:(?:(?<=,)|(?<=\s)\s*,)\s*(?:and\s+|&\s*|und\s+|et\s+)?|(?<=\s)\s*(?:and|und|et|y)\s+|(?:(?<=&)|(?<=\s)\s*&)\s*)"
)
_SPACED_COMMA, _CLOSE_COMMA = re.compile(r"\s*,\s*(?=\S)"), re.compile(r",\S")
_SEMICOLON = re.compile(r"\s*[;；•|]\s*|\s+[·‧∙/]\s+")
_SIGN_BETWEEN = re.compile(r"[;；•|·‧∙/]")
_CJK_GAP = re.compile(r"[\s　・·,，、;；]+")
_ALL_CJK = re.compile(r"[\u3400-\u9fff\uac00-\ud7af々][\u3400-\u9fff\uac00-\ud7af々\s　・·,，、;；*∗†‡]*")
_GROUPS = (*phrases("group"), *phrases("body"))
_GROUP = re.compile(
    rf"(?:The\s)?(?:[A-Z][\w.+&’'-]*\s|(?:of|for|and|on|in|the)\s(?=[A-Z])){{1,8}}(?:{one_of('group')}|{one_of('body')})"
)
_NICKNAME = re.compile(r"\s[(\"“'][^\W\d_]+[)\"”']\s")
_NICKNAME_SIGNS = ("(", '"', "“", "'")
_EAST_ASIAN = re.compile(r"[\u3400-\u9fff々ヶ]{1,3}[ \u3000]?[\u3040-\u30ff\u3400-\u9fff々]{1,3}")
_GLUED_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?){1,3}[A-ZÀ-Þ][^\W\d_]+$")
_ONE_LOUD = re.compile(
    r"[A-ZÀ-Þ'’-]{2,}(?:\s[A-ZÀ-Þ'’-]{2,}){0,2}, ([A-ZÀ-Þ][a-zà-ÿ]+)(?:\s(?:[A-ZÀ-Þ][\w.]*|d[aeo]s?|e|del?|van|von))*"
)
"""`AMO, Gustavo Garcia de`: the family's name in capitals, and one person."""
_GIVEN_AND_MIDDLE = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w'’-]+((?:\s[A-ZÀ-ÞĀ-Ž]\.)+)")
"""`Rosa A.`: no whole person, where none of the pieces before it has an initial."""
_SURNAME_GAP_GIVEN = Late(r"[\u3400-\u9fff々]{1,3}[ \u3000][\u3040-\u30ff\u3400-\u9fff々]{1,3}")


def best_reading(text: str) -> list[str]:
    """The names as they stand in a list without its surroundings, markers still on them."""
    if _ALL_CJK.fullmatch(text):
        return _cjk_reading(text)
    if _is_group(text) or _is_loud(text):
        return [text]
    if (alone := families_alone(text)) and alone[0] == len(text):
        return list(alone[1])
    readings = list(_readings(text))
    return max(readings, key=likeness) if len(readings) > 1 else readings[0]


def _cjk_reading(text: str) -> list[str]:
    """Names parted by signs; by spaces too if the pieces are then whole names, not surname and given name."""
    by_sign = [p.strip() for p in re.split(r"[・·,，、;；]+", text) if p.strip()]
    gapped = sum(_SURNAME_GAP_GIVEN.fullmatch(p) is not None for p in by_sign)
    if len(by_sign) > 1 and gapped * 2 >= len(by_sign) and all(len(p) <= 7 for p in by_sign):
        return by_sign
    by_gap = [p for p in _CJK_GAP.split(text) if p]
    if len(by_sign) == 1 and len(by_gap) == 2 and gapped and by_gap[1][0] not in CJK_SURNAMES:
        return by_sign
    return (
        by_gap
        if len(by_gap) > len(by_sign) and all(2 <= len(p) <= 4 for p in by_gap) and any(len(p) > 2 for p in by_gap)
        else by_sign
    )


def _readings(text: str) -> list[list[str]]:
    """The ways to divide the list that are worth a comparison."""
    found = initialled_list(text) if "." in text else None
    by_grammar = [list(found[1])] if found and not text[found[0] :].strip(" .,;*†‡§¶#") else []
    return by_grammar + _by_signs(text)


def _by_signs(text: str) -> list[list[str]]:
    if _SIGN_BETWEEN.search(text) and _SEMICOLON.search(text):
        parts = [p for p in _SEMICOLON.split(text) if p]
        parts = [q for p in parts for q in _AND.split(_JOINED_ON.sub("", p, count=1)) if q]
        readings = [[_rejoined(p) for p in parts]]
        if ";" not in text:
            readings.append(_by_comma(text))
        elif "," in text and any(p.count(",") > 1 or p.count(",") != parts[-1].count(",") for p in parts):
            readings += _by_signs(text.replace(";", ","))
        return readings
    readings = [_by_comma(text)]
    if "," in text:
        inverted = _first_inverted(text, readings[0])
        if inverted and _surely_inverted(*readings[0][:2]):
            return [inverted]
        joints = list(_AND.finditer(text)) if _holds_joints(text) else []
        sides = _by_and(text, joints) if "." in text else []
        if sides and all(map(_is_inverted_with_middle, sides)):
            return [sides]
        readings += [r for r in (_paired(text), _last_upright(text, joints), _by_and(text, joints), inverted) if r]
    return readings


def _rejoined(piece: str) -> str:
    return _SPACED_COMMA.sub(", ", piece) if "," in piece and not _CLOSE_COMMA.search(piece) else piece


def _by_comma(text: str) -> list[str]:
    """`Jane Doe, Tom Roe, Jr., and Eva Poe`; a suffix belongs to the name before it."""
    out: list[str] = []
    for piece in _COMMA.split(text):
        for name in _by_words_of_joining(_JOINED_ON.sub("", piece, count=1) if piece[:1] in "a&uye" else piece):
            name = name.strip()
            if out and name.lower() in SUFFIXES:
                out[-1] = f"{out[-1]}, {name}"
            elif name:
                out.append(name)
    return out or [text]


def _by_words_of_joining(piece: str) -> list[str]:
    if "&" in piece or "," in piece or ";" in piece or not JOINING.isdisjoint(piece.split()):
        return _AND.split(piece)
    return [piece]


def _holds_joints(text: str) -> bool:
    """Whether an `and` may stand in the text; most hold none, and the pattern is slow to say so."""
    return "&" in text or not JOINING.isdisjoint(text.replace(",", " ").replace(";", " ").split())


def _paired(text: str) -> list[str]:
    """`Doe, J., Roe, R. & Poe, E.`: every second piece is initials; or `Muster, Eva, Beispiel, Tom`."""
    pieces = [p for p in _PIECE_END.split(text) if p]
    for at in range(len(pieces) - 1, 1, -1):
        if pieces[at].lower() in SUFFIXES and (whole := f"{pieces[at - 1]}, {pieces[at]}") in text:
            pieces[at - 1 : at + 1] = [whole]
    if len(pieces) < 2 or len(pieces) % 2:
        return []
    initials = [p for p in pieces[1::2] if INITIALS.fullmatch(unmarked(p)[0].partition(", ")[0])]
    if len(initials) * 2 < len(pieces[1::2]) and not _surnames_and_given(pieces):
        return []
    return _joined_as_printed(text, pieces)


def _surnames_and_given(pieces: Sequence[str]) -> bool:
    """`Delgado, Rosa, Pérez, José Luis y Li, Wei`: most second pieces are given names, no first piece a whole name."""
    if all(_GIVEN_AND_MIDDLE.fullmatch(p) for p in pieces[1::2]) and not any("." in p for p in pieces[::2]):
        return len(pieces) > 2
    given = sum(all(map(is_given_name, unmarked(p)[0].split())) for p in pieces[1::2])
    whole = any(is_given_name(p.split()[0]) and not is_surname(p.split()[0]) for p in pieces[::2] if " " in p)
    return len(pieces) > 2 and given * 5 >= 3 * len(pieces[1::2]) and not whole


def _last_upright(text: str, joints: Sequence[re.Match[str]]) -> list[str]:
    """`Doe, J., Roe, R., and E. Poe`: all names but the last begin with the surname."""
    if not joints or not _is_whole(last := text[joints[-1].end() :]):
        return []
    before = _paired(text[: joints[-1].start()])
    return [*before, last] if before else []


def _first_inverted(text: str, pieces: list[str]) -> list[str]:
    """`Doe, Jane, Tom Roe, and Eva Poe`: the first name only begins with the surname."""
    if len(pieces) < 3 or (" " in pieces[0] and not _is_family(pieces[0])):
        return []
    first = f"{pieces[0]}, {pieces[1]}"
    whole = all(_is_whole(piece) for piece in pieces[2:])
    given = " " not in pieces[0] or pieces[1].endswith(".") or all(map(is_given_name, pieces[1].split()))
    if not whole or first not in text or not given:
        return []
    named = not any(
        is_title_word(w) and not (w in PARTICLES or is_given_name(w) or is_surname(w))
        for w in first.replace(",", "").split()
    )
    return [first, *pieces[2:]] if named or INITIALS.fullmatch(pieces[1]) else []


def _surely_inverted(family: str, given: str) -> bool:
    """`García Pérez, José Luis`, `van der Berg, Piet`: neither half is a whole name."""
    return " " in family and (family[:1].islower() or not any(map(is_surname, given.split())))


def _is_family(piece: str) -> bool:
    """`García Pérez`, `van der Berg`: two family names, or one with its particles."""
    words = [w for w in piece.split() if w not in PARTICLES]
    if len(words) == 1 and piece[:1].islower():
        return True
    return 0 < len(words) <= 2 and all(is_surname(w) and not is_given_name(w) for w in words)


def _is_inverted_with_middle(side: str) -> bool:
    """`Ruiz Doe, Rosa A.`: who has a middle initial behind a comma has his family's name before it."""
    family, _, given = side.partition(", ")
    words = family.split()
    return (
        0 < len(words) <= 2
        and "." not in family
        and _GIVEN_AND_MIDDLE.fullmatch(given) is not None
        and not (len(words) == 2 and is_given_name(words[0]) and not is_surname(words[0]))
    )


def _ends_as_family(piece: str) -> bool:
    """`Rivas Moreno`: the last word is a family's name, and the first is no given one."""
    first, last = piece.split()
    return is_surname(last) and (is_surname(first) or not is_given_name(first)) and not is_title_word(first)


def _is_whole(piece: str) -> bool:
    """A given name or initials and a surname."""
    return (" " in piece and not INITIALS.fullmatch(piece)) or _GLUED_INITIALS.match(piece) is not None


def _joined_as_printed(text: str, pieces: list[str]) -> list[str]:
    out = []
    at = 0
    for surname, given in zip(pieces[::2], pieces[1::2], strict=True):
        start = text.index(surname, at)
        at = text.index(given, start + len(surname)) + len(given)
        out.append(text[start:at])
    return out


def _by_and(text: str, joints: Sequence[re.Match[str]]) -> list[str]:
    """`Muster, Eva & Beispiel, Tom`: each side of each `and` holds one comma, between surname and given name."""
    starts, ends = [0, *(m.end() for m in joints)], [*(m.start() for m in joints), len(text)]
    sides = [side for a, b in zip(starts, ends, strict=True) if (side := text[a:b].strip())]
    if any(side.count(",") != 1 for side in sides):
        return []
    family, _, given = sides[0].partition(",") if sides else ("", "", "")
    one = sum(w not in PARTICLES for w in family.split()) == 1 or (
        _is_family(family) and all(map(is_given_name, given.split()))
    )
    bare = given.strip().removesuffix(m[1]) if (m := _GIVEN_AND_MIDDLE.fullmatch(given.strip())) else given.strip()
    one = one or (family.count(" ") == 1 and is_given_name(bare) and _ends_as_family(family))
    return sides if len(sides) > 1 or one else []


def likeness(names: Sequence[str]) -> float:
    """How much the pieces look like names, on average; single words count little, a few odd ones are forgiven."""
    if len(names) > 1 and all(_EAST_ASIAN.fullmatch(name) for name in names):
        return max(0.75, sum(map(name_likeness, names)) / len(names)) if max(map(name_likeness, names)) >= 0.5 else 0.2
    scores = [_piece_likeness(name) for name in names]
    return sum(scores) / len(scores) if scores else 0.0


def _without_nickname(name: str) -> str:
    return _NICKNAME.sub(" ", name) if holds(name, _NICKNAME_SIGNS) else name


@lru_cache(maxsize=16384)
def _piece_likeness(piece: str) -> float:
    """Of one piece, markers still on it: the same people stand in list after list."""
    name = _without_nickname(unmarked(piece)[0].rstrip("."))
    return max(name_likeness(name), 0.7 if _is_group(name) or _is_loud(name) else 0.0)


def _is_loud(text: str) -> bool:
    loud = _ONE_LOUD.fullmatch(text) if "," in text else None
    return loud is not None and is_given_name(loud.group(1))


def _is_group(text: str) -> bool:
    """`The ALTS Group`, `ATLAS Collaboration`: a word of groups after a name that is no plain word."""
    return (
        text.endswith(_GROUPS)
        and _GROUP.fullmatch(text) is not None
        and not all(is_title_word(w) and not w.isupper() for w in text.removeprefix("The ").split()[:-1])
    )
