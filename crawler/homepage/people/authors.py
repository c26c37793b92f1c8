# ruff: noqa: E501 (patterns are read more easily whole)
"""Where a list of authors ends when other words follow it, and where it begins when others precede."""

import re
from functools import lru_cache

from crawler.homepage.people.behind_names import (
    SEVERAL_EDITORS,
    ends_at_sign,
    is_serial,
    marked,
    with_aside,
    with_editors,
    with_suffix,
    words_go_on,
)
from crawler.homepage.people.between_names import AND, BREAK, MARKS, Line, skip
from crawler.homepage.people.capitals import capitals_end, in_capitals_alone, in_usual_case
from crawler.homepage.people.dated_names import names_before_year, tells_people
from crawler.homepage.people.months_behind import is_date, is_dated_serial, is_month
from crawler.homepage.people.name_chunks import chunk_of, is_full_name, is_titled
from crawler.homepage.people.unnamed import ONE_AND_OTHERS, behind_group, on_behalf, rest_at
from crawler.homepage.venue.nobody import (
    begins_title,
    initialled_before_nobody,
    joins_firm,
    names_no_person,
    names_nobody,
    place_goes_on,
)
from crawler.homepage.venue.serials import is_serial_at
from crawler.homepage.venue.town_of_press import is_town_of_press, town_goes_on
from crawler.lexicon.late import Late
from crawler.lexicon.people import is_given_name, is_surname
from crawler.values.degrees import degrees_blanked
from crawler.values.double_surnames import hyphenated
from crawler.values.families_alone import families_alone
from crawler.values.initialled import initialled_list
from crawler.values.initials_typed import mended
from crawler.values.name_patterns import (
    AS_BIBTEX,
    CAPITAL,
    DOTTED_BEHIND,
    ENDS_IN_INITIALS,
    ENDS_NAME,
    FIRST_INITIALS,
    INITIALS,
    INITIALS_NAME,
    PARTED_INVERTED,
    PARTICLES,
    SURNAME_INITIALS,
    VANCOUVER,
    likeness_by_grammar,
)
from crawler.values.names import author_list_likeness, name_likeness
from crawler.values.plain_names import plain_names

_STOP_OF_INITIAL = re.compile(r"\.(?<=\b[^\W\d_a-z]\.)(?=[*∗†‡§¶#]*\s)")
_DOTTED = re.compile(rf"(?<!\w)[{CAPITAL}]\.")
_LEFT_OUT = re.compile(rf"\[?\s?(?:…|\.\.\.|\. \. \.)\s?\]?[,\s]*(?:(?:{AND})\s*)?(?=[^\W\d_a-z])")
"""`Doe, J., … & Roe, R.`: the middle of a list is left out, not its end."""
_AND_GROUP = re.compile(rf"[\s,;]*(?:{AND})\s*[^\W\d_a-z]")
"""`& Northern Office of Canals (2020)`"""
_LAW = re.compile(r"(?:^|(?<=\s))(?:§{1,2}\s\d|(?:\w*[Aa]nmerkung(?:en)?|Anm\.)\s(?:zu[mr]?|von)\s)")
_AND_WORD = re.compile(rf"(?:^|\s)(?:{AND})")
_EAST_ASIAN_NEXT = Late(
    r"\s*[,，、]?\s*他(?:\s*\d+\s?名)?\s*[・:：(（.．。,，]|\s*[,，、;；・]\s*[\u3400-\u9fff々ヶ]{1,3}[ \u3000]?[\u3040-\u30ff\u3400-\u9fff々]{1,3}\s*(?:[,，、;；・:：(（.．。]|$)"
)
_PLUS = re.compile(r"(?<=[^\W\d_])\s?\+(?=\s?[,;.]|\s*$|\sand\s)")
_YEAR_LENGTH = 4
_YEAR_WITHIN = re.compile(r"(?:19|20)\d\d")
_PARTICLE_BEHIND = re.compile(r"\s(?:d[aeo]s?|de la|van|von)$")
"""`SILVA, João Pedro da`."""
_MIDDLE = re.compile(rf"(?<=\w)(?:\s[{CAPITAL}]\.)+$")
"""`Ruiz Doe, Rosa A.`: an initial behind a given name."""


