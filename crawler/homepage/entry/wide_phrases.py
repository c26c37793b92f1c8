# ruff: noqa: E501 (patterns are read more easily whole)
"""What East Asian references say beside names: who wrote, edited and translated, and months beside years.

The text stays as long as it was: what is said becomes spaces.
"""

import re

from crawler.lexicon.late import Late

_WIDE = r"\u3040-\u30ff\u3400-\u9fff々\uac00-\ud7a3"
_MONTH = re.compile(
    r"(?<=[(（](?:19|20)\d\d)(?:年|년)?[,，、.]?\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일](?:[-–~～至]\d{1,2}\s?[日일])?)?(?=[)）])"
)
"""`（2021，11月）`"""
_OPENS = re.compile(r"[「『《〈“\"\n]|[(（](?:19|20)\d\d")
_ROLES = r"(?:共?編著者?|编著|主[編编]|合[編编著譯译]|共[編著訳]|監修|分担執筆|分擔執筆|執筆|执笔|撰|[編编著訳譯译])"
_IN_BRACKETS = re.compile(rf"\s?[（(]{_ROLES}[)）]")
"""`M. W. Roe（著），簡素（譯）（2015）。`"""
_BEHIND = Late(rf"(?<=[{_WIDE}.])(?:\s?{_ROLES}|\s(?:공?저|공?역|편저?|편역|지음|엮음|옮김))(?=[\s，,、：:・]|$)")
"""`榊原悠介 編，宮下直人 著：『`, `강민 저, 『`"""
_AT_LINE_END = Late(
    rf"(?<=[{_WIDE}])\s?(?:공저|공역|편저|지음|엮음|옮김|主[編编]|[編编]著|合[著編编]|共著)(?=\s*(?:\n|\x1f|$))"
)
"""`강민, 오진 공저` on a line of its own."""
_COUNTRY = r"(?:[美英法德日俄苏蘇加澳意奥奧荷比西葡印韩韓以波捷匈希丹挪芬爱愛](?:国|國|本|罗斯|羅斯|大利|士|利亚|拿大)?|瑞[士典])"
_FROM = re.compile(rf"(?:[\[［〔]{_COUNTRY}[\]］〕]|(?<![^\s\x1f，,、])[（(]{_COUNTRY}[)）])(?=\s?[{_WIDE}A-Z])")
"""`[德]`, `（美）` before a name: of which country whoever was translated is."""
_WITH_FIRST = re.compile(
    rf"(?P<around>[\s\x1f]*)[與与和跟](?P<names>[{_WIDE}、，,]{{2,30}}?)(?:合[著編编撰译譯写寫]|共同?[著編])(?=[\s，,：:]*$)"
)
"""`與馬耀祖合編：《`"""
_MORE = re.compile(
    r"(?<=[\uac00-\ud7a3]\s외)\s?\d{1,2}\s?[인명](?=\s?[(（,，.])|(?<=[\u4e00-\u9fff]等)\s?\d{1,2}\s?人(?=\s?[(（,，.．。])"
)
"""`강민 외 3인 (2022)`"""
_SPEAKS = re.compile(rf"(?<![^\s\x1f，,、・])[○◯◎](?=[{_WIDE}])")
"""`江利川誠，○湊谷亮平`: who gave the talk."""
_ONE_LETTER = re.compile(r"(?<=[\u3400-\u9fff々][ \u3000][\u3400-\u9fff])\.(?=\s)")
"""`海老 颯, 戸澤 圭. 水門`: no initial."""
_LONGEST_HEAD = 120


def without_roles(text: str) -> str:
    """The text without what each of those who made it did, before the title, and without months in brackets.

    >>> without_roles("強民（著），簡素（譯）（2015，3月）。運河。")
    '強民   ，簡素   （2015   ）。運河。'
    """
    if "月" in text or "월" in text:
        text = _MONTH.sub(_blank, text)
    text = _ONE_LETTER.sub("．", _FROM.sub(_blank, text)) if "." in text else _FROM.sub(_blank, text)
    if "외" in text or "等" in text:
        text = _MORE.sub(_blank, text)
    if "\n" in text:
        text = _AT_LINE_END.sub(_blank, text)
    opens = _OPENS.search(text, 1, _LONGEST_HEAD)
    if opens is None:
        return text
    head = text[: opens.start()]
    if led := _WITH_FIRST.match(head):
        return (led["around"] + "w/ " + led["names"]).ljust(led.end()) + text[led.end() :]
    head = _SPEAKS.sub(" ", head)
    told = _BEHIND.sub(_blank, _IN_BRACKETS.sub(_blank, head)) if opens.group() != "\n" else head
    return told + text[opens.start() :]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
