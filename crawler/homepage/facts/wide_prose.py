"""Degrees in sentences of East Asia, which name no subject: `2010年于东湖大学获得博士学位，导师为钱立新教授。`."""

import re
from collections.abc import Iterator
from datetime import date

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import whole_dates
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.wide_posts import posts
from crawler.homepage.facts.words import find_degrees
from crawler.items import Fact
from crawler.lexicon.late import Late

_SCHOOL = r"[\u4e00-\u9fff]{2,10}?(?:理工大学|大学|大學|学院|學院|研究所|研究院|科学院)"
_FROM = Late(rf"(?:毕业于|畢業於|就读于|于|於|在|从|獲|获得?)(?P<school>{_SCHOOL})|^(?P<first>{_SCHOOL})")
_TAKEN_AT = Late(
    rf"(?:研究生)?(?:阶段|階段)?(?:毕业于|畢業於|就读于|就讀於)(?:[\u4e00-\u9fff]{{2,6}}，)?(?P<school>{_SCHOOL})"
)
"""`本科毕业于…`: behind a degree where it was taken."""
_DONE = re.compile(r"获|獲|取得|毕业|畢業|学位|學位")
_FIELD = Late(rf"{_SCHOOL}(?:[\u4e00-\u9fff]{{2,10}}?(?:学院|系))?(?P<field>[\u4e00-\u9fff]{{2,14}}?)专业")
_STUDIES = re.compile(r"在读|攻读|博士生|硕士生|博士研究生|硕士研究生")
_EASTERN_SCHOOL = Late(
    r"[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3A-Za-z]{2,20}(?:大学院|大学|대학교|대학원|과학기술원)"
    r"(?:\s?[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3]{2,14}?(?:研究科|学部|学科|専攻|학과|학부|대학원))*"
)
_KANA_OR_HANGUL = re.compile(r"[\u3040-\u309f\uac00-\ud7a3]")
_EASTERN_DONE = re.compile(r"修了|卒業|取得|授与|받|취득|졸업")
_DATE_BEFORE = re.compile(r".*(?:年に?|月に?|년에?|월에?)\s?")


def degrees(sentence: Sentence, today: date | None) -> Iterator[Fact]:
    """One fact a degree that the sentence says was taken, or is studied for."""
    flat = sentence.text.flat
    yield from _going_on(sentence, today)
    if _KANA_OR_HANGUL.search(flat):
        yield from _eastern(sentence, today)
        return
    mentions = find_degrees(flat)
    if first := [(m, at) for m in mentions if (at := _TAKEN_AT.match(flat, m.end()))]:
        yield from _degree_first(sentence, first, today)
        return
    if not mentions or not _DONE.search(flat) or _STUDIES.search(flat):
        return
    advice = find_advice(flat)
    start = 0
    for mention in mentions:
        clause = flat[start : mention.end()]
        schools = list(_FROM.finditer(clause))
        dates = whole_dates(clause, today)
        field = _FIELD.search(clause)
        if schools:
            yield Fact(
                kind="education",
                text=sentence.text.folded,
                organization=schools[-1]["school"] or schools[-1]["first"],
                degree=mention.group(),
                field=field["field"] if field else None,
                advisor=advice.name if advice and len(mentions) == 1 else None,
                end=dates[-1] if dates else None,
                status="past",
                locator=sentence.locator,
            )
        start = mention.end()


def _degree_first(
    sentence: Sentence, told: list[tuple[re.Match[str], re.Match[str]]], today: date | None
) -> Iterator[Fact]:
    """`本科毕业于东湖大学水利专业，硕士毕业于…`"""
    flat = sentence.text.flat
    starts = [max(flat.rfind(sign, 0, mention.start()) for sign in "，；,;、") + 1 for mention, _ in told]
    for (mention, at), start, end in zip(told, starts, [*starts[1:], len(flat)], strict=True):
        field, advice = _FIELD.search(flat, at.start(), end), find_advice(flat[at.end() : end])
        dates = whole_dates(flat[start:end], today)
        yield Fact(
            kind="education",
            text=sentence.text.folded,
            organization=at["school"],
            degree=mention.group(),
            field=field["field"] if field else None,
            advisor=advice.name if advice else None,
            end=dates[0] if dates else None,
            status="past",
            locator=sentence.locator,
        )


def _going_on(sentence: Sentence, today: date | None) -> Iterator[Fact]:
    """`我是东湖大学计算机系的博士生`"""
    flat = sentence.text.flat
    for told in posts(flat, today):
        degree = next(iter(find_degrees(told.role)), None)
        if told.student and told.present and degree:
            advice = find_advice(flat)
            yield Fact(
                kind="education",
                text=sentence.text.folded,
                organization=told.where,
                degree=degree.group(),
                advisor=told.advisor or (advice.name if advice else None),
                start=told.when.start,
                status="present",
                locator=sentence.locator,
            )


def _eastern(sentence: Sentence, today: date | None) -> Iterator[Fact]:
    """`2010年に東都大学大学院で博士（工学）を取得`, `한빛대학교에서 박사학위를 받았습니다`"""
    flat = sentence.text.flat
    start = 0
    for mention in find_degrees(flat):
        schools = list(_EASTERN_SCHOOL.finditer(flat, start, mention.start()))
        done = _EASTERN_DONE.search(flat, mention.end(), mention.end() + 20)
        dates = whole_dates(flat[start : mention.start()], today)
        if schools and done:
            yield Fact(
                kind="education",
                text=sentence.text.folded,
                organization=_DATE_BEFORE.sub("", schools[-1].group()),
                degree=mention.group(),
                end=dates[-1] if dates else None,
                status="past",
                locator=sentence.locator,
            )
            start = mention.end()
