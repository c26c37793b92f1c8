"""Degrees and posts in Chinese sentences, which name no subject: `2010年于东湖大学获得博士学位，导师为钱立新教授。`."""

import re
from collections.abc import Iterator
from datetime import date

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.sentences import Sentence
from crawler.homepage.facts.words import find_degrees
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.values.dates import find_dates

_SCHOOL = r"[\u4e00-\u9fff]{2,10}?(?:理工大学|大学|大學|学院|學院|研究所|研究院|科学院)"
_FROM = Late(rf"(?:毕业于|畢業於|就读于|于|於|在|从|獲|获得?)(?P<school>{_SCHOOL})|^(?P<first>{_SCHOOL})")
_DONE = re.compile(r"获|獲|取得|毕业|畢業|学位|學位")
_FIELD = Late(rf"{_SCHOOL}(?:[\u4e00-\u9fff]{{2,10}}?(?:学院|系))?(?P<field>[\u4e00-\u9fff]{{2,14}}?)专业")
_STUDIES = re.compile(r"在读|攻读|博士生|硕士生|博士研究生|硕士研究生")
_POST = Late(
    rf"(?:现任|現任|现为|現為|任职于|就职于|目前是|现在是|我是)\s*(?P<where>{_SCHOOL}(?:[\u4e00-\u9fff]{{2,10}}?(?:学院|系|研究所|实验室))?)的?"
    r"(?P<role>(?:特聘|长聘|讲席|准聘|在读)?(?:教授|副教授|助理教授|讲师|研究员|副研究员|助理研究员|工程师|博士后|博士研究生|硕士研究生|博士生|硕士生))"
)


def degrees(sentence: Sentence, today: date | None) -> Iterator[Fact]:
    """One fact a degree that the sentence says was taken."""
    flat = sentence.text.flat
    mentions = find_degrees(flat)
    if not mentions or not _DONE.search(flat) or _STUDIES.search(flat):
        return
    advice = find_advice(flat)
    start = 0
    for mention in mentions:
        clause = flat[start : mention.end()]
        schools = list(_FROM.finditer(clause))
        dates = [d.iso for d in find_dates(clause, today) if d.iso and not d.inferred]
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


def post(sentence: Sentence) -> re.Match[str] | None:
    """`where` and `role` of what somebody is now."""
    return _POST.search(sentence.text.flat)
