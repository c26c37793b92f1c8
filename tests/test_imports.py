"""The packages form the tree that the design draws, and every module is called by what it is."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = {"crawler": {"crawler"}, "warehouse": {"warehouse"}, "etl": {"etl", "crawler", "warehouse"}}
ROOMS = ("person", "works", "facts", "fields", "template", "headings", "title", "entry", "people", "venue")
"""Of the homepage reader, each with what it may know of behind it."""
FORBIDDEN = {"utils", "common", "helpers", "base", "manager", "context"}


@cache
def modules() -> dict[str, str]:
    """The text of every module, by its name."""
    found = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path.read_text("utf-8")
    return found


@cache
def graph() -> dict[str, set[str]]:
    """Which of our modules each of them imports."""
    return {name: imported(name, text) - {name} for name, text in modules().items()}


def imported(name: str, text: str) -> set[str]:
    """Our modules that a module imports, anywhere in its text."""
    ours = modules().keys()
    wanted: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            wanted |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            named = {f"{node.module}.{alias.name}" for alias in node.names}
            wanted |= named & ours if named <= ours else named | {node.module or ""}
    return wanted & ours


def test_imports_stay_in_the_tree():
    strange = {
        name: out
        for name, wanted in graph().items()
        if (out := {module for module in wanted if module.split(".")[0] not in PACKAGES[name.split(".")[0]]})
    }
    assert strange == {}


def test_there_is_no_circle():
    """Importing modules from a package is importing those modules; anything else in it is its `__init__`'s."""
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " → ".join((*above[above.index(name) :], name))
        if name in done:
            return
        for module in sorted(graph()[name]):
            visit(module, (*above, name))
        done.add(name)

    for name in graph():
        visit(name, ())


def test_rooms_of_the_homepage_reader_know_only_those_below_them():
    house = "crawler.homepage."
    rooms = {name: name.removeprefix(house).split(".")[0] for name in modules() if name.startswith(house)}
    assert set(rooms.values()) == {*ROOMS, "reader", "publications"}
    upward = {
        (name, known)
        for name, room in rooms.items()
        for known in graph()[name]
        if room in ROOMS and rooms.get(known, room) != room and known in rooms
        if rooms[known] not in ROOMS or ROOMS.index(rooms[known]) < ROOMS.index(room)
    }
    assert upward == set()


def test_no_module_is_a_drawer_for_everything():
    assert {name for name in modules() if FORBIDDEN & set(name.split("."))} == set()


def test_types_need_no_circle():
    assert [name for name, text in modules().items() if "TYPE_CHECKING" in text] == []
