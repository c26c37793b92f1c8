"""Addresses that a page shows and does not print: put together by a script, in attributes, in or around a picture."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from crawler.document.model import Document
from crawler.document.nodes import attributes
from crawler.values.emails import find_email

_LITERAL = r"\"[^\"\\\n]{0,120}\"|'[^'\\\n]{0,120}'"
_SET = re.compile(rf"(?<![\w.])(\w{{1,30}})\s*=\s*({_LITERAL})\s*[;,\n]")
_TERM = rf"(?:{_LITERAL}|[A-Za-z_]\w{{0,29}}(?![\w(.]))"
_SUM = re.compile(rf"{_TERM}(?:\s*\+\s*{_TERM}){{1,12}}")
_PARTS = re.compile(_TERM)
_JOINED = re.compile(r"\[((?:\s*[\"'][^\"'\n]{1,60}[\"']\s*,?){2,6})\]\.join\(\s*[\"']@[\"']\s*\)")
_AT_CODE = re.compile(r"String\.fromCharCode\(\s*64\s*\)|unescape\([\"']%40[\"']\)")
_MARKUP = re.compile(r"[<>\"']")
_SIGN = r"alt=[\"']?\s*(?:@|\(?at\)?|\[at\])\s*[\"' />]|\bat(?:sign)?\.(?:gif|png|svg|jpg)"
_HAS_SIGN = re.compile(_SIGN, re.IGNORECASE)
_PICTURED = re.compile(
    rf"([A-Za-z0-9][\w.+-]{{0,62}})\s*<img\b[^<>]{{0,300}}?(?:{_SIGN})[^<>]{{0,300}}>"
    r"\s*((?:[\w-]{1,63}\.){1,5}[a-z]{2,12})\b",
    re.IGNORECASE,
)
_CODED = re.compile(r"(?:^|email-protection#)((?:[0-9a-f]{2}){6,80})$", re.IGNORECASE)
_LOCAL = ("data-user", "data-name", "data-local", "data-account", "data-username", "data-u")
_HOST = ("data-domain", "data-host", "data-website", "data-server", "data-d")
_WHOLE = ("data-email", "data-mail", "data-mailto", "data-address")
_TELLING = frozenset({"data-cfemail", *_LOCAL, *_HOST, *_WHOLE})
_LONGEST_SCRIPT, _MOST_SUMS = 3000, 30


def hidden_emails(doc: Document) -> Iterator[str]:
    """Every such address; they are no less the page's own than those that it prints."""
    for tag, attrs in attributes(doc.nodes):
        if attrs and _may_tell(tag, attrs) and (found := _of_attributes(tag, attrs)):
            yield found
    for script in doc.embedded.scripts:
        if len(script) < _LONGEST_SCRIPT and ("@" in script or "64" in script or "%40" in script):
            yield from _of_script(script)
    if "<img" in doc.text and _HAS_SIGN.search(doc.text):
        yield from (f"{m[1]}@{m[2]}" for m in islice(_PICTURED.finditer(doc.text), 3))


def _may_tell(tag: str, attrs: Mapping[str, str]) -> bool:
    """Cheap to ask, as nearly all elements tell nothing."""
    return tag == "img" or not _TELLING.isdisjoint(attrs) or (tag == "a" and "#" in attrs.get("href", ""))


def _of_attributes(tag: str, attrs: Mapping[str, str]) -> str | None:
    coded = attrs.get("data-cfemail") or (attrs.get("href", "") if tag == "a" else "")
    if coded and (cipher := _CODED.search(coded)):
        return find_email(_decoded(cipher[1]))
    if tag == "img" and 6 < len(said := attrs.get("alt", "")) < 80:
        return find_email(said)
    local, host = (next((attrs[n] for n in names if attrs.get(n)), "") for names in (_LOCAL, _HOST))
    whole = f"{local}@{host}" if local and host else next((attrs[n] for n in _WHOLE if attrs.get(n)), "")
    return find_email(whole) if whole else None


def _decoded(cipher: str) -> str:
    """Each letter was combined with the first one, which is the key."""
    key, *letters = bytes.fromhex(cipher)
    return "".join(chr(c ^ key) for c in letters)


def _of_script(script: str) -> Iterator[str]:
    """What the sums of strings in it come to.

    >>> list(_of_script('var u = "jane"; document.write(u + "@" + "uni.example.edu");'))
    ['jane@uni.example.edu']
    """
    script = _AT_CODE.sub('"@"', script)
    known = {name: value[1:-1] for name, value in _SET.findall(script)}
    for found in islice(_JOINED.finditer(script), 3):
        if address := find_email("@".join(p.strip(" \"'") for p in found[1].split(",") if p.strip())):
            yield address
    for found in islice(_SUM.finditer(script), _MOST_SUMS):
        terms = [t[1:-1] if t[0] in "\"'" else known.get(t, "") for t in _PARTS.findall(found.group())]
        written = "".join(terms)
        if "@" in written and (address := find_email(_MARKUP.sub(" ", written.replace("mailto:", " ")))):
            yield address
