# ruff: noqa: E501 (patterns are read more easily whole)
"""The topics of a list within a sentence: `graphs, logic (mostly modal) and, in particular, proofs`."""

import re
from functools import cache

from crawler.homepage.facts.joints import joint, without_article
from crawler.lexicon.late import Late

VERB = re.compile(
    r"\b(?:(?-i:I)|my|we|our|is|are|was|has|have|can|will|the goal|aims?|please|ich|je|nous)\b", re.IGNORECASE
)
LONGEST, _FEW = 9, 3
_COMMAS = re.compile(r"\s*(?:[,;，；、،؛|•]|\s·\s|\s/\s)\s*")
_LAST = re.compile(
    r"^(?:and|und|et|y|e|ed|en|och|og|oraz|и|та|ve|και|și|şi|és|ja|dan|và|و|以及|和|及|与|および|&|as well as|or)\s+|^(?:和|以及|及)|^و(?=ال)",
    re.IGNORECASE,
)
_JOINED = Late(
    r"\s+(?:and|und|et|y|e|ed|och|og|oraz|и|та|ve|και|și|şi|és|ja|dan|và|و|sowie|&|as well as)\s+|(?<=[\u0620-\u064a])\s+و(?=[\u0620-\u064a]{3})|(?<=[\u05d0-\u05ea])\s+ו(?=[\u05d0-\u05ea]{3})|(?<=[\u4e00-\u9fff])(?:以及|和|与|及)(?=[\u4e00-\u9fff])|(?<=[\u30a0-\u30ff\u4e00-\u9fff])(?:および|及び|と)(?=[\u30a0-\u30ff\u4e00-\u9fff])"
)
_SLAVIC_AND = re.compile(r"(?<=[aeiouyąęěíýá])\s(?:i|a)\s(?=[^\W\d_]+(?:\s[^\W\d_]+)?$)")
"""`historia wody i kartografia`; in other tongues the same words mean other things amid a phrase."""
_WEST_SLAVIC = re.compile(r"[ąęłńśźżćěščřžůťďň]")
_ITS_AND = re.compile(r"\s(?:i|a)\s")
_DUTCH = re.compile(r"[^\W\d_](?:ij|aa|uu)[^\W\d_]|sch(?:e|ap)\b|cht|kunde|heid|ning\b")
_FRENCH = re.compile(r"[éèêàçñíó]")
_DUTCH_AND = re.compile(r"\sen\s")
"""In French and Spanish, which have signs that Dutch hardly has, `en` is no `and`."""
_SAYS = re.compile(
    r"(?:など|等)?(?:です|である|であり|になります)$|\s?(?:등)?(?:입니다|이다)$|等(?:方向|领域|領域)?$"
    r"|(?:など)?(?:の研究をし|を(?:主に)?研究し|を専門とし|に取り組ん)て(?:いる|います|おります)$|(?:など)?を専門とする$"
    r"|(?:을|를)\s(?:주로\s)?연구(?:하고\s있습니다|합니다|한다)$|\s(?:konularıdır|konularında çalışıyorum|yer almaktadır|است|می‌باشد)$"
)
_FOCUS = re.compile(
    r",?\s*\b(?:con (?:especial |particular )?(?:énfasis|enfoque) en|com (?:especial )?ênfase em|con particolare (?:attenzione|riferimento) a(?:l|lla|i|lle|gli)?|avec un (?:intérêt|accent) (?:particulier |mis )?(?:pour|sur)|mit (?:besonderem )?(?:Fokus|Schwerpunkt) auf|with (?:a |an )?(?:(?:current|recent) )?(?:particular |special |strong )?(?:focus|emphasis|interest)s? (?:on|in)|"
    r"(?:and )?(?:more specifically|in particular|particularly|especially|specifically|including|such as|mainly|e\.g\.)[,:]?(?:\s+(?:in|on))?)\s+",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:com|con|avec|mit|über|zu|zur|zum|(?:the |an? )?(?:(?:broad|general|wide) )?(?:areas?|fields?|topics?|intersection|variety|range|aspects|problems) (?:of|in|from)|various topics in|topics in|both|"
    r"the|(?:all|various|several|many|different) (?:areas|aspects|topics) (?:of|in)|developing|in|on|of|:)\s+",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s+(?:that|which|where|so that|in order to|because|since|to (?:enable|build|"
    r"understand|improve|make|help|achieve|develop)|for details)\b.*$|"
    r"\s*\(.*$",
    re.IGNORECASE,
)
_APPLIED = re.compile(
    r",?\s+(?:appliquée?s? (?:à|aux?)|aplicad[oa]s? (?:a|al|à|aos?|en)|applicat[aeio] (?:a|al|alla|ai|alle)|angewandt auf|and (?:its|their|the) (?:applications?|uses?|role|impacts?)|with (?:\w+ )?applications? (?:to|in))\b[^,;]*",
    re.IGNORECASE,
)
_DASHES = re.compile(r"\s[-–—]\s")
_REPEATED = re.compile(
    r"^(?:(?:aux|au|à la|allo|alla|alle|agli|ai|al|à|zu|zur|zum|sur|su|über|em|de) |(?:à l|all)['’])(?=[^\W\d_])"
)
"""`aux marées, aux ports`: the word that joins them to the verb stands before each."""
_GOES_ON = re.compile(
    r"(?:,|;)?\s+(?:and|but|while|whereas|though|although)\s+(?:(?:currently|also|now)\s+)?"
    r"(?:I|he|she|they|we|am|is|has|have|my (?!\w+$)|leads?|teach(?:es)?|enjoys?|serves?)\b.*$",
    re.IGNORECASE,
)
_NEXT = re.compile(r";\s+(?:and\s)?(?:my|his|her|their|our|I|he|she|they|we)\s.*$", re.IGNORECASE)
_BRACKET = re.compile(r"\s?[(（][^()（）]{0,200}[)）]")
_NUMBER = re.compile(r"(?:(?<=^)|(?<=\s))\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[).]\s+")
"""`(1) compilers, (2) program analysis`"""
NO_TOPIC = re.compile(
    r"(?:how|why|what|when|whether|where|who|everything|anything|see|click|here|below|two|three|all things|things|you|us|people|more|"
    r"(?:making|building|helping|bringing|bridging|exploring|understanding|getting|being|hearing|learning|talking|"
    r"finding|creating|applying|using|working|teaching|improving|studying|ways)\b"
    r"|(?:(?:very|quite|rather|too|fairly) )?(?:broad|wide|wide-ranging|diverse|varied|various|many|eclectic|interdisciplinary|on|in)$)\b",
    re.IGNORECASE,
)
"""What begins so is told as a sentence, and no topic."""


def parted(words: str) -> list[str]:
    """The topics of a list in a sentence; `and` parts the last two, and stays where commas part all.

    >>> parted("(1) graphs, (2) logic, and its applications to law"), parted("maps and soil, and she enjoys cycling")
    (['graphs', 'logic'], ['maps', 'soil'])
    """
    words = _NUMBER.sub("", words.strip()) if _NUMBER.match(words.strip()) else words.strip()
    words = _NEXT.sub("", _BRACKET.sub("", words))
    if not _COMMAS.search(words) and len(_DASHES.findall(words)) >= 2:
        words = _DASHES.sub("; ", words)
    if (focus := _FOCUS.search(words)) and focus.start() > _FEW:
        head, tail = parted(words[: focus.start()]), parted(words[focus.end() :])
        return [*head, *tail] if head else []
    words = _APPLIED.sub("", _GOES_ON.sub("", _SAYS.sub("", words)))
    words = _FOCUS.sub(", ", _LEAD.sub("", words))
    parts = _by_articles([p for p in _COMMAS.split(words) if p.strip()])
    oxford = any(_LAST.match(p) for p in parts)
    parts = [_LAST.sub("", p).strip() for p in parts]
    if parts and not oxford:
        last = _JOINED.split(parts[-1])
        if (len(parts) > 1 and len(last) == 2) or (len(parts) == 1 and len(last) == 2 and len(last[0].split()) <= 4):
            parts[-1:] = last
    if parts and not oxford and len(two := _other_and(words, parts)) == 2:
        parts[-1:] = two
    topics = [_LEAD.sub("", _STOP.sub("", p)).strip(" .\"'“”") for p in parts]
    if sum(_REPEATED.match(t) is not None for t in topics) > 1 or len(topics) == 1:
        topics = [_REPEATED.sub("", t, count=1) for t in topics]
    fine = [t for t in topics if t and len(t.split()) <= LONGEST and not VERB.search(t) and not NO_TOPIC.match(t)]
    return fine if fine and len(fine) * 3 >= len(topics) * 2 else []


def _by_articles(parts: list[str]) -> list[str]:
    """`la niebla, el arte y la ciencia y las mareas`: where each topic has its article, `and` parts those that have one."""
    with_one = [p for p in parts if without_article(_LAST.sub("", p).strip()) != _LAST.sub("", p).strip()]
    if len(parts) < _FEW - 1 or len(with_one) < len(parts):
        return parts
    return [each for p in parts for each in _and_article().split(p)]


@cache
def _and_article() -> re.Pattern[str]:
    return re.compile(rf"\s+(?={joint('and')}(?:{joint('article')})[^\W\d_])")


def _other_and(words: str, parts: list[str]) -> list[str]:
    """The last part in two, at a word that means `and` in one tongue and something else in others."""
    if _WEST_SLAVIC.search(words):
        return _ITS_AND.split(parts[-1])
    if len(parts) > 1 and len(slavic := _SLAVIC_AND.split(parts[-1])) == 2:
        return slavic
    return (
        _DUTCH_AND.split(parts[-1])
        if " en " in parts[-1] and _DUTCH.search(words) and not _FRENCH.search(words)
        else []
    )
