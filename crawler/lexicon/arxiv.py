"""The subject classes of arXiv, in the forms in which pages print them: `cs.LG`, `LG`, `hep-th`."""

from functools import cache

from crawler.lexicon.tables import rows


@cache
def arxiv_categories() -> frozenset[str]:
    """Every printed form of a class: with its archive, without it, and archives that have no classes."""
    forms: set[str] = set()
    for row in rows("arxiv_categories.csv"):
        archive, subject = row["archive"], row["subject"]
        forms.update({f"{archive}.{subject}", subject} if subject else {archive})
    return frozenset(forms)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(category[:2] for category in arxiv_categories())


def leading_category(text: str) -> str | None:
    """The longest class with which the text begins, glued to what follows or not.

    >>> leading_category("LGOct 3, 2023"), leading_category("q-bio.QM Jul 4"), leading_category("Learning")
    ('LG', 'q-bio.QM', None)
    """
    if text[:2] not in _beginnings():
        return None
    longest = min(len(text), 20)
    return next((text[:size] for size in range(longest, 1, -1) if text[:size] in arxiv_categories()), None)