@lru_cache(maxsize=16384)
def names_end(text: str) -> int:
    """How far from its beginning the text is a list of names; 0 if it does not begin with a name.

    >>> text = "Muster, E., & Beispiel, T. (2020). On things."
    >>> text[:names_end(text)].strip()
    'Muster, E., & Beispiel, T.'
    """
    if end := capitals_end(text):
        return end
    text = in_usual_case(mended(hyphenated(plain_names(text))))
    bare = degrees_blanked(text)
    end = _end_of_listed(bare)
    if end < len(bare) and bare[end] == " " and text[end] != " ":
        end = len(bare) - len(bare[end:].lstrip(" "))
    return on_behalf(text, with_suffix(text, end)) if end else 0


def _end_of_listed(text: str) -> int:
    if ("§" in text or "nmerkung" in text or "Anm." in text) and (law := _LAW.search(text)):
        text = text[: law.start()]
    end = _end_of_names(text)
    if not end and (one := ONE_AND_OTHERS.match(text)):
        return one.end()
    if end >= len(text) or (end and town_goes_on(text, end)):
        return end
    by_grammar = initialled_list(text) if (dotted := _DOTTED.search(text, 0, 60)) else None
    as_bibtex = AS_BIBTEX.match(text) if "," in text and "and" in text else None
    if (";" in text or " / " in text) and (parted := PARTED_INVERTED.match(text)):
        return max(end, len(parted.group().rstrip()))
    if by_grammar and not (end and begins_title(text, end, by_grammar[0])):
        end = max(end, by_grammar[0])
    if dotted and (initialled := initialled_before_nobody(text, end)):
        return initialled
    return max(end, as_bibtex.end() if as_bibtex else 0)


def _end_of_names(text: str) -> int:
    line = Line(text)
    at, good, before, vancouver, last = 0, 0, "", False, False
    for _ in range(200):
        at = skip(text, at)
        last = last or (good > 0 and text[good:at] != ", " and _AND_WORD.search(text, good, at) is not None)
        dated = good and at - good > _YEAR_LENGTH and _YEAR_WITHIN.search(text, good, at)
        if dated or is_serial_at(text, at):
            return good  # `Holm A., 2014, Sluice and weir`, `A. Holm, J. Kansas Ent. Soc. 36: 12`
        rest = rest_at(text, at)
        left_out = _LEFT_OUT.match(text, at) if rest and good else None
        if left_out:
            at, rest = left_out.end(), None
        if rest and good:
            return behind_group(text, rest.end())
        end = line.chunk_end(at)
        chunk = text[at:end].strip(MARKS)
        if before == "surname" and (particle := _PARTICLE_BEHIND.search(chunk)):
            chunk = chunk[: particle.start()]  # `MOURA, J. C. de; `
        if good and chunk != text[at:end] and is_serial(text[at:end].strip()):
            return good
        initialled = SURNAME_INITIALS.match(chunk) if vancouver and not is_full_name(chunk) else None
        if not initialled and before == "name" and ENDS_IN_INITIALS.search(text, max(0, good - _INITIALS_LENGTH), good):
            initialled = DOTTED_BEHIND.match(chunk)
        if initialled:
            return at + text[at:end].index(initialled.group(1)) + len(initialled.group(1))
        if before in ("name", "given") and (cut := ends_at_sign(text[at:end])):
            return at + cut
        kind = _kind(chunk, line, end, before) or marked(text[at:end], before)
        vancouver = bool(kind and chunk[-1].isupper() and VANCOUVER.search(chunk))
        if not kind or (kind == "given" and FIRST_INITIALS.match(chunk) and not INITIALS.fullmatch(chunk)):
            return _cut_chunk(line, at, end, before) or good
        good, before, at = with_aside(text, end), kind, end
        if good > end and SEVERAL_EDITORS.search(text, end, good):
            return good
        at = good
        ahead = at
        while text[ahead : ahead + 1] == " ":
            ahead += 1
        if (rest := rest_at(text, ahead)) and not _LEFT_OUT.match(text, ahead):
            return behind_group(text, rest.end())
        gap = BREAK.match(text, at)
        sign = gap.group().strip() if gap else ""
        barred = sign in ("|", "/", "•") and kind != "given" and "," in text[:at]
        barred = barred or (sign in (",", "，") and "、" in text[:at] and _OTHER_SIGN.match(text, at) is not None)
        if gap is None or at >= len(text) or barred or (last and kind != "surname" and sign == ","):
            return with_editors(text, good)
    return good


