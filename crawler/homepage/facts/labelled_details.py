"""Lines such as `Thesis: …`, `Committee: …` below a job or degree: what they say is of the one above."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.words import calling, find_degrees, names_institution
from crawler.values.dates import find_dates

_LABEL = re.compile(r"\W*(?P<label>[^\W\d_][^\d:：.,;]{2,40}?)\s?[:：](?:\s|$)")


def with_labelled(listed: Sequence[Entry]) -> list[Entry]:
    """The entries; where most others are dated, what has a label and no date hangs below the one before."""
    details = [_is_detail(e) for e in listed]
    dated = sum(bool(find_dates(e.text.flat)) for e, detail in zip(listed, details, strict=True) if not detail)
    if not any(details) or dated * 3 < (len(listed) - sum(details)) * 2:
        return list(listed)
    found: list[Entry] = []
    for entry, detail in zip(listed, details, strict=True):
        if detail and found:
            found[-1] = replace(found[-1], children=(*found[-1].children, replace(entry, parent=found[-1].text)))
        else:
            found.append(entry)
    return found


def _is_detail(entry: Entry) -> bool:
    flat = entry.text.flat
    label = _LABEL.match(flat)
    if label is None or find_dates(flat):
        return False
    said = label["label"]
    return not (calling(said) or calling(said, "study") or find_degrees(said) or names_institution(said))
