"""Names that machines keep in parts, as pages print them."""

import re

from crawler.lexicon.late import Late

_SUFFIX = re.compile(r"(?:[JS]r|Jun|Sen|Jnr|Snr)\.?|I{2,3}|IV", re.IGNORECASE)
_FAMILY_FIRST = Late(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")


def printed_name(family: str, given: str = "", particle: str = "", suffix: str = "") -> str:
    """The parts in the order in which they are read.

    >>> printed_name("King", "Martin Luther", suffix="Jr."), printed_name("Beethoven", "Ludwig", "van")
    ('Martin Luther King Jr.', 'Ludwig van Beethoven')
    >>> printed_name("李", "明")
    '李明'
    """
    if _FAMILY_FIRST.fullmatch(family) and _FAMILY_FIRST.fullmatch(given):
        return family + given
    name = " ".join(part for part in (given, particle, family) if part)
    return f"{name} {suffix}" if suffix and name else name


def bib_name(written: str) -> str:
    """`von Last, First` and `von Last, Jr., First` as printed; anything else stays.

    >>> bib_name("van Beethoven, Ludwig"), bib_name("King, Jr., Martin Luther"), bib_name("King, Martin Luther, Jr.")
    ('Ludwig van Beethoven', 'Martin Luther King Jr.', 'Martin Luther King Jr.')
    >>> bib_name("Martin Luther King, Jr."), bib_name("Plato")
    ('Martin Luther King, Jr.', 'Plato')
    """
    parts = [part.strip() for part in written.split(",")]
    if len(parts) == 2 and all(parts) and not (" " in parts[0] and _SUFFIX.fullmatch(parts[1])):
        return printed_name(*parts)
    if len(parts) == 3 and all(parts):
        family, given, suffix = parts if _SUFFIX.fullmatch(parts[2]) else (parts[0], parts[2], parts[1])
        return printed_name(family, given, suffix=suffix)
    return written
