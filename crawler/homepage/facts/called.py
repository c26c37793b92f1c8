"""Whether a sentence speaks of the person of the page, by whatever part of the name."""

import re
from collections.abc import Sequence

_TITLED = re.compile(r"\b(?:Dr|Prof|Professor|Mr|Ms|Mrs|Mx)\.?\s(?=[A-ZÀ-Þ])")


def speaks_of(flat: str, names: Sequence[str]) -> bool:
    """By the whole name, as `Dr. Holm`, or with the given name that opens the sentence."""
    if any(name in flat for name in names):
        return True
    whole = [name.split() for name in names if " " in name]
    if any(flat.startswith((f"{n[0]} ", f"{n[-1]} ")) for n in whole if len(n[0]) > 2 and len(n[-1]) > 2):
        return True
    titled = _TITLED.search(flat)
    return titled is not None and any(flat.startswith((n[-1], " ".join(n)), titled.end()) for n in whole)
