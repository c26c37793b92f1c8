# ruff: noqa: E501 (patterns are read more easily whole)
"""Words that introduce people: `by`, `joint work with`, `hrsg. mit`, `作者：`."""

import re
from functools import lru_cache

_BY = re.compile(
    r"\s*(?-i:di\s(?=[^\W\d_a-z]))|\s*[(\[（]?\s*(?:(?:co-?)?(?:editors?|edited|eds?\.?|hrsg\.?|hg\.|herausgeber(?:in)?|translat(?:ors?|ed)|transl\.|übers\.|authors?|autor(?:in)?|mitautor(?:in)?|éd\.|dir\.|coord\.|red\.),?\s(?=with|mit|met|avec|con|together|jointly|gem|zus|samen|i\.s\.m\.))?(?:(?:recommended )?citation|cite as|(?:written )?by|with|w/|authors?|auteurs?|autoren|joint(?:ly)? with|joint work with|together with|samen met|met|i\.s\.m\.|von(?!\s+(?:(?:de[rmn]|zu[rm]?)\b|[^\W\d_]+,\s(?-i:[A-ZÀ-Þ])\.))|mit|par|avec|"
    r"por|con|(?<=[(（])&|作者|著者|저자|発明者|发明人|發明人|발명자|inventors?|erfinder(?:innen)?|执笔|執筆者?|講演者|発表者|penulis|نویسنده|نویسندگان|الباحث|ผู้แต่ง|including|(?:co-?)?(?:authored|written) with|mit|gem(?:\.|einsam) mit|zus(?:\.|ammen) mit|co-?authors?|co-?aut(?:or|ora|ores|oras|oren|eurs?|rices?|ori)|autor(?:es|as?))(?:\b|(?<=[/&]))\s*[:：]?\s*",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"with|w/|&|mit|\bmet\b|i\.s\.m|avec|con\b|gemeinsam|together|joint|co-?aut", re.IGNORECASE)


@lru_cache(maxsize=8192)
def introduced(text: str) -> tuple[int, bool]:
    """How far the words go that introduce people, and whether they leave out whose page it is.

    >>> introduced("joint work with Anna Holm"), introduced("von Holm, A., Roe, B.")
    ((16, True), (0, False))
    """
    found = _BY.match(text)
    return (found.end(), bool(_LEFT_OUT.search(found.group(0)))) if found else (0, False)