_INITIALS_LENGTH, _LONGEST_NAME = 16, 200
_OTHER_SIGN = re.compile(r"\s*[,，](?![^,，、\n\x1f]{1,12}(?:、|[\s.。]*$))")
"""`伊藤恵子、高橋健一, `: another sign than stands between the names ends their list."""
_INITIALS_FIRST = re.compile(
    rf"(?:[{CAPITAL}][a-z]?\.[\s\-‐]?){{1,3}}[{CAPITAL}][\w'’]+(?:-[{CAPITAL}][\w'’]+)*(?=\s[{CAPITAL}]\w*\s)"
)
_ENDS_IN_SURNAME = re.compile(rf"[{CAPITAL}]\.\s?[{CAPITAL}][\w'’\-]+[*∗†‡§¶#\d]*(?:,|\sand|,\sand|\s&)\s*$")
"""`M. M. Hedman, `: the next name is written so as well, and ends with its family's: `C.A. Roe-French The rings …`."""


def _cut_chunk(line: Line, at: int, end: int, before: str) -> int:
    """Where a name ends that other words follow with nothing between them but an initial's full stop, or nothing at all."""
    chunk = line.text[at:end]
    if before == "name" and names_nobody(chunk, line.text, end):
        return 0
    stops = [m.end() for m in _STOP_OF_INITIAL.finditer(chunk, 0, _LONGEST_NAME)] if "." in chunk else []
    alike = _INITIALS_FIRST.match(chunk) if stops and before == "name" else None
    if alike and _ENDS_IN_SURNAME.search(line.text, max(0, at - _LONGEST_NAME), at):
        return at + alike.end()
    for stop in reversed(stops):
        if _kind(chunk[:stop].strip(MARKS), line, at + stop, before) in ("name", "given"):
            return at + stop + len(chunk[stop:]) - len(chunk[stop:].lstrip("*∗†‡§¶#"))
    words = chunk.split(" ")
    if not before or len(words) < 5:
        return 0
    heads = [" ".join(words[:k]) for k in (2, 3, 4)]
    best = max(heads, key=name_likeness)
    return at + len(best) if name_likeness(best) >= 0.8 else 0


def _kind(chunk: str, line: Line, end: int, before: str) -> str:
    """`name`, `surname` (waits for its given name), `given`, or nothing if the chunk is no part of a list of names."""
    said, text = chunk_of(chunk), line.text
    if said.group or (said.body and before and text[end : end + 1] == ","):
        return "name"
    chunk = said.text
    town = before == "name" and is_town_of_press(chunk, text, end)
    if town or said.nobody or place_goes_on(text, end) or is_date(chunk, text, end):
        return ""
    if not before and text[end : end + 1] == "," and is_dated_serial(chunk, text, end):
        return ""
    if before == "name" and (said.surely or (said.long_initialled and ENDS_NAME.match(text, end))):
        return "name"
    if before == "surname":
        return "given" if said.initials or said.surname_first else ""
    if said.initialled and (
        not is_titled(said) or (before == "name" and text[end : end + 1] in ("", "\n", "\x1f"))  # `F. Can`, and nothing
    ):
        return "name"
    if said.initials and len(chunk) <= 8:
        if chunk.isalpha() and len(chunk) > 1 and _waits(chunk, line, end):
            return "surname"
        return "given" if before else ""
    if said.east_asian and (before == "name" or _EAST_ASIAN_NEXT.match(text, end)):
        return "name"
    chunk, likeness = said.bare, said.likeness
    if " " in chunk or not chunk.isascii():
        if likeness >= 0.5 or _among_names(chunk, line, end, bool(before), likeness):
            return "name" if not _waits(chunk, line, end, before == "given") else "surname"
        return "surname" if said.surname and _waits(chunk, line, end, before == "given") else ""
    if said.surname and _waits(chunk, line, end):
        return "surname"
    return "name" if likeness >= 0.5 and before and not (chunk.isupper() and len(chunk) > 2) else ""


