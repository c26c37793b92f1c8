"""Small pieces of HTML, every text of a page escaped and cut to a length that a reader bears."""

from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from typing import Any

LONGEST = 320


def text(value: Any, longest: int = LONGEST) -> str:
    """A value as harmless text: no markup, no control characters, none of the marks that turn a line around."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}".replace(",", "\u202f")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    return escape(cut(" ".join(_printable(str(value)).split()), longest))


def cut(said: str, longest: int) -> str:
    """
    >>> cut("meta-learning", 5)
    'meta…'
    """
    return said if len(said) <= longest else said[: longest - 1].rstrip() + "…"


def _printable(said: str) -> str:
    return "".join(char if char.isprintable() else " " for char in said)


def words(column: str) -> str:
    """
    >>> words("last_seen")
    'last seen'
    """
    return escape(column.replace("_", " "))


def cell(value: Any) -> str:
    """A value in a table: an address of the web becomes a link, anything else is text."""
    if isinstance(value, str) and value.startswith(("http://", "https://")):
        shown = text(value.split("://", 1)[1].rstrip("/"), 70)
        return f'<a href="{escape(_printable(value).replace(" ", "%20"))}" rel="noreferrer noopener">{shown}</a>'
    return text(value)


def table(columns: Sequence[str], rows: Sequence[Sequence[Any]], label: str, as_cards: bool = False) -> str:
    """A table that scrolls by itself; `as_cards` makes a card of each row where the screen is narrow."""
    numeric = [_is_numeric([row[i] for row in rows]) for i in range(len(columns))]
    head = "".join(f'<th scope="col"{_right(n)}>{words(c)}</th>' for c, n in zip(columns, numeric, strict=True))
    body = "\n".join(
        "<tr>"
        + "".join(
            f'<td data-label="{words(c)}"{_right(n)}>{cell(v)}</td>'
            for c, v, n in zip(columns, row, numeric, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    kind = "cards" if as_cards else "plain"
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(label)}"><table class="{kind}">'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    )


def _is_numeric(values: Sequence[Any]) -> bool:
    there = [value for value in values if value is not None]
    return bool(there) and all(isinstance(value, int | float) for value in there)


def _right(numeric: bool) -> str:
    return ' class="number"' if numeric else ""


def details(summary: str, inside: str) -> str:
    """Something that opens on demand, without a script."""
    return f"<details><summary>{escape(summary)}</summary>{inside}</details>"


def source(sql: str, name: str) -> str:
    """The SQL behind a figure, to read and to copy."""
    return details(f"SQL · {name}.sql", f"<pre><code>{escape(sql.strip())}</code></pre>")
