"""The packages form the tree that the design draws, and every module is called by what it is."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = {"crawler": {"crawler"}, "warehouse": {"warehouse"}, "etl": {"etl", "crawler", "warehouse"}}
FORBIDDEN = {"utils", "common", "helpers", "base", "manager", "context"}


def modules() -> dict[str, Path]:
    found = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imported(name: str, path: Path) -> set[str]:
    """Our modules that a module imports, anywhere in its text."""
    wanted: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            wanted |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports relatively"
            named = {f"{node.module}.{alias.name}" for alias in node.names}
            wanted |= named & MODULES.keys() if named <= MODULES.keys() else named | {node.module or ""}
    return {module for module in wanted if module in MODULES}


GRAPH = {name: imported(name, path) - {name} for name, path in MODULES.items()}


@pytest.mark.parametrize("name", MODULES)
def test_imports_stay_in_the_tree(name: str):
    allowed = PACKAGES[name.split(".")[0]]
    assert {module for module in GRAPH[name] if module.split(".")[0] not in allowed} == set()


def test_there_is_no_circle():
    """Importing modules from a package is importing those modules; anything else in it is its `__init__`'s."""
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " → ".join((*above[above.index(name) :], name))
        if name in done:
            return
        for module in sorted(GRAPH[name]):
            visit(module, (*above, name))
        done.add(name)

    for name in GRAPH:
        visit(name, ())


def test_no_module_is_a_drawer_for_everything():
    assert {name for name in MODULES if FORBIDDEN & set(name.split("."))} == set()


def test_types_need_no_circle():
    guarded = [
        name
        for name, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.Name) and node.id == "TYPE_CHECKING")
        or (isinstance(node, ast.ImportFrom) and any(alias.name == "TYPE_CHECKING" for alias in node.names))
    ]
    assert guarded == []
