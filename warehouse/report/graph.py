"""The co-author graph as a picture: the same people and papers always give the same places.

People repel each other, joint papers pull them together (Fruchterman and Reingold), from a circle, a fixed number of
times. Names that would overlap another on a phone are shown on wide screens only, or not at all; the table has them.
"""

from collections.abc import Mapping, Sequence
from math import cos, hypot, pi, sin, sqrt

from warehouse.report.markup import cut, text
from warehouse.report.plots import picture

_HEIGHT = 520
_ROUNDS = 160
_NARROW, _WIDE = 330.0, 980.0
_LETTER, _LINE = 6.4, 15.0
_BY_ORDER = 0.75

Point = tuple[float, float]
_Box = tuple[float, float, float, float]


def draw(
    name: str, title: str, people: Sequence[tuple[str, str, int, int]], pairs: Sequence[tuple[str, str, int]]
) -> str:
    """`people` are (id, name, papers, co-authors), most connected first; `pairs` are (id, id, joint papers)."""
    places = layout([person for person, *_ in people], pairs)
    parts = [_line(places[a], places[b], papers) for a, b, papers in pairs if a in places and b in places]
    most = max((papers for _, _, papers, _ in people), default=1)
    radii = {person: 4 + 9 * sqrt(papers / most) for person, _, papers, _ in people}
    for person, shown, papers, others in people:
        x, y = places[person]
        parts.append(
            f'<circle cx="{100 * x:.2f}%" cy="{_HEIGHT * y:.1f}" r="{radii[person]:.1f}">'
            f"<title>{text(shown, 60)}: {papers} papers, {others} co-authors</title></circle>"
        )
    parts += _names([(person, shown) for person, shown, *_ in people], places, radii)
    said = "; ".join(f"{cut(shown, 60)} has {others} co-authors" for _, shown, _, others in people[:5])
    told = f"{len(people)} people joined by {len(pairs)} lines. {said}. The tables beneath hold all of it."
    return picture(name, title, told, _HEIGHT, "".join(parts), "graph")


def layout(people: Sequence[str], pairs: Sequence[tuple[str, str, int]]) -> dict[str, Point]:
    """A place in the unit square for everybody."""
    count = len(people)
    if not count:
        return {}
    at = {p: [0.5 + 0.4 * cos(2 * pi * i / count), 0.5 + 0.4 * sin(2 * pi * i / count)] for i, p in enumerate(people)}
    apart = 0.75 / sqrt(count)
    for turn in range(_ROUNDS):
        moved = {person: [0.0, 0.0] for person in people}
        for i, a in enumerate(people):
            for b in people[i + 1 :]:
                _push(at, moved, a, b, apart)
        for a, b, papers in pairs:
            if a in at and b in at:
                _pull(at, moved, a, b, apart, papers)
        _move(at, moved, 0.1 * (1 - turn / _ROUNDS) + 0.002)
    return _fit(at)


def _push(at: Mapping[str, list[float]], moved: Mapping[str, list[float]], a: str, b: str, apart: float) -> None:
    dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
    squared = max(dx * dx + dy * dy, 1e-6)
    for axis, difference in enumerate((dx, dy)):
        moved[a][axis] += difference * apart * apart / squared
        moved[b][axis] -= difference * apart * apart / squared


def _pull(
    at: Mapping[str, list[float]], moved: Mapping[str, list[float]], a: str, b: str, apart: float, papers: int
) -> None:
    dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
    strength = hypot(dx, dy) / apart * min(1.0, 0.25 + 0.1 * papers)
    for axis, difference in enumerate((dx, dy)):
        moved[a][axis] -= difference * strength
        moved[b][axis] += difference * strength


def _move(at: Mapping[str, list[float]], moved: Mapping[str, list[float]], most: float) -> None:
    for person, (dx, dy) in moved.items():
        dx += (0.5 - at[person][0]) * 0.12  # what hangs together with nothing stays in the picture
        dy += (0.5 - at[person][1]) * 0.12
        length = max(hypot(dx, dy), 1e-9)
        at[person][0] += dx / length * min(length, most)
        at[person][1] += dy / length * min(length, most)


def _fit(at: Mapping[str, Sequence[float]]) -> dict[str, Point]:
    """Spread over the picture, mostly by order along each side: a crowd gets room and a straggler costs none."""
    spread = [_spread({person: point[axis] for person, point in at.items()}) for axis in (0, 1)]
    return {person: (0.1 + 0.8 * spread[0][person], 0.06 + 0.86 * spread[1][person]) for person in at}


def _spread(values: Mapping[str, float]) -> dict[str, float]:
    low, high = min(values.values()), max(values.values())
    steps = max(len(values) - 1, 1)
    order = sorted(values, key=lambda person: values[person])
    return {
        person: _BY_ORDER * rank / steps + (1 - _BY_ORDER) * (values[person] - low) / max(high - low, 1e-9)
        for rank, person in enumerate(order)
    }


def _line(a: Point, b: Point, papers: int) -> str:
    ends = f'x1="{100 * a[0]:.2f}%" y1="{_HEIGHT * a[1]:.1f}" x2="{100 * b[0]:.2f}%" y2="{_HEIGHT * b[1]:.1f}"'
    return f'<line {ends} stroke-width="{min(0.8 + 0.45 * (papers - 1), 6):.2f}"/>'


def _names(people: Sequence[tuple[str, str]], places: Mapping[str, Point], radii: Mapping[str, float]) -> list[str]:
    """Each name beneath its dot, else above, if it covers neither another name nor another dot; the largest first."""
    taken = {width: {p: [_dot(places[p], radii[p], width)] for p in places} for width in (_NARROW, _WIDE)}
    parts = []
    for person, shown in sorted(people, key=lambda told: -radii[told[0]]):
        label = cut(shown, 24)
        x, middle = min(max(places[person][0], 0.02), 0.98), _HEIGHT * places[person][1]
        for foot in (middle + radii[person] + 12, middle - radii[person] - 4):
            fits = {
                width: _free([box for p in boxes for box in boxes[p][p == person :]], x * width, foot, label, width)
                for width, boxes in taken.items()
            }
            if fits[_WIDE]:
                break
        if not fits[_WIDE]:
            continue
        for width, box in fits.items():
            if box:
                taken[width][person].append(box)
        kind = "" if fits[_NARROW] else ' class="wide"'
        parts.append(f'<text{kind} x="{100 * x:.2f}%" y="{foot:.1f}" text-anchor="middle">{text(label, 24)}</text>')
    return parts


def _dot(place: Point, radius: float, width: float) -> _Box:
    x, y = place[0] * width, place[1] * _HEIGHT
    return (x - radius, y - radius, x + radius, y + radius)


def _free(taken: Sequence[_Box], x: float, y: float, label: str, whole: float) -> _Box | None:
    """The place that the label takes, if it is free."""
    width = len(label) * _LETTER
    box = (x - width / 2, y - _LINE, x + width / 2, y)
    if box[0] < 0 or box[2] > whole:
        return None
    overlaps = any(box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3] for t in taken)
    return None if overlaps else box
