"""Each branch of a pattern that is asked only after a cue must hold one: else a word added to it is never found."""

import re
from itertools import islice, product

import pytest

from crawler.values import author_marks, cues, venue_words

PATTERNS = [
    (venue_words.PRESENTATION, cues.PRESENTATION),
    (venue_words.STATUS, cues.STATUS),
    (venue_words.SERIES, cues.SERIES),
    (venue_words.AVAILABLE, cues.AVAILABLE),
    (venue_words.KIND_WORDS, cues.KIND_WORDS),
    (author_marks._CUT, cues.CUT),
    (author_marks._LEGEND, cues.LEGEND),
    *((pattern, cues.TYPES[kind]) for kind, pattern in venue_words.TYPES),
]


def spelled(parsed) -> list[str]:
    """Texts that take each branch of a parsed pattern once; what only looks around is left out."""
    texts = [""]
    for kind, what in parsed:
        texts = [head + tail for head, tail in islice(product(texts, _spelled(str(kind), what)), 4000)]
    return texts


def _spelled(kind, what) -> list[str]:
    if kind == "LITERAL":
        return [chr(what)]
    if kind == "BRANCH":
        return [text for branch in what[1] for text in spelled(branch)]
    if kind == "SUBPATTERN":
        return spelled(what[3])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        least, _, repeated = what
        return [text * least for text in spelled(repeated)[: None if least else 1]]
    if kind == "IN":
        first, value = what[0]
        return [
            chr(value)
            if str(first) == "LITERAL"
            else "1"
            if "DIGIT" in str(value)
            else " "
            if "SPACE" in str(value)
            else "A"
        ]
    return ["x"] if kind in ("ANY", "NOT_LITERAL") else [""]


@pytest.mark.parametrize(("pattern", "words"), PATTERNS)
def test_what_a_pattern_finds_holds_a_cue(pattern, words):
    for text in spelled(re._parser.parse(pattern.pattern, pattern.flags)):
        if (found := pattern.search(text)) and found.group().strip() and not cues.ET_AL.search(text.lower()):
            numbered = words is cues.TYPES["patent"] and any(map(str.isdigit, text))  # its number is a cue of its own
            assert numbered or cues.holds(text.lower(), words), text
