"""Is this the page, or what a site shows instead of it: a CAPTCHA, a login, a plea for JavaScript?

Such a page reads well and states nothing, so without this question a blocked site would look like one that lost all
its papers. Only pages with little to say are suspected: a homepage may well have a contact form with a CAPTCHA.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree, html

_LITTLE = 700
"""Visible characters of an interstitial at most; measured challenge and login pages stay far below."""
_BARE = 200
"""Visible characters of a shell that waits for its script."""

_CHALLENGE_HEADERS = {"cf-mitigated": "challenge", "x-amzn-waf-action": "", "x-datadome": "protected"}
_CHALLENGE_MARKUP = re.compile(
    r"cf-chl|cf_chl|challenge-platform|g-recaptcha|recaptcha/api|h-captcha|hcaptcha\.com|cf-turnstile|px-captcha"
    r"|captcha-delivery|_incapsula_|ddos-guard|awswaf|action=[\"'][^\"']*captcha",
    re.IGNORECASE,
)
_CHALLENGE_WORDS = re.compile(
    r"just a moment|attention required|checking (?:if|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human"
    r"|are you (?:a robot|human)|not a robot|unusual traffic|automated (?:queries|requests|access)|security check"
    r"|access (?:to this page has been )?denied|request blocked|complete the captcha|enter the (?:characters|captcha)",
    re.IGNORECASE,
)
_LOGIN_WORDS = re.compile(
    r"(?:log|sign)[ -]?in (?:to|required|with)|please (?:log|sign)[ -]?in|must be (?:logged|signed) in"
    r"|single sign-?on|authentication required|anmelden|se connecter|iniciar sesi[oó]n|로그인|ログイン|登录",
    re.IGNORECASE,
)
_SCRIPT_WORDS = re.compile(
    r"(?:enable|activate|turn on|requires?|needs?|without|disabled|support)\W+(?:\w+\W+){0,3}java ?script"
    r"|java ?script\W+(?:\w+\W+){0,4}(?:enabled?|disabled|required|deaktiviert|aktivieren)",
    re.IGNORECASE,
)
_MUTE = re.compile(rb"<(?:(script|style|noscript|template|head|svg)\b|!--)")
_TAG = re.compile(rb"<[^>]*>?")
_GLANCE = 30_000
_MORSEL = 3_000
_SILENT = {"script", "style", "noscript", "template", "head", "svg"}


def judge(body: bytes, headers: Mapping[str, str] | None = None) -> tuple[str, str] | None:
    """(`blocked` or `empty`, one line that says why), or None if this is the page itself. `body` is HTML."""
    lower = {name.lower(): value.lower() for name, value in (headers or {}).items()}
    if any(name in lower and part in lower[name] for name, part in _CHALLENGE_HEADERS.items()):
        return "blocked", "a challenge instead of the page"
    if _says_enough(body):
        return None
    root = _parse(body)
    text = "" if root is None else _visible(root)
    if len(text) > _LITTLE:
        return None
    obstacle = None if root is None else _obstacle(root, text, body.decode("latin-1"))
    if obstacle:
        return "blocked", obstacle
    return None if text else ("empty", "the page shows not one word")


def _obstacle(root: html.HtmlElement, text: str, markup: str) -> str | None:
    if _CHALLENGE_MARKUP.search(markup) or (_CHALLENGE_WORDS.search(_title(root) + " " + text)):
        return "a CAPTCHA or bot check instead of the page"
    if root.xpath("//input[translate(@type,'PASWORD','pasword')='password']") or (
        len(text) < _BARE and _LOGIN_WORDS.search(text)
    ):
        return "a login instead of the page"
    return _script_needed(root, text)


def _script_needed(root: html.HtmlElement, text: str) -> str | None:
    if len(text) > _BARE:
        return None
    asked = " ".join(" ".join(e.itertext()) for e in root.iter("noscript"))
    if _SCRIPT_WORDS.search(text) or "javascript" in asked.lower():
        return "the page needs JavaScript"
    if not text and next(root.iter("script"), None) is not None:
        return "the page is empty until its JavaScript runs"
    return None


def _says_enough(body: bytes) -> bool:
    """A quick look that spares most pages the parser: plainly more words than any interstitial has."""
    seen = 0
    for markup in _in_the_open(body[:_GLANCE]):
        seen += len(b" ".join(_TAG.sub(b" ", markup).split()))
        if seen > _LITTLE:
            return True
    return False


def _in_the_open(body: bytes) -> Iterator[bytes]:
    """The markup outside comments, scripts and the like, in small pieces, since the first ones often say enough."""
    lower, at = body.lower(), 0
    while at < len(body):
        mute = _MUTE.search(lower, at)
        end = mute.start() if mute else len(body)
        while at < end:
            cut = body.find(b"<", min(at + _MORSEL, end), end)
            cut = end if cut < 0 else cut
            yield body[at:cut]
            at = cut
        if mute:
            at = lower.find(b"</" + mute[1] if mute[1] else b"-->", mute.end())
            at = len(body) if at < 0 else at


def _parse(body: bytes) -> html.HtmlElement | None:
    if not body.strip():
        return None
    try:
        return html.document_fromstring(body, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, ValueError):
        return None


def _title(root: html.HtmlElement) -> str:
    return " ".join(root.xpath("string(//title)").split())


def _visible(root: html.HtmlElement) -> str:
    """The words outside scripts and styles; enough of them to judge, not all."""
    words: list[str] = []
    size = 0
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if element.tag in _SILENT:
                walker.skip_subtree()
                continue
            words.append(element.text or "")
        elif element is not root:
            words.append(element.tail or "")
        size += len(words[-1])
        if size > 4 * _LITTLE and len(" ".join(" ".join(words).split())) > _LITTLE:
            break
    return " ".join(" ".join(words).split())
