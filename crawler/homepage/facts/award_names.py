"""What an award is called and no more: what it was for, at which meeting and with how much stands behind its name."""

import re

from crawler.document.model import Look
from crawler.homepage.facts.award_givers import ACRONYM, KIND, is_giver
from crawler.homepage.facts.award_signs import is_giver_alone
from crawler.homepage.facts.texts import EDGES, Text, trim, without_stop
from crawler.homepage.facts.words import is_wide
from crawler.lexicon.late import Late
from crawler.lexicon.phrases import of_cv
from crawler.lexicon.places import is_place

_QUOTED = re.compile(r"^[\"“„«]?(?P<title>[^\"“”„»]{4,240}?)(?:[,.][\"”“»]|[\"”“»](?:,|$))(?P<rest>.*)$")
_HALF_QUOTED = re.compile(r"^[^“”\"]*[”\"],?\s+(?=[^\W\d_a-z][^“”\"]*$)")
"""`Stories of Bargees,” Lock Society`: the end of a quotation that was parted at its colon."""
_WON = re.compile(
    r"^(?:(?:co-?)?(?:recipient|winner|awardee|finalist))(?:,| of)\s+(?:(?:the|an?)\s+)?(?=[^\W\d_])", re.IGNORECASE
)
_END = re.compile(
    r"\s*(?:,\s|[“„«]|\s[\"‘](?=\w))"
    r"|\s+(?:(?P<small>from|to|towards?|through)|at(?!\sthe\s(?:[\w-]+\s){0,2}(?i:level)\b)(?=\sthe\s|\s[A-Z]{3,9}(?![\w-])))\s+(?=\S)"
    r"|\s+for\s+(?:papers?|projects?|(?!outstanding|teaching|training|engineering|learning|writing|nursing)[a-z]{3,}ing)\s+(?=\S)"
    r"|\s+(?i:awarded|given|presented|received|recogni[sz]ed|sponsored|funded|granted)\s+(?i:to|for|by|at|in|from)\s"
    r"|:\s(?=[A-Z]\.\s)"
    r"|\s+[x×]\s?\d+\b"
    r"|(?<=\w\w\w\w)\.\s+(?=[A-Z][\w-]+\s)"
)
"""Where the name of an award ends, once it has been called one."""
_TIED = re.compile(r"\sfor\s|\b(?:contributions?|services?|commitment|dedication)$", re.IGNORECASE)
"""`Award for Services`, `Outstanding Contribution`: `to`, `from` and `through` go on with what it is for."""
_NO_GIVER = re.compile(r"(?:to|towards?|through|for)\s|.*\s(?i:level)$")
_RANK = re.compile(
    r"\W*(?:(?:the|honou?rable|special|finalist|semi-?finalist|winner|runner-up|place|prize|medal|award|mention|gold|silver|bronze|"
    r"first|second|third|top|team|individual|overall|grand|\d+(?:st|nd|rd|th))\b\W*)+",
    re.IGNORECASE,
)
"""`Second place, Weather Olympics`: a rank alone names nothing."""
_MORE = re.compile(r"(?:Best|Top|First|Second|Third|Level|Class|Category|Nivel|Niveau|Livello)\b|\d(?:st|nd|rd|th)\b")
"""`Gold Medal, Best Graduate`"""
_REMARK = re.compile(r"\s*\((?:(?!\d+ ?%)[\d~∼≈$€£¥\"“‘]|[a-z]+\b(?! of))[^()]*\)?$|\s*\((?=[^()]*$)[^()]*$")
"""`(declined)`, `(95/22)`, and a bracket of which a date took the end."""
_EASTERN_REMARK = Late(r"\s*[（(][^（）()]*\d[^（）()]*[）)]$")
_EASTERN_QUOTED = re.compile(
    r"[「『\"“](?P<title>[^「」『』\"“”]{3,60})[」』\"”]\s*(?:を?受賞|選出|に選出|獲得|수상)?$"
)
_EASTERN_END = re.compile(r"\s*[，、；;]|,\s*(?=\S)|\s+(?=https?://)")
_EASTERN_AWARD = Late(rf"[奖獎賞상章金号]$|{of_cv('award')}", re.IGNORECASE)
_ADDRESS = re.compile(r",?\s*https?://\S*$")
_LEAST, _SHORT_TAIL, _LONGEST_GIVER, _LONGEST_NAME, _LONGEST = 2, 2, 9, 300, 1500


