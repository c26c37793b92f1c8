"""Why these are one, or why not: everything that was said for and against, in lines for people."""

from collections.abc import Iterator, Sequence

from duckdb import DuckDBPyConnection

from etl.match.asked import judge
from etl.two_people import weigh_people
from etl.who import WhoError, find_person


class UnknownIdError(Exception):
    """There is nothing with that id: one line that says what would be."""


def explain(con: DuckDBPyConnection, ids: Sequence[str]) -> Iterator[str]:
    """Lines about one id, or about what speaks for and against two being one. Raises UnknownIdError."""
    now = [_resolve(con, given) for given in ids]
    for given, current in zip(ids, now, strict=True):
        if given != current:
            yield from _redirected(con, given)
    if len(now) == 1:
        yield from _one(con, now[0])
        return
    kinds = {_kind(con, one) for one in now}
    if kinds == {"person"}:
        yield from _two_people(con, *now)
    elif "person" in kinds:
        raise UnknownIdError(f"{now[0]} and {now[1]} are not things of one kind")
    else:
        yield from _two_papers(con, *now)


def _resolve(con: DuckDBPyConnection, given: str) -> str:
    row = con.execute("SELECT new_id FROM redirects WHERE old_id = ?", [given]).fetchone()
    current = str(row[0]) if row else given
    if _kind(con, current) is None:
        try:
            return find_person(con, given)
        except WhoError as error:
            if " may be " in str(error):
                raise UnknownIdError(str(error)) from error
        raise UnknownIdError(f"{given}: no paper, mention or person has this id; find ids with `paperhouse query`")
    return current


def _kind(con: DuckDBPyConnection, one: str) -> str | None:
    for kind, sql in (
        ("paper", "SELECT 1 FROM papers WHERE paper_id = ?"),
        ("mention", "SELECT 1 FROM entries WHERE mention_id = ?"),
        ("person", "SELECT 1 FROM people WHERE person_id = ?"),
    ):
        if con.execute(sql, [one]).fetchone():
            return kind
    return None


def _redirected(con: DuckDBPyConnection, given: str) -> Iterator[str]:
    for new, at, reason in con.execute(
        'SELECT new_id, "at", reason FROM redirects WHERE old_id = ?', [given]
    ).fetchall():
        yield f"{given} is {new} since {at:%Y-%m-%d}: {reason}"


def _one(con: DuckDBPyConnection, one: str) -> Iterator[str]:
    kind = _kind(con, one)
    if kind == "paper":
        yield from _paper(con, one)
    elif kind == "mention":
        yield from _mention(con, one)
    else:
        yield from _person(con, one)


def _paper(con: DuckDBPyConnection, paper: str) -> Iterator[str]:
    yield f"paper {paper}"
    for field, value, mention, rule in con.execute(
        "SELECT field, value, mention_id, rule FROM paper_fields WHERE paper_id = ? ORDER BY field NULLS LAST", [paper]
    ).fetchall():
        yield f"  {field}: {_short(value)}  [{mention}: {rule}]"
    yield "mentions"
    mentions = _mentions(con, "m.paper_id = ?", [paper])
    yield from mentions
    yield "pairs inside"
    yield from _pairs(con, "a.paper_id = ? AND b.paper_id = ?", [paper, paper]) or ["  none: it has one mention"]
    outside = _pairs(con, "(a.paper_id = ?) <> (b.paper_id = ?)", [paper, paper])
    if outside:
        yield "pairs with mentions of other papers"
        yield from outside
    yield from _former(con, paper)


def _mention(con: DuckDBPyConnection, mention: str) -> Iterator[str]:
    row = con.execute("SELECT paper_id FROM assignments WHERE mention_id = ?", [mention]).fetchone()
    yield f"mention {mention} of paper {row[0] if row else '(none)'}"
    yield from _mentions(con, "m.mention_id = ?", [mention])
    yield "pairs"
    yield from _pairs(con, "x.left_mention = ? OR x.right_mention = ?", [mention, mention]) or ["  none"]


def _person(con: DuckDBPyConnection, person: str) -> Iterator[str]:
    name = con.execute("SELECT name FROM people WHERE person_id = ?", [person]).fetchone()
    yield f"person {person}: {name[0] if name else ''}"
    for spelling, count in con.execute(
        "SELECT name, mention_count FROM person_names WHERE person_id = ? ORDER BY mention_count DESC NULLS LAST, name",
        [person],
    ).fetchall():
        yield f"  {spelling}: {count} mentions"
    for scheme, value in con.execute(
        "SELECT scheme, value FROM person_ids WHERE person_id = ? ORDER BY ALL NULLS LAST", [person]
    ).fetchall():
        yield f"  {scheme}: {value}"
    yield "papers"
    for paper, title in con.execute(
        "SELECT s.paper_id, p.title FROM authorships AS s JOIN papers AS p ON p.paper_id = s.paper_id"
        " WHERE s.person_id = ? ORDER BY p.year DESC NULLS LAST, p.title NULLS LAST",
        [person],
    ).fetchall():
        yield f"  {paper}  {_short(title)}"
    pairs = _person_pairs(con, "l.person_id = ? OR r.person_id = ?", [person, person])
    if pairs:
        yield "pairs"
        yield from pairs
    yield from _former(con, person)


