"""The one way in which a page fails to become a Document."""


class Unreadable(Exception):  # noqa: N818 - the name says what the page is
    """Says why: `reason` is one of a few fixed words, `detail` is for the person who reads the line."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