def _among_names(chunk: str, line: Line, end: int, before: bool, likeness: float) -> bool:
    """Two to five capitalized words that nobody knows are a name if names stand around them."""
    if likeness < 0.15 or not 2 <= len(chunk.split()) <= 5:
        return False
    text = line.text
    gap = BREAK.match(text, end + len(text[end:]) - len(text[end:].lstrip("*∗†‡§¶⁎#^0123456789⁰¹²³⁴⁵⁶⁷⁸⁹")))
    if gap is None:
        return before and likeness >= 0.25
    following = text[gap.end() : line.chunk_end(gap.end())].strip(MARKS)
    if names_no_person(following):
        return False
    return name_likeness(following) >= (0.5 if " " in following else 0.9) or (before and likeness >= 0.25)


def _waits(chunk: str, line: Line, end: int, inverted: bool = False) -> bool:
    """Whether `chunk,` is followed by initials or by one given name, as in `Doe, J.` and `Muster, Eva &`."""
    text = line.text
    if text[end : end + 1] != "," or chunk[-1:] >= "\u3040":  # `서지은, M. Roe`: no Latin initials are theirs
        return False
    words = PARTICLES.sub("", chunk).count(" ")
    if words > (2 if inverted else 1):
        return False
    at = end + 1
    while text[at : at + 1] == " ":
        at += 1
    if is_month(text, at):
        return False
    following = _PARTICLE_BEHIND.sub("", text[at : line.chunk_end(at)].strip(MARKS))
    if words:
        given = _MIDDLE.sub("", following)
        families = all(is_surname(w) and not is_given_name(w) for w in chunk.split())
        if (given != following and " " not in given and families) or (
            all(map(is_given_name, given.split() or [""]))
            and (inverted or in_capitals_alone(chunk, given) or not any(map(is_given_name, chunk.split())))
        ):
            return True
        return (
            INITIALS.fullmatch(following) is not None
            and len(following) <= 9
            and (inverted or is_surname(chunk.rsplit(" ", 1)[-1]))
        )
    if FIRST_INITIALS.match(following) or (INITIALS.fullmatch(following) and len(following) <= 12):
        return True
    return 0 < len(following) <= 24 and following.count(" ") < 2 and name_likeness(f"{following} {chunk}") >= 0.6


@lru_cache(maxsize=16384)
def authors_at_start(text: str) -> tuple[int, float]:
    """(end, likeness) of the list of authors with which the text begins; (0, 0.0) if there is none."""
    text = plain_names(text)
    end, alone = names_end(text), families_alone(text)
    if alone and alone[0] >= end and not joins_firm(text, alone[0]):
        return alone[0], alone[2]
    closed = names_before_year(text) if "(" in text or "[" in text else 0
    more = not end or tells_people(text[end:closed]) or _AND_GROUP.match(text, end) or not text[:1].isupper()
    if closed > end + 1 and more:
        return closed, 0.8
    if not end or words_go_on(text, end):
        return 0, 0.0
    if end == capitals_end(text):
        return end, 0.8
    likeness = author_list_likeness(_PLUS.sub("", in_usual_case(text[:end])).replace(" / ", "; "))
    if likeness < 0.8 and closed and end + (not text[:1].isupper()) >= closed:
        likeness = 0.8
    if likeness < 0.7 and ONE_AND_OTHERS.match(text):
        likeness = 0.7
    if likeness < 0.7 and all(
        INITIALS_NAME.fullmatch(n.strip(MARKS)) for n in BREAK.split(text[:end]) if n.strip(MARKS)
    ):
        likeness = 0.7
    return end, likeness if likeness >= 0.85 else max(likeness, likeness_by_grammar(text[:end]))