def _two_papers(con: DuckDBPyConnection, left: str, right: str) -> Iterator[str]:
    papers = [_paper_of(con, one) for one in (left, right)]
    yield f"{left} and {right} are {'one paper' if papers[0] == papers[1] else 'two papers'}"
    scope = "({a} AND {b}) OR ({c} AND {d})".format(
        a=_is("a", "x.left_mention", left, papers[0]), b=_is("b", "x.right_mention", right, papers[1]),
        c=_is("a", "x.left_mention", right, papers[1]), d=_is("b", "x.right_mention", left, papers[0]),
    )  # fmt: skip
    pairs = _pairs(con, scope, [left, right, right, left])
    yield from pairs
    if not pairs:
        yield "no two of their mentions shared a key, so none were compared; if they had been"
        yield from _uncompared(con, left, right)
    if not pairs and papers[0] == papers[1]:
        yield "they are joined through these pairs"
        yield from _pairs(con, "a.paper_id = ? AND b.paper_id = ? AND x.verdict = 'same'", [papers[0], papers[0]])
    for one in dict.fromkeys((left, right)):
        yield from _mentions(con, "m.paper_id = ? OR m.mention_id = ?", [one, one])


_UNCOMPARED = 12
"""Mentions of each side, the earliest ones, that are compared to explain why they were not."""


def _uncompared(con: DuckDBPyConnection, left: str, right: str) -> list[str]:
    sides = [
        con.execute(
            "SELECT a.mention_id FROM assignments AS a JOIN entries AS e ON e.mention_id = a.mention_id"
            " WHERE a.paper_id = ? OR a.mention_id = ? ORDER BY e.seq NULLS LAST LIMIT ?",
            [one, one, _UNCOMPARED],
        ).fetchall()
        for one in (left, right)
    ]
    judged = judge(con, [(a, b) for (a,) in sides[0] for (b,) in sides[1]])
    return [f"  {a} {b}  {verdict} ({score}): {reason}" for a, b, verdict, score, reason in judged]


def _is(alias: str, mention: str, one: str, paper: str) -> str:
    return f"{alias}.paper_id = ?" if one == paper else f"{mention} = ?"


def _paper_of(con: DuckDBPyConnection, one: str) -> str:
    row = con.execute("SELECT paper_id FROM assignments WHERE mention_id = ?", [one]).fetchone()
    return str(row[0]) if row else one


def _two_people(con: DuckDBPyConnection, left: str, right: str) -> Iterator[str]:
    yield f"{left} and {right} are {'one person' if left == right else 'two people'}"
    scope = "(l.person_id = ? AND r.person_id = ?) OR (l.person_id = ? AND r.person_id = ?)"
    pairs = _person_pairs(con, scope, [left, right, right, left])
    yield from pairs or ["  their names were never compared: they share neither a name nor company"]
    if left != right:
        yield "all that speaks for and against, as of now"
        yield from weigh_people(con, left, right)
    for one in dict.fromkeys((left, right)):
        yield from _person(con, one)


def _mentions(con: DuckDBPyConnection, scope: str, values: Sequence[str]) -> list[str]:
    rows = con.execute(
        "SELECT m.mention_id, m.title, m.authors, m.venue, m.year, p.url, m.locator, m.current FROM mentions AS m"
        f" JOIN pages AS p ON p.page_id = m.page_id WHERE {scope} ORDER BY p.url NULLS LAST, m.ordinal NULLS LAST",
        list(values),
    ).fetchall()
    return [
        f"  {mention}  {_short(title)} | {_short('; '.join(authors or []))} | {venue or '-'} {year or '-'}"
        f" | {url} at {locator}{'' if current else ' (older version)'}"
        for mention, title, authors, venue, year, url, locator, current in rows
    ]


def _pairs(con: DuckDBPyConnection, scope: str, values: Sequence[str]) -> list[str]:
    rows = con.execute(
        "SELECT x.left_mention, x.right_mention, x.verdict, x.score, x.reason FROM matches AS x"
        " JOIN assignments AS a ON a.mention_id = x.left_mention"
        " JOIN assignments AS b ON b.mention_id = x.right_mention"
        f" WHERE {scope} ORDER BY x.score DESC NULLS LAST, x.left_mention, x.right_mention",
        list(values),
    ).fetchall()
    return [f"  {left} {right}  {verdict} ({score}): {reason}" for left, right, verdict, score, reason in rows]


def _person_pairs(con: DuckDBPyConnection, scope: str, values: Sequence[str]) -> list[str]:
    rows = con.execute(
        "SELECT v.left_name, v.right_name, v.verdict, v.score, v.reason, count(*) FROM person_matches AS v"
        " JOIN mention_authors AS l ON l.mention_id = v.left_mention AND l.position = v.left_position"
        " JOIN mention_authors AS r ON r.mention_id = v.right_mention AND r.position = v.right_position"
        f" WHERE {scope} GROUP BY ALL ORDER BY v.score DESC NULLS LAST, v.left_name, v.right_name LIMIT 200",
        list(values),
    ).fetchall()
    return [
        f"  {left} / {right}  {verdict} ({score}): {reason}{f' ({times} times)' if times > 1 else ''}"
        for left, right, verdict, score, reason, times in rows
    ]


def _former(con: DuckDBPyConnection, one: str) -> Iterator[str]:
    for old, at, reason in con.execute(
        'SELECT old_id, "at", reason FROM redirects WHERE new_id = ? ORDER BY ALL NULLS LAST', [one]
    ).fetchall():
        yield f"{old} was merged into it on {at:%Y-%m-%d}: {reason}"


def _short(text: str | None, longest: int = 100) -> str:
    flat = " ".join((text or "").split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
