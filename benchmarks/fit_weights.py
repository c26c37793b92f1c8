"""Fits what the general reader has learnt: where titles end, and which entries are works.

usage: python benchmarks/fit_weights.py [--write] [--folds N] FOLDER ...

Needs the extra `fit` (scikit-learn). FOLDER holds <page>/page.* with what stands on it beside: gold.json, whose
"publications" each have a "title" and are "optional" if debatable, or expected.json, the list alone. For both tables
prints how many decisions are wrong on pages that the weights were not fitted to, in N folds (5) by page; `--write`
then fits to all pages and writes crawler/lexicon/title_ends.csv and proof.csv. The tables in use were fitted to
tests/pages/{looks,homepages,other} and to 623 labelled pages, most of them other people's, which are not part of this
project.
"""

import argparse
import csv
import json
import mimetypes
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio
from scipy.sparse import csr_matrix  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, import-untyped, unused-ignore]

from crawler.document.build import build
from crawler.document.model import Document
from crawler.homepage.entry.entries import Entry
from crawler.homepage.entry.title_ends import candidates, features, line_end
from crawler.homepage.headings.hidden import reveal
from crawler.homepage.headings.sections import sections
from crawler.homepage.template.found import Found, evidence_of
from crawler.homepage.works import list_entries
from crawler.homepage.works.lists import find_lists
from crawler.homepage.works.proof_signs import signs_of
from crawler.items import Page

LEXICON = Path(__file__).parents[1] / "crawler" / "lexicon"
MEDIA_TYPES = {".html": "text/html", ".md": "text/markdown", ".txt": "text/plain"}
ALIKE, TELLING = 85, 8
QUOTES = '"“„«‘「『《'
CLOSING = dict(zip(")]）」』", "([（「『", strict=True))


@dataclass(frozen=True)
class Decision:
    """One decision of the reader: what is seen, and what is right."""

    page: str
    seen: tuple[str, ...]
    right: bool


@dataclass(frozen=True)
class Table:
    """A table of weights: signs seen on `least` pages count; `c` is the inverse of the penalty for large weights."""

    name: str
    least: int
    c: float


