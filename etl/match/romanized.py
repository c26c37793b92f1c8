"""Given names with every part that has several known spellings in one of them: `Sung Min`, `Seongmin` → `seongmin`."""

from functools import cache

from crawler.lexicon import name_spellings
from crawler.lexicon.tables import words

_LONGEST_SYLLABLE = 6


@cache
def _spellings() -> dict[str, str]:
    """The spelling that stands for each given name or syllable with several spellings."""
    chosen: dict[str, str] = {}
    for group in name_spellings("given"):
        for spelling in group:
            if spelling.isascii():
                chosen.setdefault(spelling, min(group))
    return chosen


@cache
def _korean() -> frozenset[str]:
    return words("syllables_ko.txt") | {spelling for spelling in _spellings() if len(spelling) <= _LONGEST_SYLLABLE}


def canonical(given: tuple[str, ...]) -> str:
    """Word by word; names that are Korean syllables through and through, syllable by syllable, wherever the spaces."""
    chosen = _spellings()
    if not all(word in chosen for word in given) and (syllables := _in_syllables("".join(given))):
        given = syllables
    return "".join(chosen.get(word, word) for word in given)


def _in_syllables(letters: str) -> tuple[str, ...]:
    """The letters as two or three syllables, the first as long as can be; none if they are something else."""
    known = _korean()
    for size in range(min(_LONGEST_SYLLABLE, len(letters) - 1), 0, -1):
        first, rest = letters[:size], letters[size:]
        if first in known and len(rest) <= 2 * _LONGEST_SYLLABLE:
            if rest in known:
                return first, rest
            if len(rest) > 2 and (more := _two(rest)):
                return (first, *more)
    return ()


def _two(letters: str) -> tuple[str, ...]:
    known = _korean()
    cuts = (cut for cut in range(len(letters) - 1, 0, -1) if letters[:cut] in known and letters[cut:] in known)
    cut = next(cuts, 0)
    return (letters[:cut], letters[cut:]) if cut else ()
