"""What the README and the docs show is what comes out: every command, SQL block and Python block is run and compared.

`python -P tests/test_docs.py` writes what comes out now into the pages; look at the difference before you keep it.
"""

import contextlib
import importlib.util
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from etl.cli import parser
from etl.pipeline import run_etl
from etl.place import Place
from warehouse.query import run_query

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$(?:\n*^```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
FETCHING = ("crawl", "schedule")
"""Commands that need a network or do not end."""
FRAGMENTS = ("add-a-layout.md", "add-a-spider.md")
"""Pages whose Python is part of a file to write."""


@dataclass(frozen=True)
class Block:
    """A piece of a page, and the output shown below it."""

    page: Path
    language: str
    code: str
    shown: str | None
    at: int

    @property
    def name(self) -> str:
        return f"{self.page.name}:{self.page.read_text('utf-8')[: self.at].count(chr(10)) + 1}"


def blocks(*languages: str) -> list[Block]:
    return [
        Block(page, found[1], found[2], found[3], found.start())
        for page in PAGES
        for found in BLOCK.finditer(page.read_text("utf-8"))
        if found[1] in languages
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield from workplace(tmp_path_factory.mktemp("docs"))


def workplace(path: Path) -> Iterator[Path]:
    """A folder as the docs take it: the pages that ship with the project, and their warehouse."""
    (path / "tests").symlink_to(ROOT / "tests")
    before = Path.cwd()
    os.chdir(path)
    try:
        house = Place(Path("paperhouse.duckdb"), Path("archive"), Path("sources.toml"), Path("judgements.csv"))
        run_etl([Path("tests/pages/lab")], house)
        yield path
    finally:
        os.chdir(before)


def commands(block: Block) -> list[str]:
    """The commands of a shell block but the two that set up, which `.ci/readme` runs."""
    lines = (line.split("   #")[0].strip() for line in block.code.replace("\\\n", " ").splitlines())
    return [line.replace(".venv/bin/", "") for line in lines if line and not line.startswith(("python3 -m venv", "#"))]


def runs_here(command: str) -> bool:
    """Is it one of ours, and are the network and all that it names here?"""
    words = shlex.split(command)
    if words[0] != "paperhouse" or words[1] in FETCHING:
        return False
    return words[1] not in ("etl", "parse", "dedupe") or all(
        Path(word).exists() for word in words[2:] if not word.startswith("-")
    )


def outcome(block: Block, folder: Path) -> str:
    if block.language == "sql":
        out = io.BytesIO()
        run_query(folder / "paperhouse.duckdb", block.code.strip(), "table", out)
        return out.getvalue().decode()
    if block.language == "python":
        return python_outcome(block)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    shown = ""
    for command in commands(block):
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=os.environ | {"PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        shown += done.stdout
    return shown


def python_outcome(block: Block) -> str:
    """What the block prints, run after those that stand before it on the page."""
    names: dict = {}
    for before in blocks("python"):
        if before.page == block.page and before.at <= block.at:
            printed = io.StringIO()
            if before.at == block.at or not needs(before):
                with contextlib.redirect_stdout(printed):
                    exec(compile(before.code, before.name, "exec"), names)
    if "con" in names:
        names["con"].close()
    return printed.getvalue()


def needs(block: Block) -> list[str]:
    """The packages it uses that are not ours to install."""
    return [name for name in ("pandas", "polars") if f"import {name}" in block.code]


def same(left: str, right: str) -> bool:
    return [line.rstrip() for line in left.strip().splitlines()] == [
        line.rstrip() for line in right.strip().splitlines()
    ]


@pytest.mark.parametrize("block", blocks("sh"), ids=lambda block: block.name)
def test_commands(block: Block, folder: Path):
    for command in commands(block):
        words = shlex.split(command)
        if words[0] == "paperhouse":
            parser().parse_args(words[1 : words.index(">") if ">" in words else None])
    if block.shown is not None or (commands(block) and all(map(runs_here, commands(block)))):
        shown = outcome(block, folder)
        assert block.shown is None or same(shown, block.shown), f"now it is:\n{shown}"


@pytest.mark.parametrize("block", blocks("sql"), ids=lambda block: block.name)
def test_sql(block: Block, folder: Path):
    assert block.shown is not None, "show what comes out: python -P tests/test_docs.py"
    shown = outcome(block, folder)
    assert same(shown, block.shown), f"now it is:\n{shown}"


@pytest.mark.parametrize(
    "block", [block for block in blocks("python") if block.page.name not in FRAGMENTS], ids=lambda block: block.name
)
def test_python(block: Block, folder: Path):
    for name in needs(block):
        pytest.importorskip(name)
    shown = outcome(block, folder)
    assert same(shown, block.shown or ""), f"now it is:\n{shown}"


def test_every_page_is_reached_from_the_readme():
    readme = PAGES[0].read_text("utf-8")
    told = set(re.findall(r"docs/([\w-]+\.md)", readme))
    assert {page.name for page in PAGES[1:]} <= told | linked(told), "name it in the README under `Read on`"


def linked(pages: set[str]) -> set[str]:
    return {
        found
        for page in PAGES[1:]
        if page.name in pages
        for found in re.findall(r"\]\(([\w-]+\.md)", page.read_text("utf-8"))
    }


def write() -> None:
    """Bring the output shown on every page up to date."""
    with tempfile.TemporaryDirectory() as scratch:
        for folder in workplace(Path(scratch).resolve()):
            for page in PAGES:
                text = page.read_text("utf-8")
                new = BLOCK.sub(lambda found, page=page, folder=folder: rewritten(page, found, folder), text)
                if new != text:
                    page.write_text(new, "utf-8")
                    print(page.relative_to(ROOT))


def rewritten(page: Path, found: re.Match[str], folder: Path) -> str:
    block = Block(page, found[1], found[2], found[3], found.start())
    prints = block.language == "python" and "print(" in block.code and page.name not in FRAGMENTS
    missing = [name for name in needs(block) if not importlib.util.find_spec(name)]
    if missing or (block.language != "sql" and not prints and block.shown is None):
        return found[0]
    shown = "\n".join(line.rstrip() for line in outcome(block, folder).strip().splitlines())
    return f"```{block.language}\n{block.code}```\n\n```text\n{shown}\n```"


if __name__ == "__main__":
    write()
