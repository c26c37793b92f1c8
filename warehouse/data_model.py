"""The page of the data model, made from the comments of the `.sql` files: `python -m warehouse.data_model`.

Each file says in its first comment lines what its relation is, then what each column is and, for a macro, with a `$`
each parameter. Types come from an empty warehouse, so that the page cannot say what is not so.
"""

import re
from dataclasses import dataclass

import duckdb
from duckdb import DuckDBPyConnection

from warehouse.database import create, relation_files

INTRODUCTION = """# The data model

Every table, view and macro of a warehouse, with every column. This page is made from the `.sql` files in
`warehouse/tables` and `warehouse/views`: `python -m warehouse.data_model > docs/data-model.md`.

Ids begin with a letter that says what they are of: `p` a paper, `a` a person (an author), `m` a mention, `g` a version
of a page, `v` a venue, `r` a run. A page has several versions, one is `current`; a version has mentions, one for each
publication that it lists; each mention belongs to one paper. What a page states stands in the tables as it was read;
what was decided about it (`papers`, `people`, `authorships`, `versions`) leads back to mentions by their ids.

Tables are kept, views are answered when asked, macros are views with parameters: `FROM search_papers('meta learning')`.
"""
_COMMENT = re.compile(r"-- (\$?\w+): (.*)")


@dataclass(frozen=True, slots=True)
class Relation:
    """What the comments of one file say."""

    name: str
    kind: str
    """table, view or macro."""
    text: str
    parameters: dict[str, str]
    columns: dict[str, str]


def relations() -> list[Relation]:
    """All relations, tables first, by name."""
    return [_read(name, text) for folder in ("tables", "views") for name, text in relation_files(folder).items()]


def _read(name: str, text: str) -> Relation:
    said: list[tuple[str, str]] = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        found = _COMMENT.match(line)
        if found:
            said.append((found[1], found[2]))
        elif said:
            said[-1] = (said[-1][0], f"{said[-1][1]} {line[2:].strip()}")
    kind = re.search(r"CREATE (TABLE|VIEW|MACRO)", text)
    return Relation(
        name=name,
        kind=kind[1].lower() if kind else "",
        text=said[0][1] if said and said[0][0] == name else "",
        parameters={word[1:]: told for word, told in said[1:] if word.startswith("$")},
        columns={word: told for word, told in said[1:] if not word.startswith("$")},
    )


def actual_columns(con: DuckDBPyConnection, relation: Relation) -> dict[str, str]:
    """The columns that the relation has, with their types; none for a macro that gives one value."""
    if relation.kind == "macro" and not relation.columns:
        return {}
    source = f'"{relation.name}"'
    if relation.kind == "macro":
        source += f"({', '.join('NULL' for name in relation.parameters if name != 'top')})"
    return {row[0]: row[1] for row in con.execute(f"DESCRIBE FROM {source}").fetchall()}


def actual_parameters(con: DuckDBPyConnection, relation: Relation) -> list[str]:
    """The parameters of a macro."""
    row = con.execute("SELECT parameters FROM duckdb_functions() WHERE function_name = ?", [relation.name]).fetchone()
    return list(row[0]) if row else []


def page() -> str:
    """The page as Markdown."""
    con = duckdb.connect()
    create(con)
    found = relations()
    parts = [INTRODUCTION]
    for kind in ("table", "view", "macro"):
        chosen = sorted((relation for relation in found if relation.kind == kind), key=lambda relation: relation.name)
        parts.append(f"## {kind.title()}s\n")
        parts.append("".join(f"- [`{_titled(relation)}`](#{relation.name}): {relation.text}\n" for relation in chosen))
        parts += [_section(con, relation) for relation in chosen]
    con.close()
    return "\n".join(parts)


def _titled(relation: Relation) -> str:
    return f"{relation.name}({', '.join(relation.parameters)})" if relation.parameters else relation.name


def _section(con: DuckDBPyConnection, relation: Relation) -> str:
    lines = [f"### {relation.name}\n", f"{relation.text}\n"]
    if relation.parameters:
        lines += ["| parameter | |\n|---|---|"] + [
            f"| `{name}` | {_cell(told)} |" for name, told in relation.parameters.items()
        ]
        lines.append("")
    types = actual_columns(con, relation)
    if types:
        lines.append("| column | type | |\n|---|---|---|")
        lines += [f"| `{name}` | {_cell(types[name])} | {_cell(told)} |" for name, told in relation.columns.items()]
        lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    print(page(), end="")
