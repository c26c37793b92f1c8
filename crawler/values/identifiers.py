# ruff: noqa: E501 (patterns are read more easily whole)
"""Identifiers of papers and people, taken out of addresses and running text into one canonical form."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from crawler.lexicon.late import Late
from crawler.values.cues import holds

_ARCHIVE = r"(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nlin|nucl-(?:ex|th)|physics|quant-ph|math|cs|cmp-lg|q-bio|q-fin|stat|eess|econ|alg-geom|dg-ga|chao-dyn|patt-sol|solv-int|funct-an|q-alg|supr-con|acc-phys|adap-org|comp-gas|mtrl-th|chem-ph|ao-sci|atom-ph|bayes-an|plasm-ph)"
_ARXIV_NEW = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}"
_ARXIV_OLD = rf"{_ARCHIVE}(?:\.[A-Z]{{2}})?/\d{{2}}(?:0[1-9]|1[0-2])\d{{3}}"
_ARXIV = Late(
    rf"(?:arxiv\.org/[a-z-]+/|ar5iv\.(?:labs\.arxiv\.)?org/[a-z]+/|alphaxiv\.org/[a-z]+/|huggingface\.co/papers/"
    rf"|arxiv(?:\s+(?:e-?prints?|preprints?|:))*[\s:./-]*(?:abs/|pdf/)?|10\.48550/arxiv\.|abs/(?=\d))"
    rf"[\[(]?({_ARXIV_NEW}|{_ARXIV_OLD})(?!\d)",
    re.IGNORECASE,
)
_ARXIV_BARE = re.compile(rf"\s*({_ARXIV_NEW}|{_ARXIV_OLD})(?:v\d+)?\s*(?:\[[a-z-]+(?:\.[A-Z-]+)?\])?\s*", re.IGNORECASE)


def arxiv_id(text: str) -> str | None:
    """The arXiv identifier named in an address or text, without its version.

    >>> arxiv_id("http://arxiv.org/pdf/2110.02508v2.pdf"), arxiv_id("arXiv:math.GT/0309136")
    ('2110.02508', 'math/0309136')
    """
    match = (_ARXIV.search(text) if "rxiv" in text.lower() or "/papers/" in text else None) or _ARXIV_BARE.fullmatch(
        text
    )
    if not match:
        return None
    found = match.group(1).lower()
    if "/" in found:
        archive, number = found.split("/")
        return f"{re.sub(r'[.][a-z]{2}$', '', archive)}/{number}"
    return found


_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"<>\\^`{|}]+")
_DOI_TAIL = re.compile(
    r"(?:[.,;:!?'’”\]]+|</?\w*|\.$|/(?:full(?:text)?|pdf|epdf|abstract|meta|html)(?=$)|\?.*$|#.*$|&.*$)$"
)


def doi(text: str) -> str | None:
    """The first DOI in a text or address, in lower case, bare of resolver and trailing punctuation.

    >>> doi("https://doi.org/10.1145/3292500.3330701)."), doi("DOI:10.1000/(SICI)12(3)4")
    ('10.1145/3292500.3330701', '10.1000/(sici)12(3)4')
    """
    if "10." not in text and "10%2" not in text.lower():
        return None
    match = _DOI.search(unquote(text) if "%" in text else text)
    return _trimmed(match.group()) if match else None


def _trimmed(found: str) -> str | None:
    before = None
    while found != before:
        before = found
        found = _DOI_TAIL.sub("", found)
        while found.endswith(")") and found.count(")") > found.count("("):
            found = found[:-1]
    return found.lower() if found.partition("/")[2] else None


_OPENREVIEW = re.compile(
    r"openreview\.net/(?:(?:forum|pdf|attachment|references/pdf|notes/edits/attachment)/?\?(?:[^#\s]*&)?id=)([\w-]{6,})",
    re.IGNORECASE,
)


def openreview_id(text: str) -> str | None:
    """The note of an OpenReview address.

    >>> openreview_id("https://openreview.net/pdf?id=rkeZIJBYvr")
    'rkeZIJBYvr'
    """
    match = _OPENREVIEW.search(text.replace("&amp;", "&"))
    return match.group(1) if match else None


_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.IGNORECASE)
_PERSON = tuple(
    (scheme, re.compile(pattern, re.IGNORECASE))
    for scheme, pattern in (
        (
            "dblp",
            r"dblp[\w.-]*(?:\.org|\.de|\.uni-trier\.de|\.dagstuhl\.de)/(?:db/)?(?:~ley/db/)?(?:pid/|pers/(?:hd|hy|hc|hb|ht|xx)?/?|indices/a-tree/)([\w%=:/.~-]+?)(?:\.html?|\.xml|\.rdf)?/?$",
        ),
        ("semanticscholar", r"semanticscholar\.org/author/(?:[^/?#]+/)?(\d+)"),
        ("github", r"github\.com/([\w-]+)/?$"),
        ("linkedin", r"linkedin\.com/(?:in|pub)/([^/?#]+)"),
        ("twitter", r"(?://|\.|^)(?:twitter|x)\.com/(?!home$|share|intent|search|hashtag)@?(\w+)/?$"),
        ("researchgate", r"researchgate\.net/profile/([^/?#]+)"),
        ("openalex", r"openalex\.org/(?:authors/)?(A\d+)"),
        ("acl", r"(?:aclanthology\.org|aclweb\.org/anthology|aclanthology\.info)/people/(?:[a-z]/)?([\w-]+)"),
        (
            "researcherid",
            r"(?:researcherid\.com/rid/|webofscience\.com/wos/author/(?:record|rid)/|publons\.com/researcher/)([\w-]+)",
        ),
        ("scopus", r"scopus\.com/authid/detail\.ur[il]\?(?:[^#]*&)?authorId=(\d+)"),
        (
            "mathgenealogy",
            r"(?:genealogy\.math\.ndsu\.nodak\.edu|mathgenealogy\.org|genealogy\.ams\.org)/id\.php\?id=(\d+)",
        ),
        ("acm", r"dl\.acm\.org/profile/(\d+)"),
        ("mastodon", r"^https?://([\w.-]*(?:mastodon|sigmoid\.social|mathstodon)[\w.-]*/@\w+)"),
        ("bluesky", r"bsky\.app/profile/([\w.:-]+)"),
        ("ssrn", r"(?:papers\.)?ssrn\.com/(?:sol3/cf_dev/AbsByAuth\.cfm\?per_id=|author=)(\d+)"),
        (
            "hal",
            r"(?:hal\.science|cv\.archives-ouvertes\.fr|cv\.hal\.science)/(?:search/index/\?q=authIdHal_s:)?([\w-]+)$",
        ),
        ("inspire", r"inspirehep\.net/authors/(\d+)"),
        ("ieee", r"ieeexplore\.ieee\.org/author/(\d+)"),
        ("huggingface", r"huggingface\.co/(?!papers|datasets|models|spaces|docs)([\w-]+)/?$"),
    )
)
_SITES = (
    *(
        "dblp",
        "scholar.org",
        "github",
        "linkedin",
        "twitter",
        "x.com",
        "gate.net",
        "openalex",
        "aclanthology",
        "aclweb",
    ),
    *("researcherid", "webofscience", "publons", "scopus", "genealogy", "acm.org", "mastodon", "sigmoid", "mathstodon"),
    *("bsky", "ssrn", "hal.", "cv.", "inspirehep", "ieeexplore", "huggingface"),
)
"""Part of the name of each site above: most links lead elsewhere."""
_NOT_PEOPLE = frozenset(
    {"features", "about", "pricing", "explore", "topics", "login", "join", "sponsors", "orgs", "marketplace"}
)


def person_id(url: str) -> tuple[str, str] | None:
    """Scheme and value of the person whose profile an address is.

    >>> person_id("https://scholar.google.com/citations?hl=en&user=5D0uj78AAAAJ&view_op=list_works")
    ('scholar', '5D0uj78AAAAJ')
    """
    url = url.strip()
    lower = url.lower()
    if "orcid" in lower and (found := _ORCID.search(url)):
        return "orcid", found.group().upper()
    if "scholar.google" in lower:
        return _query(url, "scholar", "user", "author")
    if "openreview.net/profile" in lower:
        return _query(url, "openreview", "id", "email")
    if "//" not in url and "." not in url:
        return None
    return _by_pattern(url) if holds(lower, _SITES) else None


def _query(url: str, scheme: str, *keys: str) -> tuple[str, str] | None:
    try:
        query = parse_qs(urlsplit(url.replace("&amp;", "&")).query)
    except ValueError:
        return None
    value = next((query[key][0] for key in keys if key in query), None)
    return (scheme, value) if value else None


def _by_pattern(url: str) -> tuple[str, str] | None:
    bare = url.partition("#")[0]
    bare = (
        bare
        if "id.php" in bare or "authorId" in bare or "per_id" in bare or "authIdHal" in bare
        else bare.partition("?")[0]
    )
    for scheme, pattern in _PERSON:
        if (match := pattern.search(bare)) and match.group(1).lower() not in _NOT_PEOPLE:
            return scheme, match.group(1)
    return None