def bare(title: str, organization: str | None) -> tuple[str, str | None]:
    """The name alone, and who gave it if that stands in what was cut off.

    >>> bare("Travel Grant to attend the Lock Summit", None), bare("Winner, the Canal Prize, Acme University", None)
    (('Travel Grant', None), ('Canal Prize', 'Acme University'))
    """
    if len(title) > _LONGEST:
        return title, organization
    title = _ADDRESS.sub("", title)
    organization = _HALF_QUOTED.sub("", organization) if organization else None
    if is_wide(title):
        return _eastern(title, organization)
    if (quoted := _QUOTED.match(title)) and not KIND.match(quoted["rest"].strip()):
        return trim(quoted["title"]), organization or _giver(quoted["rest"])
    won = _WON.match(title)
    if won and KIND.search(title, won.end()):
        title = title[won.end() :]
    end = _end(title)
    name = _REMARK.sub("", title[:end]).rstrip(" ,;:.–—-")
    if len(name.split()) < _LEAST or name.count("(") != name.count(")"):
        return title, organization
    return without_stop(name), organization or _giver(title[end:])


def _end(title: str) -> int:
    """Where the name ends: at a sign or a small word behind what calls it an award; else where its givers begin."""
    called = KIND.search(title)
    if called is None:
        head, *tail = title.split(", ")
        return len(head) if tail and all(is_giver(t) or is_place(t) for t in tail) else len(title)
    for found in _END.finditer(title, called.end()):
        inside = title.count("(", 0, found.start()) > title.count(")", 0, found.start())
        goes_on = found.group().strip() == "," and _goes_on(title, found)
        if not inside and not goes_on and not (found["small"] and _is_tied(title, found)):
            return found.start()
    return len(title)


def _is_tied(title: str, small: re.Match[str]) -> bool:
    """`Medal for Contribution to Science` goes on; `Award for Teaching from the Lock Society` names who gave it."""
    tied = _TIED.search(title, 0, small.start()) is not None
    return tied and not (small["small"] == "from" and is_giver(title[small.end() :].partition(", ")[0]))


def _goes_on(title: str, comma: re.Match[str]) -> bool:
    """`Best Poster Award, Photon Days`: two words nobody knows may be whom the award is called after."""
    tail = title[comma.end() :]
    unknown = len(tail.split()) <= _SHORT_TAIL and not is_giver(tail) and not is_place(tail)
    return unknown or bool(_MORE.match(tail) or _RANK.fullmatch(title[: comma.start()]))


def _giver(rest: str) -> str | None:
    """Who gave it, among what stands behind the name."""
    behind = re.match(r"\s+(?:at|from)\s+(?:the\s+)?", rest)
    parts = [p for p in map(trim, rest[behind.end() if behind else 0 :].split(", ")) if p]
    for part in parts:
        if _NO_GIVER.match(part):
            continue
        if len(part.split()) <= _LONGEST_GIVER and (is_giver(part) or (behind and ACRONYM.fullmatch(part))):
            return without_stop(part)
    return None


def _eastern(title: str, organization: str | None) -> tuple[str, str | None]:
    """`「優秀発表賞」受賞`, `公派奖学金，国家留学基金委，中国`"""
    if quoted := _EASTERN_QUOTED.search(title):
        return quoted["title"], organization
    for found in _EASTERN_END.finditer(title, 0, _LONGEST_NAME):
        head = title[: found.start()]
        if _EASTERN_AWARD.search(head):
            giver = next((p for p in map(trim, re.split("[，、,]", title[found.end() :])) if is_giver(p)), None)
            return head, organization or giver
    return _EASTERN_REMARK.sub("", title) or title, organization


def set_apart(text: Text, flat: str) -> tuple[str, str | None] | None:
    """`**Completion Fellowship** Acme Graduate College`: the award is what is bold, who gave it stands beside it."""
    opens = next((i for i, c in enumerate(flat) if c.isalnum()), 0)
    end = opens
    for span in text.spans:
        if span.end <= opens:
            continue
        if span.start > end or not span.look & Look.BOLD:
            break
        end = span.end
    title = trim(flat[opens:end])
    rest = [w for w in map(trim, re.split(r"[\n\t]", _lines(text, flat, end))) if w.strip(EDGES + ".")]
    if "\x00" in title or not rest or not KIND.search(title) or KIND.search(rest[0][:1]):
        return None
    giver = next((without_stop(w) for w in rest if is_giver_alone(w)), None)
    return (without_stop(title), giver) if giver else None


def _lines(text: Text, flat: str, at: int) -> str:
    """What stands behind, with its breaks and without its dates."""
    return "".join(
        b if b in "\n\t" else a.replace("\x00", " ") for a, b in zip(flat[at:], text.chars[at:], strict=True)
    )
