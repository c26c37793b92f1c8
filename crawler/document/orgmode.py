"""Org, the outlines of Emacs, becomes Markdown line by line, so that rows stay those of the source."""

import re

_KEYWORD = re.compile(r"[ \t]*#\+(\w+)(?::[ \t]*(.*)|.*)$|[ \t]*:[A-Z][\w-]*:.*$|[ \t]*#[ \t].*$")
"""`#+TITLE: Papers`, `:PROPERTIES:`, `# a remark`: nothing that is printed where it stands."""
_HEADING = re.compile(r"(\*{1,6})[ \t]+(?:(?:TODO|DONE)[ \t]+)?(.*?)(?:[ \t]+:[\w@#%:]+:)?[ \t]*$")
_LINK = re.compile(r"\[\[([^\[\]\n]{1,2000})\](?:\[([^\[\]\n]{1,500})\])?\]")
_EMPHASIS = tuple(
    (
        re.compile(
            rf"(?:(?<=[\s\-({{'\"/*_])|^){sign}(?=\S)([^\n]{{1,900}}?)(?<=\S){sign}(?=[\s\-.,:;!?'\")}}\[/*_\\]|$)"
        ),
        mark,
    )
    for sign, mark in ((r"\*", "**"), ("/", "*"), ("=", "`"), ("~", "`"))
)
_MARKS = re.compile(
    r"^\*{1,6}[ ]\S|^[ \t]*#\+\w+:|\[\[[a-z]+:[^\[\]\n]{1,2000}\]\[[^\[\]\n]{1,500}\]\]|^[ \t]*:(?:PROPERTIES|END):",
    re.M,
)
_LINKED = re.compile(r"\[\[[a-z]+:[^\[\]\n]{1,2000}\]\[|^[ \t]*#\+(?:TITLE|OPTIONS|AUTHOR|HTML)\w*:", re.M | re.I)
_TERM = re.compile(r"^([ \t]{0,40}[-+][ \t]+\S[^\n:]{0,80}?)[ \t]{1,9}::[ \t]+(?=\S)")
"""`- 2022 :: Fog on canals`: a term and what is said of it."""
_SNIPPET = re.compile(r"@@(?!html:)\w{2,12}:[^@\n]{0,500}@@|@@html:([^@\n]{0,500})@@|^[ \t]*@@(?:html:)?[ \t]*$")
"""`@@html:<b>@@`: what is HTML as it stands; `@@latex:\\quad@@`: what is for paper alone."""
_DASHES = (
    (re.compile(r"(?<=\s)---(?=\s)"), "—"),
    (re.compile(r"(?<![/\w.-])(\d{4})[ ]?--[ ]?(?=\d{4}(?![/\w-]))"), r"\1–"),
)
_ENOUGH, _HEAD = 3, 40


def is_org(text: str) -> bool:
    """Whether a text has links or settings as only Org has them, and more of its marks.

    >>> is_org("#+TITLE: Papers\\n* 2021\\n- One [[https://a.example][pdf]]"), is_org("* One paper\\n* Another paper")
    (True, False)
    """
    return _LINKED.search(text) is not None and len(_MARKS.findall(text)) >= _ENOUGH


def settings(source: str) -> dict[str, str]:
    """Who wrote a text and how to write to them, as its head says.

    >>> settings("#+AUTHOR: Ada Holm\\n#+EMAIL: ada@example.org\\n* Papers")
    {'author': 'Ada Holm', 'email': 'ada@example.org'}
    """
    told = (_KEYWORD.match(line) for line in source.splitlines()[:_HEAD])
    said = {(m[1] or "").lower(): (m[2] or "").strip() for m in told if m}
    return {key: said[key] for key in ("author", "email") if said.get(key)}


def as_markdown(source: str) -> str:
    """The same text with the marks of Markdown.

    >>> as_markdown("* /Old/ papers :pub:\\n- *Fog*, [[https://a.example][pdf]] \\\\\\\\\\n  /Canal Review/")
    '# *Old* papers\\n- **Fog**, [pdf](https://a.example) <br>\\n  *Canal Review*'
    """
    return "\n".join(map(_line, source.splitlines()))


def _line(line: str) -> str:
    if told := _KEYWORD.match(line):
        return f"# {told[2].strip()}" if (told[1] or "").upper() == "TITLE" and told[2] else ""
    heading = _HEADING.match(line)
    text = _SNIPPET.sub(lambda m: m[1] or "", heading[2] if heading else _TERM.sub(r"\1: ", line))
    links: list[str] = []
    text = _LINK.sub(lambda m: _kept(links, m), text)
    for pattern, mark in _EMPHASIS:
        text = pattern.sub(lambda m, mark=mark: f"{mark}{m[1]}{mark}", text)  # type: ignore[misc]
    for dashes, sign in _DASHES:
        text = dashes.sub(sign, text)
    for i, link in enumerate(links):
        text = text.replace(f"\x00{i}\x00", link)
    if text.rstrip().endswith("\\\\"):
        text = text.rstrip()[:-2] + "<br>"
    return f"{'#' * len(heading[1])} {text}" if heading else text


def _kept(links: list[str], found: re.Match[str]) -> str:
    """A sign that stands for a link until the emphasis around it is found: addresses hold its signs."""
    address = found[1].removeprefix("file:")
    links.append(f"[{found[2] or address}]({address})")
    return f"\x00{len(links) - 1}\x00"
