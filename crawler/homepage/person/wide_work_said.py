# ruff: noqa: E501 (patterns are read more easily whole)
"""What somebody says to work on in Chinese, Japanese and Korean: `主要从事水文学和雾化学的研究`, `言語学に関心があります`."""

from crawler.homepage.facts.words import is_wide, names_institution
from crawler.homepage.person.listed_topics import parted
from crawler.lexicon.late import Late

_SAID = Late(
    r"(?:从事|從事|致力于|致力於|专注于|專注於|聚焦于?|关注)(?P<zh>[^。；;]{2,80}?)(?:等)?(?:方面|领域|領域|方向)?的?"
    r"(?:研究|教学|教學|探索|工作)(?=[。；;，,、]|和|与|$)"
    r"|对(?P<liked>[^。；;，对]{2,60}?)(?:很|非常|特别|都)?感兴趣"
    r"|(?:^|[。、は]\s?)(?:主に|特に|現在は?、?)?(?P<ja>[^。、はが]{2,40}(?:、[^。、はが]{2,30}){0,5}?)"
    r"(?:など)?(?:に(?:関心|興味)(?:が|を)|を(?:専門|研究)(?:と|し|対象)|の研究を|に取り組んで|について研究)"
    r"|(?:^|[.,는은]\s)(?:주로\s)?(?P<ko>[^.]{2,60}?)(?:에\s(?:대해\s)?관심이|(?:을|를)\s(?:주로\s)?연구)"
)
_CUES = ("研究", "兴趣", "教学", "教學", "工作", "関心", "興味", "専門", "取り組", "관심", "연구", "探索")
_LONGEST = 24


def wide_work_said(flat: str) -> list[str]:
    """The topics of such a sentence.

    >>> wide_work_said("主要从事水文学、雾化学和潮汐等方面的研究。")
    ['水文学', '雾化学', '潮汐']
    >>> wide_work_said("主に言語学と音声学に関心があります。")
    ['言語学', '音声学']
    """
    if not is_wide(flat) or not any(c in flat for c in _CUES) or (found := _SAID.search(flat)) is None:
        return []
    told = next(said for said in found.groups() if said)
    if names_institution(told) or any(c.isdigit() for c in told):
        return []
    topics = parted(told)
    return topics if all(len(t) <= _LONGEST for t in topics) else []
