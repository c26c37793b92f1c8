"""Where a title ends because it is said next that the work is a thesis: `Le halage, thèse de doctorat, EHESS, 2012`."""

from crawler.homepage.entry.pieces import Span
from crawler.lexicon.cue_words import Cues
from crawler.lexicon.late import Late
from crawler.lexicon.theses import called_a_thesis, thesis_phrases

_SAID = Late(
    rf"(?:\s?[.,;]|(?<=[?!])(?=[^\n]{{0,90}}(?:[UÜ]niv|School|College|Institut|Hochschul|École|Politec))|:(?!\s[^,.;\n]{{2,40}},\s(?![^\n]{{0,60}}(?:[Uu]niv|[ÜU]niv|Univ|EHESS|[Hh]ochschul|Polit|[Ii]nstit|École|College))))\s(?=(?i:{called_a_thesis()}|ph\.?\s?d\.?)"
    r"(?:\s(?:(?:en|in|de|di|ès)\s|d['’])[^\W\d_][\w '’-]{1,40}?)?"
    r"(?:\s?[,.;(]|\s(?:sous la dir|under the sup|supervised|advised|dirig|dirett|orientad|à l['’]|at the|an der"
    r"|(?i:канд|д-ра|докт|магист|здобут|соиск))))"
)
_CUES = Cues("|".join({p.lower() for p in thesis_phrases()} | {"phd", "ph.d"}))
_FEWEST = 8
"""Letters. A title is no shorter."""
_BEYOND = 40
"""Letters. `Механика канатов: дис` was cut amid `дис. ... канд. наук`."""


def before_thesis(clean: str, start: int, end: int) -> int:
    """Where this is said between these places; 0 if nowhere.

    >>> text = "Servir. Une sociologie du halage, thèse de doctorat en sociologie, EHESS, 2012"
    >>> text[: before_thesis(text, 0, len(text))]
    'Servir. Une sociologie du halage'
    """
    if not _CUES.search(clean[start : end + _BEYOND].lower()):
        return 0
    found = _SAID.search(clean, start + _FEWEST, end + _BEYOND)
    return found.start() if found and found.start() < end else 0


def without_thesis(clean: str, span: Span) -> Span:
    """The title without what says that the work is a thesis."""
    return span[0], before_thesis(clean, *span) or span[1]
