"""What an element does to the text inside it: how it looks, where it links, whether it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from crawler.document import tags
from crawler.document.model import LineKind, Look

_TITLES = ("title", "aria-label", "data-original-title")
_MATTER = frozenset(
    {"style", "href", "hidden", "aria-hidden", "role", "color", "size", "open", "aria-level", "aria-modal", *_TITLES}
)
_REVEALED = frozenset({"html", "body"})
"""A page that hides its whole self waits for a script to show it."""
_STYLE = frozenset({"style"})
_WHOLE = ("http://", "https://", "mailto:", "javascript:", "data:", "tel:")
_LOOKS = {tag: int(look) for tag, look in tags.LOOKS.items()}
_BOLD, _COLOUR, _SIZE, _BUTTON = int(Look.BOLD), int(Look.COLOUR), int(Look.SIZE), int(Look.BUTTON)


@dataclass(slots=True, eq=False)
class Place:
    """What holds for all text at one place of the tree."""

    look: int = 0
    href: str | None = None
    title: str | None = None
    kind: LineKind = "text"
    level: int = 0
    depth: int = 0
    """How many lists are around."""
    breaks: bool = True
    """Whether the element begins and ends a line."""
    visible: bool = True
    preformatted: bool = False
    silent: bool = False
    """Text here is never a line."""
    folded: bool = False
    """A closed <details>: only its summary shows."""
    weight: int = 0
    """How far the text is set apart: links most, then by the number of looks."""
    inside: "dict[str, Place]" = field(default_factory=dict)
    """The places of child elements by tag and style, if no other attribute matters; most elements are found here."""


def child(outer: Place, tag: str) -> Place:
    """A place inside another by the tag alone, made anew."""
    breaks = tag in tags.BLOCKS
    place = Place(
        outer.look | _LOOKS.get(tag, 0),
        outer.href,
        outer.title,
        outer.kind,
        outer.level,
        outer.depth,
        breaks,
        outer.visible and tag not in tags.HIDDEN and (not outer.folded or tag == "summary"),
        outer.preformatted or tag in tags.PREFORMATTED,
        outer.silent or tag in tags.SILENT,
    )
    if tag in tags.HEADINGS:
        place.kind, place.level = "heading", tags.HEADINGS[tag]
    elif tag in tags.LISTS:
        place.depth += 1
    elif tag in tags.ITEMS:
        place.kind, place.level = "item", max(place.depth, 1)
    elif tag in tags.CELLS:
        place.kind, place.level = "cell", 0
    elif tag == "details":
        place.folded = True
    elif tag == "main":
        place.kind, place.level, place.depth = "text", 0, 0  # of no list, whatever menu nobody has closed before it
    place.weight = outer.weight if place.look == outer.look else _weight(place)
    return place


def _weight(place: Place) -> int:
    return place.look.bit_count() + (32 if place.href else 0)


class Places:
    """Finds the place of an element; remembers what it has worked out once."""

    __slots__ = ("_base", "_directory", "_hides", "_hrefs", "_origin", "_styles")

    def __init__(self, url: str) -> None:
        self._hides: dict[str, bool] = {}
        self._styles: dict[str, tags.Style] = {}
        self.set_base(url)

    def set_base(self, url: str) -> None:
        """Resolve links against this URL from here on, if it is one and not merely the path of a saved file."""
        self._base = url.partition("#")[0]
        self._hrefs: dict[str, str] = {}
        scheme, colon, rest = self._base.partition("://")
        host = rest.partition("?")[0].partition("/")[0]
        self._origin = scheme + colon + host if colon else ""
        path = rest.partition("?")[0]
        self._directory = scheme + colon + path[: path.rfind("/") + 1] if "/" in path else self._origin + "/"

    def inside(self, outer: Place, tag: str, attrs: Mapping[str, str]) -> Place:
        """The place of the text inside an element."""
        if attrs:
            classes = attrs.get("class")
            hides = classes is not None and self._class_hides(classes)
            if hides or not _MATTER.isdisjoint(attrs):
                if hides or _MATTER.intersection(attrs) != _STYLE:
                    return self._special(outer, tag, attrs, hides)
                key = f"{tag} {attrs['style']}"
                place = outer.inside.get(key)
                if place is None:
                    place = outer.inside[key] = self._special(outer, tag, attrs, hides)
                return place
        place = outer.inside.get(tag)
        if place is None:
            place = outer.inside[tag] = child(outer, tag)
        return place

    def _class_hides(self, classes: str) -> bool:
        hides = self._hides.get(classes)
        if hides is None:
            hides = self._hides[classes] = tags.hidden_by_class(classes)
        return hides

    def _special(self, outer: Place, tag: str, attrs: Mapping[str, str], hides: bool) -> Place:
        place = child(outer, tag)
        if "style" in attrs:
            self._apply_style(place, tag, attrs["style"])
        if hides or "hidden" in attrs or attrs.get("aria-hidden", "").lower() == "true":
            place.visible = False
        if tag == "a":
            place.href = self.resolve(attrs["href"]) if attrs.get("href") else outer.href
        elif tag == "font":
            place.look |= (_COLOUR if "color" in attrs else 0) | (_SIZE if "size" in attrs else 0)
        elif tag == "details" and "open" in attrs:
            place.folded = False
        elif tag == "dialog" and "open" in attrs:
            place.visible = outer.visible
        if "role" in attrs:
            _apply_role(place, attrs)
        if tag in _REVEALED:
            place.visible = True
        if not place.breaks:
            for name in _TITLES:
                if attrs.get(name):
                    place.title = attrs[name]
                    break
        place.weight = _weight(place)
        return place

    def _apply_style(self, place: Place, tag: str, text: str) -> None:
        style = self._styles.get(text)
        if style is None:
            style = self._styles[text] = tags.read_style(text)
        place.look = (place.look & ~style.remove) | style.add
        if style.block is not None and tag not in tags.CELLS:
            place.breaks = style.block
        place.visible = place.visible and not style.hidden
        place.preformatted = place.preformatted or style.preformatted

    def resolve(self, href: str) -> str:
        """The link against the page's URL; as printed where it is whole already or the page has no URL.

        >>> Places("https://a.org/~b/pubs.html").resolve("pdf/c.pdf")
        'https://a.org/~b/pdf/c.pdf'
        >>> Places("https://a.org/~b/pubs.html").resolve("my papers/c.pdf")  # a space is none of an address's signs
        'https://a.org/~b/my%20papers/c.pdf'
        >>> Places("saved/pubs.html").resolve("pdf/c.pdf")
        'pdf/c.pdf'
        """
        href = href.strip()
        if " " in href:
            href = href.replace(" ", "%20")
        if not self._origin or href.startswith(_WHOLE):
            return href
        found = self._hrefs.get(href)
        if found is None:
            found = self._hrefs[href] = self._resolve(href)
        return found

    def _resolve(self, href: str) -> str:
        if href.startswith("#"):
            return self._base + href
        if "./" not in href and "//" not in href and ":" not in href and href[:1] not in {"", "?", ";", "."}:
            return (self._origin if href[0] == "/" else self._directory) + href
        try:
            return urljoin(self._base, href)
        except ValueError:
            return href


def _apply_role(place: Place, attrs: Mapping[str, str]) -> None:
    role = attrs["role"]
    if role == "button":
        place.look |= _BUTTON
    elif role == "heading" and place.breaks:
        digits = attrs.get("aria-level", "")
        place.kind, place.level = "heading", int(digits) if digits in {"1", "2", "3", "4", "5", "6"} else 2
