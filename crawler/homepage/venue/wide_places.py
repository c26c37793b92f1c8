# ruff: noqa: E501 (patterns are read more easily whole)
"""Places of publication as East Asian references name them: serials, presses and books with their figures."""

import re

from crawler.lexicon.late import Late

_WIDE_SERIAL = Late(
    r"[（(]?[\u3040-\u9fff\uac00-\ud7a3・、]{2,24}(?:編著?|編集|监修|監修|主编|主編|编|[ \u3000]편)[:：]?\s?[『《「][^『』《》「」\n\x1f]{2,50}[』》」]|[（(]?[『《「][^『』《》「」\n\x1f]{2,50}[』》」][\s,，、]*(?:[第제]?\s?[\d一二三四五六七八九十]|[(（]?(?:in press|n\.d\.?|\s*$)|[（(]?[\u3040-\u9fff\uac00-\ud7a3]{2,16}[\s,，、]*\d)"
)
"""`『民俗学評論』45号`, `『祭りの民俗』青灯社、2016年`: a journal or a book in East Asian quotes."""
_WIDE_NUMBERED = Late(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][^\d,，、。．.:：\n]{1,24}[,，、\s]?\s?[第제]?\s?\d{1,4}\s?[권호집卷巻期号號輯辑](?=[\s,，、(（：:;.。第제\d]|$)"
)
"""`노동법연구, 제53호`: a serial without quotes, and its number in words."""
_WIDE_PRESS = re.compile(
    r"[\u3040-\u9fff]{2,18}(?:出版社|出版|书局|書局|书店|印书馆)[、，,\s（(]*(?:19|20)\d\d(?:年|\W|$)|[\u3040-\u9fff]{1,18}[社舎房院店堂館版会局][ \u3000](?:19|20)\d\d年|[\u3040-\u9fff\uac00-\ud7a3][^\d\s、，,]{1,18}(?:[、，,]\s?|\u3000)(?:19|20)\d\d(?:年|\s?[(（，,、;；:：-]|\W*$)"
)
"""`灯火書房、2015年`, `水工论坛，2021，37(2)：101`"""
_EDITED_BOOK = Late(
    r"(?P<lead>[（(]?(?:[载載](?:[于於])?|收[于於入錄录]{1,2}|輯入|辑入|収録)[:：\s]*)(?:[^（）()《》『』，,。、:：\d\n]{2,16}[、，,\s]){0,4}?[^（）()《》『』，,。:：\d\n]{2,20}?\s?(?:[（(](?:主|合|共)?[編编](?:著|者)?[）)]|(?:主|合|共)?[編编](?:著|者)?)[:：，,、\s]*[《『〈]?(?P<name>[^《》『』〈〉（）()，,。\n]{2,60})"
)
"""`載於周明（主編），水門新論（頁 145-178）`"""
_COUNTED = Late(
    r"(?P<name>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3A-Za-z][^\d()（）\n]{1,40}?)\s?(?:\d{1,4}\s?)?\(\d{1,4}(?:[-–/]\d{1,4})?\)\s{1,2}[\dA-Za-z]{1,6}(?:\s?[-–]\s?[\dA-Za-z]{1,6})?\s{1,2}(?:19|20)\d\d年"
)
"""`水門文学 (231) 15-28 2021年4月`"""
_REPORT = Late(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][^.。，,\n]{2,40}(?:보고서|報告書?|报告|ペーパー|이슈페이퍼)\s?[,，]?\s?(?:[第제]?\s?[A-Z]{0,6}[-\s]?\d)"
)
"""`한국운하연구원 연구보고서 2019-22`"""
_DEGREE = Late(
    r"(?:博士|修士|学士|碩士|硕士|박사|석사)(?:論文|论文|논문)?\s?[（(][^（）()\n]{1,12}[）)][、，,\s]{1,2}(?P<name>[^、，,\d\n]{2,20}(?:大学|大學|대학교?|大学院))"
)
"""`博士（工学）、東都大学、2004年`: which degree a thesis was for, and where."""
_PRESS_IN_BRACKETS = re.compile(
    r"[（(]?[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3・]{2,18}[、，,]\s?(?:19|20)\d\d\s?(?:[年년](?:\d{1,2}[月월])?)?\s?[)）]"
)
_BEHIND_BOOK = re.compile(r"[』》][，,、\s\x1f（(]*$")
_DATED = re.compile(r"[，,、]?\s?(?:19|20)\d\d(?!\d)")
_ISSUE_BEHIND = re.compile(r"\s{0,2}(?:\d{1,4}\s?)?\(\d{1,4}\)\s{1,2}\d|\s?第?\d{1,4}\s?[巻卷권](?![人名])")
_SEVERAL = re.compile(r"[，,、・;；·]")


def wide_place(text: str) -> float:
    """How much East Asian words look like a serial, a book or a press with its figures, 0-1."""
    text = text.lstrip("（(")
    if _WIDE_SERIAL.match(text) or (len(text) < 120 and _WIDE_NUMBERED.match(text)):
        return 0.8
    if len(text) < 80 and _REPORT.match(text):
        return 0.7
    if _EDITED_BOOK.match(text) or _COUNTED.match(text) or _DEGREE.match(text):
        return 0.8
    return 0.75 if len(text) < 60 and _WIDE_PRESS.match(text) else 0.0


def wide_name(text: str) -> str | None:
    """What such words call the place, where a set form tells.

    >>> wide_name("載於周明（主編），水門新論（頁 145-178）"), wide_name("水門文学 (231) 15-28 2021年4月")
    ('水門新論', '水門文学')
    """
    found = _EDITED_BOOK.match(text) or _COUNTED.match(text) or _DEGREE.match(text)
    return found["name"].strip() if found else None


def is_wide_place(clean: str, start: int, end: int) -> bool:
    """Whether one name stands between a book and its year, or before the numbers of an issue, not of people.

    >>> is_wide_place("『運河』（東信堂、2018年）", 5, 8), is_wide_place("東信、2018、『水門』", 0, 2), is_wide_place("『운하』, 역락, 2018", 6, 8)
    (True, False, True)
    """
    if _ISSUE_BEHIND.match(clean, end):
        return True
    if start and clean[start - 1] in "（(" and _PRESS_IN_BRACKETS.match(clean, start):
        return True
    dated = _DATED.match(clean, end) and not _SEVERAL.search(clean, start, end)
    return bool(dated) and _BEHIND_BOOK.search(clean, max(0, start - 12), start) is not None
