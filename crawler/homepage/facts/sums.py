"""How much was paid, where it stands as a part of its own in a line about a prize or a grant: `$1.2M`, `320.000 €`."""

import re

from crawler.homepage.facts.words import is_wide

_COIN = (
    r"(?:US|CA|AU|NZ|HK|NT|S|R|C|A)?[$€£¥₹₽₺₩₪]|EUR|USD|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|MSEK|MNOK|MDKK|PLN|CZK|HUF|RON|TRY|"
    r"RUB|INR|JPY|KRW|CNY|RMB|HKD|SGD|BRL|MXN|ZAR|ILS|Rs\.?|euros?|dollars?|zł|Kč|Ft|TL|kr\.?|руб\.?|рублей|грн\.?|лей"
)
_SCALE = r"[kKM]|[mM]io\.?|[mM]illions?|[mM]illones|[mM]ilhões|[mM]ilioni|bn|MM|млн|тыс\.?|mln|tys\.|lakhs?|crores?"
_FIGURE = r"\d(?:[\d.,'’\u00a0\u202f]{0,15}\d)?(?:\s\d{3}(?!\d)){0,3}"
_EASTERN = r"[万萬億亿千百억만천백]{1,2}\s?[元円원圓]?|[元円원圓]|万人民币"
_SUM = re.compile(
    rf"(?:^|(?<=[\s(,;|:–—（，；、：-]))(?:~|ca\.?\s|approx\.?\s|about\s|over\s)?"
    rf"(?:(?:{_COIN})\s?{_FIGURE}(?:\s?(?:{_SCALE})(?!\w))?|{_FIGURE}\s?(?:(?:(?:{_SCALE})\s?)?(?:{_COIN})|{_EASTERN}))"
    r"(?=\s*(?:$|[,;|()（），；、。\t\n–—]|-\s|\.(?:\s|$)))"
)
_LABEL = re.compile(
    r"(?:(?:total\s)?(?:amount|budget|award|value|funding|sum|grant)s?(?:\samount)?|total)\s?[:=]\s?$", re.IGNORECASE
)


def sums(flat: str) -> tuple[tuple[int, int], ...]:
    """Where sums of money stand alone between the signs that part a line, with what labels them.

    >>> [ "Lock Prize, $1,000 (2019)"[a:b] for a, b in sums("Lock Prize, $1,000 (2019)") ]
    ['$1,000']
    >>> sums("The $100 laptop, Budget: about 20 people")
    ()
    """
    if not any(c.isdigit() for c in flat):
        return ()
    found = []
    for match in _SUM.finditer(flat):
        label = _LABEL.search(flat, 0, match.start())
        start = label.start() if label else match.start()
        before = flat[:start].rstrip(" ")
        if not before or before[-1] in "(,;|–—-:\t\n.（，；、：" or is_wide(before[-1]):
            found.append((start, match.end()))
    return tuple(found)
