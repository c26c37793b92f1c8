# ruff: noqa: E501 (patterns are read more easily whole)
"""Posts told in Chinese, Japanese and Korean sentences: `2012年至2014年在清华大学从事博士后研究`, `東都大学の教授です`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crawler.homepage.facts.dates import NEVER, When, of_span
from crawler.homepage.facts.words import calling, is_wide, names_institution
from crawler.lexicon.callings import callings
from crawler.lexicon.late import Late

_CLAUSE = re.compile(r"[^，,。；;！!]+")
_NAME_ALONE = re.compile(r"\s*(?:我是|我叫|本人|姓名[:：]?)?[\u3400-\u9fff]{2,4}(?:[（(][^（）()]*[)）])?\s*")
_LEAD = Late(
    r"[\s、]*(?:其中|随后|之后|此前|毕业后|起|至今|期间|间|我们?|本人|他|她)*(?P<when>现在|目前|現在|现|現|曾经|曾|先后|自)?(?:还|也|正|又|同时|一直)*"
    r"(?P<verb>受聘为|受聘于|受聘於|就职于|就職於|任职于|任職於|任教于|任教於|工作于|加入|担任|擔任|目前为|是|为|為|任|在|于|於)?\s*(?:担任|任职?)?\s*"
)
_MIDST = re.compile(r"(?:担任|擔任|任职为|任职|任|从事|從事|做|进行|進行|当|是)(?:了)?")
_CHINESE_END = re.compile(r"(?:工作|职务|一职|职位|之一|至今)$")
_RANKS = re.compile(
    r"(?:(?:19|20)?\d\d级|[一二三四]年级|在读|特聘|长聘|讲席|准聘|专任|专职|兼职|客座|高级|助理|资深|首席|终身|名誉|执行|常务|算法|软件|研发|数据|第一届|特任|特命|客員|非常勤|専任|主任|主幹|上級|シニア|リサーチ|研究|博士|선임|책임|수석|전임|겸임|객원|초빙|명예|석좌|리서치|박사후|在籍|副)$"
)
_YEAR_AND_FIELD = re.compile(
    r"\s?(?:19|20)\d\d\s?[级級]\s?|(?<=[院系所级級])[\u4e00-\u9fff]{2,10}专业(?=[\u4e00-\u9fff])"
)
"""`东湖大学文学院2025级语言学专业硕士生`"""
_ROLES = Late(
    r"(?:博士后研究员?|博士後研究員?|访问研究|交流访问|访问学者|实习生?|實習生?|学者|エンジニア|学生|院生|学生インターン)$"
)
_JAPANESE = Late(
    r"(?P<what>[^、。，]{4,60}?)(?P<how>です|であり|である|でした|をして(?:い|お)|をつとめ|を務め|として|に着任|に就任|を経て|(?=。|$))"
)
_JAPANESE_LEAD = re.compile(
    r"^(?:私は|わたしは|現在は?|現職は|今は)?(?:.{0,12}?(?:から|より|まで|年に|月に|年度?に))?(?:、|は)?\s*"
)
_OWN_NAME = re.compile(r"の[\u3400-\u9fff々]{1,4}[ 　]?[\u3040-\u30ff\u3400-\u9fff々]{1,5}$")
"""`東都大学大学院 博士後期課程3年の山本花です`"""
_KOREAN = Late(r"(?P<what>[^,.。]{4,60}?)(?P<how>입니다|이다|이며|이고|으?로\s?(?:재직|근무|일)|에\s?재학)")
_KOREAN_LEAD = re.compile(r"^(?:저는|나는|현재는?|현|지금은?|그는|.{0,14}?(?:부터|까지|년))\s+")
_YEAR_OF_STUDY = re.compile(r"\s?[（(]?(?:[1-6１-６一二三四五六]年(?:生|次|级|級)?|[DMB][1-6])[)）]?$")
_BEHIND_WHERE = re.compile(r"(?:的|の|にて|において|で|に|의|에서|\s|一名|一位|一个|任教|任职|就职|从教|工作)+$")
_BEFORE_WHERE = re.compile(
    r"^(?:现为|現為|现任|現任|现在是|目前为|目前是|目前任|任职于|就职于|就読中|现就职于|现任职于|我是|本人是?|一名|一位|来自|就读于|在)+(?=..)"
)
TOLD = re.compile(r"[“”「」‘’]|从事|從事")
"""`一名从事物理研究的“菜鸟”科学家`: words of a sentence, and neither place nor post."""
_OTHER_DATE = re.compile(r"生$|出生|毕业|畢業|获|獲|学位|學位")
_LASTING = re.compile(r"加入|任教|就职|就職|现|現|目前|着任|就任")
_PAST = re.compile(r"でした|ました|経て|했|었|았")
_LED = re.compile(r"(?P<name>[\u3400-\u9fff]{2,4}?)(?:教授|老师|老師|研究员|先生)的?")
_OF_OTHERS = re.compile(r"我们|我們|同学|招收|招聘|欢迎|歡迎|募集|모집|指導学生")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Post:
    """Who somebody is or was, as a sentence says."""

    role: str
    where: str
    present: bool
    when: When
    advisor: str | None

    @property
    def student(self) -> bool:
        return calling(self.role, "study") is not None and calling(self.role) is None


def posts(flat: str, today: date | None) -> Iterator[Post]:
    """Each post of a sentence, once.

    >>> [(p.where, p.role, p.present) for p in posts("我现在是东湖大学信息学院的一名本科生。", None)]
    [('东湖大学信息学院', '本科生', True)]
    """
    if not is_wide(flat) or len(flat) > _LONGEST or _OF_OTHERS.search(flat):
        return
    found = [*_japanese(flat, today), *_korean(flat, today)] or [*_chinese(flat, today)]
    told: set[str] = set()
    for post in found:
        if post.where not in told:
            told.add(post.where)
            yield post


def parted(phrase: str) -> tuple[str, str] | None:
    """Where, and what as: `东湖大学计算机学院的一名副教授` in two.

    >>> parted("누리대학교 컴퓨터공학과 조교수")
    ('누리대학교 컴퓨터공학과', '조교수')
    """
    phrase = phrase.strip()
    if "级" in phrase or "級" in phrase or "专业" in phrase:
        phrase = _YEAR_AND_FIELD.sub("", phrase)
    year = _YEAR_OF_STUDY.search(phrase)
    phrase, behind = (phrase[: year.start()], year.group()) if year else (phrase, "")
    ends = [m.start() for what in ("job", "study") for m in callings(what).finditer(phrase) if m.end() == len(phrase)]
    ends += [m.start() for m in [_ROLES.search(phrase)] if m]
    if not ends:
        return None
    at = min(ends)
    while (rank := _RANKS.search(phrase, 0, at)) or (rank := _study_before(phrase, at)):
        at = rank.start()
    where = _BEFORE_WHERE.sub("", _BEHIND_WHERE.sub("", phrase[:at]).strip())
    told = TOLD.search(where) is None and len(where) > 1 and names_institution(where)
    return (where, (phrase[at:] + behind).strip()) if told else None


def _study_before(phrase: str, at: int) -> re.Match[str] | None:
    """`박사과정 학생`, `博士課程の学生`"""
    shown = re.sub(r"[の\s]+$", "", phrase[:at])
    return next((m for m in callings("study").finditer(shown) if m.end() == len(shown)), None)


def _chinese(flat: str, today: date | None) -> Iterator[Post]:
    clauses = list(_CLAUSE.finditer(flat))
    by_name = any(_NAME_ALONE.fullmatch(c.group()) for c in clauses[:2])
    when, where = NEVER, ""
    for clause in clauses:
        words = clause.group()
        dated = of_span(words, today) if any(c.isdigit() for c in words) else NEVER
        opens = dated.cuts and not words[: dated.cuts[0][0]].strip(" 自从於于在")
        when = dated if dated.cuts and not _OTHER_DATE.search(words) else when
        rest = words[dated.cuts[0][1] :] if opens else words
        lead = _LEAD.match(rest)
        if lead is None or not (lead["verb"] or by_name):
            continue
        told = rest[lead.end() :]
        midst = _MIDST.search(told)
        if where and lead["verb"] in ("任", "担任", "擔任") and (both := parted(f"{where} {told}")):
            pair: tuple[str, str] | None = both
        else:
            pair = _of_clause(told, midst)
        where = told if names_institution(told) and pair is None and len(told) < 30 else ""
        if pair is None:
            continue
        past = (lead["when"] or "").startswith(("曾", "先后")) or _is_over(when, rest[: lead.end()])
        advised = _LED.match(pair[0])
        yield Post(pair[1], pair[0], not past, when, advised["name"] if advised else None)
        when = NEVER


def _is_over(when: When, said: str) -> bool:
    """An end is told, or a date alone that nothing says to be a beginning."""
    return when.end is not None or (when.start is not None and when.status is None and not _LASTING.search(said))


def _of_clause(told: str, midst: re.Match[str] | None) -> tuple[str, str] | None:
    for words in (told, told.partition("、")[0]):
        words = _CHINESE_END.sub("", words.strip())
        cut = f"{words[: midst.start()]} {words[midst.end() :]}" if midst and midst.end() < len(words) else words
        bare = re.sub(r"[中里](?=实习|實習| )", "", cut)
        if pair := parted(bare):
            return pair
    return None


def _japanese(flat: str, today: date | None) -> Iterator[Post]:
    if not re.search(r"[\u3040-\u309f]", flat):
        return
    for found in _JAPANESE.finditer(flat):
        words = found["what"]
        while (lead := _JAPANESE_LEAD.match(words)) and lead.end():
            words = words[lead.end() :]
        pair = parted(words) or parted(_OWN_NAME.sub("", words))
        if pair is None or "は" in pair[0]:  # `妻は北浜大学の准教授です`: somebody else
            continue
        when = of_span(flat[: found.end()], today) if any(c.isdigit() for c in flat[: found.end()]) else NEVER
        past = _is_over(when, found["how"]) or bool(_PAST.search(flat[found.start("how") :]))
        yield Post(pair[1], pair[0], not past, when, None)


def _korean(flat: str, today: date | None) -> Iterator[Post]:
    for found in _KOREAN.finditer(flat) if re.search(r"[\uac00-\ud7a3]", flat) else ():
        words = found["what"].strip()
        while lead := _KOREAN_LEAD.match(words):
            words = words[lead.end() :]
        pair = parted(words)
        if pair is None:
            continue
        when = of_span(flat[: found.end()], today) if any(c.isdigit() for c in flat[: found.end()]) else NEVER
        past = _is_over(when, found["how"]) or bool(_PAST.search(flat[found.start("how") :]))
        yield Post(pair[1], pair[0], not past, when, None)
