"""A page saved by a browser as one MHTML file: the page inside, with the address and time that the file states."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from crawler.items import Page


class MhtmlError(Exception):
    """The file holds no page: one line that says why."""


def unpack(page: Page) -> Page:
    """The HTML part of the file that is `page`. Its pictures and styles are of no use to a reader."""
    message = message_from_bytes(page.body)
    part = _html_part(message)
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or not body.strip():
        raise MhtmlError("its HTML part is empty")
    address = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
    return Page(
        url=address.strip() if "://" in address else page.url,
        body=body,
        media_type=part.get_content_type(),
        fetched_at=_time(message["Date"]),
        path=page.path,
        source=page.source,
        encoding=part.get_content_charset(),
    )


def _time(date: str | None) -> datetime | None:
    """The date is a courtesy of the browser: without a good one the time is unknown."""
    try:
        at = parsedate_to_datetime(date) if date else None
    except ValueError:
        return None
    return at.replace(tzinfo=UTC) if at and not at.tzinfo else at


def _html_part(message: Message) -> Message:
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    raise MhtmlError("it has no HTML part")
