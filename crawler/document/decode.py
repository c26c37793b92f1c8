"""Bytes become text, by evidence: byte order mark, what was declared, UTF-8, then what fits."""

import codecs
import re

from crawler.document.unreadable import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive (or an office document)",
    b"\x1f\x8b": "gzip data",
    b"BZh": "bzip2 data",
    b"\xfd7zXZ": "xz data",
    b"\x7fELF": "a program",
    b"RIFF": "a sound, film or image",
    b"\x00asm": "a program",
    b"SQLite format 3": "a database",
    b"PAR1": "a Parquet file",
}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", re.I
)
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_HEAD = 8192
_SAMPLE = 65536
_NO_CONTROLS = bytes({9, 10, 11, 12, 13, 27, *range(32, 127), *range(128, 256)})
_WEB_NAMES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
}


def decode(body: bytes, transport: str | None = None) -> str:
    """The text of a page. What cannot be text raises `Unreadable`."""
    if not body.strip(b"\x00\t\n\f\r "):
        raise Unreadable("empty", f"{len(body)} bytes, none of them text")
    for mark, name in _MARKS:
        if body.startswith(mark):
            return _checked(body[len(mark) :].decode(name, "replace"), name)
    for magic, what in _MAGIC.items():
        if body.startswith(magic):
            raise Unreadable("binary", f"this is {what}")
    wide = _without_mark(body)
    if wide:
        return _checked(body.decode(wide, "replace"), wide)
    return _checked(*_by_evidence(body, transport))


def _without_mark(body: bytes) -> str | None:
    """UTF-16 without a mark shows by a zero in every other byte."""
    head = body[:_HEAD]
    if len(head) >= 4 and head.count(0) > 0.3 * len(head):
        even, odd = head[0::2].count(0), head[1::2].count(0)
        if odd > 20 * even:
            return "utf-16-le"
        if even > 20 * odd:
            return "utf-16-be"
    return None


def _by_evidence(body: bytes, transport: str | None) -> tuple[str, str]:
    try:
        return body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        wrong = error
    if wrong.end >= len(body) - 3 and wrong.reason == "unexpected end of data":
        return body[: wrong.start].decode("utf-8"), "utf-8"
    match = _DECLARED.search(body[:_HEAD])
    declared = [transport, match and (match[1] or match[2]).decode("ascii")]
    for name in declared:
        text = _try(body, name)
        if text is not None:
            return text, str(name)
    return _guess(body)


def _try(body: bytes, name: str | None) -> str | None:
    if not name:
        return None
    name = name.strip().strip("\"'").lower()
    if name in {"utf-8", "utf8"}:
        return None
    try:
        return body.decode(_WEB_NAMES.get(name, name))
    except (LookupError, UnicodeError):
        return None


def _guess(body: bytes) -> tuple[str, str]:
    """Mostly UTF-8 with a few broken bytes, or a single-byte Western page."""
    mended = body.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    whole = sum(1 for c in mended if c > "\x7f") - broken
    if broken <= max(3, whole // 10) and whole > broken:
        return mended, "utf-8"
    accented = _stands_alone(body)
    for name in () if accented else ("gb18030", "cp932", "cp949"):
        text = _try(body, name)
        if text is not None and _east_asian(text):
            return text, name
    return body.decode("cp1252", "replace"), "cp1252"


def _stands_alone(body: bytes) -> bool:
    """Whether the bytes beyond ASCII stand singly between others, as accented letters do and East Asian text does not.

    Read as East Asian, an accented letter swallows the letter behind it, and the result looks like plausible writing.
    """
    beyond = sum(1 for byte in body if byte > 127)
    alone = sum(1 for _ in _ALONE.finditer(body))
    return alone > 0.7 * beyond


def _east_asian(text: str) -> bool:
    """Whether what is not ASCII reads as common East Asian writing, not as accidents of accented letters."""
    beyond = [c for c in text if c > "\x7f"]
    usual = sum(
        1
        for c in beyond
        if "\u3000" <= c <= "\u30ff"
        or "\u4e00" <= c <= "\u9fff"
        or "\uac00" <= c <= "\ud7a3"
        or "\uff00" <= c <= "\uffef"
    )
    return len(beyond) > 20 and usual > 0.95 * len(beyond)


def _checked(text: str, name: str) -> str:
    sample = text[:_SAMPLE]
    controls = len(sample.encode("utf-8", "replace").translate(None, _NO_CONTROLS)) + sample.count("\ufffd")
    if controls > max(8, 0.02 * len(sample)):
        detail = f"{controls:,} control or broken characters in the first {len(sample):,}, read as {name}"
        raise Unreadable("binary", detail)
    if not text.strip("\ufeff\x00 \t\r\n\f"):
        raise Unreadable("empty", "white space only")
    return text.lstrip("\ufeff")
