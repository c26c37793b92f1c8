# ruff: noqa: E501 (patterns are read more easily whole)
"""Who advised, supervised, mentored or hosted, as far as a line says so."""

import re
from dataclasses import dataclass

from crawler.homepage.people.academic_titles import past_titles
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv

_CAPITAL = rf"[{''.join(c for c in map(chr, range(0x41, 0x530)) if c.isupper())}]"
_WORD = rf"(?:{_CAPITAL}(?:(?!['’]s\b)[\w'’.-])*|d['’][A-Z][\w-]*)"
_CUES = re.compile(
    r"(?:under (?:the )?(?:co-?)?(?:supervision|guidance|direction|mentorship|advice|advisement) (?:of|by)"
    r"|(?:co-?)?(?:advised|adviced|supervised|mentored|hosted|guided)(?: jointly)? by"
    r"|(?:(?:thesis|academic|ph\.?d\.?|research|doctoral|my) )?(?:co-?)?(?:advisors?|advisers?|"
    r"supervisors?|mentors?|host)\s*(?:[:：]|\bis\b|\bare\b|\bwas\b|\bwere\b)"
    r"|work(?:ing|ed|s)? (?:closely )?(?:with|under) (?=(?:Prof|Dr)\b)"
    r"|in the (?:lab|laboratory|group|research group) of (?=(?:Prof|Dr)\b)"
    rf"|in (?=(?:(?:Prof(?:essor)?|Dr)\.? (?-i:{_WORD}(?: {_WORD})?)|(?-i:{_WORD} {_WORD}))['’]s (?:[a-z]+ )?(?:lab|group|team|laboratory)\b)"
    r"|(?:my )?(?:advisors?|advisers?|supervisors?),"
    r"|(?<=\()with (?!high|hon|great|distinc|merit)(?=(?-i:Prof|Dr|[A-Z][\w'’-]+ (?:[A-Z]\. ?)*[A-Z]))"
    rf"|{of_cv('advised')}\s?:?|{of_cv('adviser')}\s?[:：]|(?<=\(){of_cv('adviser')}|bei (?=prof)"
    r"|(?:合作导师|导师|導師|指导教授|指导教师|指导老师|指導教員|指導教官|指導教授|受入教員|受入研究者|主査|지도\s?교수)\s*(?:[:：]|是|为|為|は|는)?"
    r"|(?:指導|师从|師從|师承|지도)\s*[:：]?(?=\s?[\u3400-\u9fff\uac00-\ud7a3])(?!教|学|學|业|し|教授))\s*",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"^(?:(?:(?:univ\.-)?prof(?:essor)?s?|pr|dr|pd|mr|mrs|ms|sir)\b\.?(?:\s?-?ing\.?|\s?rer\.\s?nat\.?)?|"
    r"distinguished|associate|assistant|hon\.|h\.c\.|the late)\s*",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|del|della|di|da|dos|van|von|der|den|ten|la|le|el|al|bin|ibn|zu|y|af)"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{0,4}}(?:\s*\([^)]{{1,24}}\))?(?!\w)")
_STANDING = "(?:教授|准教|先生|老师|老師|研究|院士|博士|副教|助教|名誉)"
_WIDE_NAME = Late(
    rf"(?P<name>[\u4e00-\u9fff々ヶ]{{1,4}}[ 　](?!{_STANDING})[\u4e00-\u9fffぁ-んァ-ヶ]{{1,4}}(?<!{_STANDING})|"
    r"[\u4e00-\u9fff]{2,4}?|[\uac00-\ud7a3]{2,4}?)"
    r"(?:\s*(?:名誉教授|特聘教授|讲席教授|助理教授|教授|院士|博士|先生|老师|教員|교수님?|박사님?|准教授|研究员|副教授))*(?=$|[^\u4e00-\u9fff\uac00-\ud7a3]|的|和|与)"
)
_LED = Late(
    r"(?P<name>[\u4e00-\u9fff々ヶ]{1,4}[ 　]?[\u4e00-\u9fffぁ-んァ-ヶ]{1,3}?|[\uac00-\ud7a3]{2,4}?)\s?"
    r"(?:准教授|副教授|教授|先生|老师|老師|研究员|院士|교수님?|박사님?)"
    r"(?:[과와,]\s?[\uac00-\ud7a3]{2,4}\s?교수님?|[和与、][\u4e00-\u9fff]{2,4}教授)?"
    r"(?:의|の|的)\s?(?:지도|(?:ご)?指導|指导)"
)
"""`김철수 교수님의 지도를 받고`, `在王伟教授的指导下`"""
_NOT_A_NAME = re.compile(
    r"\b(?:University|Institute|School|Department|Lab|Laboratory|College|Advisor|Research|Group|Team|Google)\b"
)
_TAIL = re.compile(r"\s*(?:\.?\s*(?=[)\]]))|['’]s (?:[a-z]+ )?(?:lab|group|team|laboratory)\b")


@dataclass(frozen=True, slots=True)
class Advice:
    """Who advised, and the stretch of the text that says so, other advisors included."""

    name: str
    start: int
    end: int


def find_advice(text: str) -> Advice | None:
    """The first advisor in a text.

    >>> find_advice("Research Intern, X (Advisor: Prof. Ada Doe.)").name
    'Ada Doe'
    >>> find_advice("advised by Dr. A. B. Doe and C. Roe").name
    'A. B. Doe'
    """
    for cue in _CUES.finditer(text):
        at = _past_titles(text, cue.end())
        found = _name_at(text, at)
        if found:
            name, end = found
            return Advice(name, cue.start(), _past_others(text, end))
    led = _LED.search(text) if not text.isascii() else None
    return Advice(led["name"].removeprefix("在"), led.start(), led.end()) if led else None


def _past_titles(text: str, at: int) -> int:
    while match := _TITLES.match(text[at : at + 40]):
        at += match.end()
    return past_titles(text, at)


def _name_at(text: str, at: int) -> tuple[str, int] | None:
    if wide := _WIDE_NAME.match(text, at):
        return wide.group("name"), wide.end()
    match = _NAME.match(text, at)
    if not match:
        return None
    name = match.group()
    sentence = re.search(r"(?<=[a-z]{2})\.(?=\s|$)|(?<=[a-z])\.$", name)
    if sentence:
        name = name[: sentence.start()]
    name = name.rstrip(".,") if not re.search(r"\b[A-Z]\.$|Jr\.$", name) else name
    return (name, at + len(name)) if not _NOT_A_NAME.search(name) and len(name) > 2 else None


def _past_others(text: str, end: int) -> int:
    """The end of all that is said of advisors: `and Prof. X`, a bracket left open."""
    while more := re.match(
        r"\s*(?:,\s*(?:and|&)|\band\b|&|/|und|et|y|,(?=\s*(?:Prof|Dr|Pr)\b))\s*(?:co-?(?:advised|supervised) by\s+)?",
        text[end:],
    ):
        at = _past_titles(text, end + more.end())
        found = _name_at(text, at)
        if not found:
            break
        end = found[1]
    if tail := _TAIL.match(text, end):
        end = tail.end()
    return end