TABLES = (Table("title_ends.csv", 2, 0.3), Table("proof.csv", 3, 0.1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    pages = [d for folder in args.folders for d in sorted(folder.iterdir()) if labels_of(d) is not None]
    decisions: tuple[list[Decision], list[Decision]] = ([], [])
    for page in pages:
        for made, more in zip(decisions, decisions_on(page), strict=True):
            made.extend(more)
    for table, made in zip(TABLES, decisions, strict=True):
        wrong = crossed(table, made, args.folds)
        print(f"{table.name}: {len(pages)} pages, {len(made)} decisions, {wrong} wrong ({wrong / len(made):.2%})")
        if args.write:
            write(table, fitted(table, made))


def decisions_on(folder: Path) -> tuple[list[Decision], list[Decision]]:
    """Where titles may end on this page, and which entries may be works."""
    works = [w for w in labels_of(folder) or () if letters(w["title"])[0]]
    document = read(folder)
    ends: dict[str, list[Decision]] = {}
    proofs: list[Decision] = []

    def accepted_of(entries: Sequence[Found], *told: Any) -> list[Found]:
        """The entries that are works, as the labels have it: what the reader decides later rests on what is right."""
        held = [works_in(f, works) for f in entries]
        signs = signs_of(entries, [evidence_of(f) for f in entries], *told) if entries else []
        for seen, labels, found in zip(signs, held, entries, strict=True):
            if not (labels and all(w.get("optional") for w in labels)):
                proofs.append(Decision(folder.name, tuple(seen), bool(labels)))
            if len(labels) == 1:
                ends[found.entry.clean] = list(ends_in(folder.name, found.entry, labels[0]["title"]))
        return [f for f, labels in zip(entries, held, strict=True) if labels]

    own, list_entries.accepted_of = list_entries.accepted_of, accepted_of
    try:
        find_lists(document, sections(document))
    finally:
        list_entries.accepted_of = own
    return [d for made in ends.values() for d in made], proofs


def labels_of(folder: Path) -> list[dict[str, Any]] | None:
    """The works of a page: the publications of its gold.json, or what expected.json lists."""
    if (path := folder / "gold.json").exists():
        return list(json.loads(path.read_text())["publications"])
    return list(json.loads(path.read_text())) if (path := folder / "expected.json").exists() else None


def read(folder: Path) -> Document:
    path = next(p for p in sorted(folder.iterdir()) if p.stem == "page" and p.suffix != ".json")
    source = json.loads((folder / "source.json").read_text()) if (folder / "source.json").exists() else {}
    media_type = MEDIA_TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or ""
    url = source.get("url") or "https://example.org/"
    return reveal(build(Page(url=url, body=path.read_bytes(), media_type=media_type, path=str(path))))


def letters(text: str) -> tuple[str, list[int]]:
    """Letters and digits without accents in lower case, and where each of them stands."""
    kept = [(d, i) for i, c in enumerate(text) for d in unicodedata.normalize("NFKD", c.casefold()) if d.isalnum()]
    return "".join(d for d, _ in kept), [i for _, i in kept]


def works_in(found: Found, works: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The labelled works whose titles the entry holds, or that its title is nearly that of."""
    text, _ = letters(found.entry.clean)
    title, _ = letters(found.entry.clean[slice(*found.parts.title)])
    keys = {letters(w["title"])[0]: w for w in works}
    held = {k: w for k, w in keys.items() if k == title or (len(k) > TELLING and k in text)}
    held = {k: w for k, w in held.items() if not any(k != other and k in other for other in held)}
    if held:
        return list(held.values())
    best = max(keys, key=lambda k: ratio(k, title), default="")
    return [keys[best]] if best and ratio(best, title) >= ALIKE else []


def ends_in(page: str, entry: Entry, title: str) -> Iterator[Decision]:
    """A decision for each place where the title might have ended, up to its end; none if it is in quotation marks."""
    clean = entry.clean
    text, places = letters(clean)
    key, _ = letters(title)
    at = text.find(key)
    if at < 0 or len(key) < TELLING // 2:
        return
    start, end = places[at], places[at + len(key) - 1] + 1
    while (
        end < len(clean)
        and clean[end] in CLOSING
        and clean[start:end].count(CLOSING[clean[end]]) > clean[start:end].count(clean[end])
    ):
        end += 1
    while end < len(clean) and clean[end] in "?!？！":
        end += 1
    if clean[max(0, start - 2) : start].strip()[-1:] in tuple(QUOTES):
        return
    hard = line_end(clean, end)
    for stop, behind in candidates(clean, start, hard):
        right = abs(stop - end) <= 1 or stop <= end <= behind
        if right or stop < end:
            yield Decision(page, tuple(features(clean, start, stop, behind, hard)), right)
        if right:
            return


def crossed(table: Table, made: Sequence[Decision], folds: int) -> int:
    """How many decisions are wrong on pages that the weights were not fitted to."""
    wrong = 0
    fold = {d.page: zlib.crc32(d.page.encode()) % folds for d in made}
    for k in range(folds):
        weights = fitted(table, [d for d in made if fold[d.page] != k])
        for d in made:
            if fold[d.page] == k:
                wrong += (weights["0"] + sum(weights.get(s, 0.0) for s in d.seen) >= 0) != d.right
    return wrong


def fitted(table: Table, made: Sequence[Decision]) -> dict[str, float]:
    """The weight of each sign; `0` is what counts before anything is seen."""
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for d in made:
        for sign in d.seen:
            pages[sign].add(d.page)
    vectorizer = DictVectorizer()
    seen = csr_matrix(
        vectorizer.fit_transform([{s: 1.0 for s in d.seen if len(pages[s]) >= table.least} for d in made])
    )
    seen.indices, seen.indptr = seen.indices.astype("int32"), seen.indptr.astype("int32")
    model = LogisticRegression(C=table.c, max_iter=3000, solver="liblinear")
    model.fit(seen, [d.right for d in made])
    names = vectorizer.get_feature_names_out()
    return {"0": float(model.intercept_[0]), **dict(zip(names, map(float, model.coef_[0]), strict=True))}


def write(table: Table, weights: dict[str, float]) -> None:
    with (LEXICON / table.name).open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["sign", "weight"])
        rows.writerows((s, f"{w:.2f}") for s, w in sorted(weights.items()) if s == "0" or abs(w) >= 0.05)


if __name__ == "__main__":
    main()
