# ruff: noqa: E501 (patterns and texts are read more easily whole)
"""How well the general reader reads the ways in which people of many fields and countries set their lists.

usage: python benchmarks/page_habits.py [--repeat N] [--seed N] [--show LOOK]

Each look of `habit_looks` is set in a page of its own, in what entries stand in, under headings, beside other sections
and with additions drawn at random. Prints, worst first, F1 over entries with exact titles for each look and for each
value of the other habits, and of the entries found the share whose authors are as many, whose year and whose venue is
right; `--show` prints what was misread of one look.

At first sight, before anything was fixed for it (seeds 501 and 502, 12 pages a look): F1 .891 and .888, averaged over
pages .832 and .837; most losses were whole lists below headings that name no publications, below years set larger than
the heading of the list, journals in abbreviations behind a comma, and titles of two words that might be names.
"""

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from habit_looks import BOXES, HEADS, KINDS_OF_BOXES, LOOKS, Look
from habit_works import BOOKS, NOTES, PRESSES, STUDIES, Study, written
from unseen_layouts import Entry, align, plain, same_venue

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, Publication

HABITS = {
    "head": ("h2", "h2", "h3", "bold", "underlined", "none"),
    "years": ("no", "no", "h3", "bold", "plain", "details"),
    "links": ("none", "none", "bracketed", "bars", "icons", "buttons", "doi"),
    "note": ("none", "none", "award", "oral", "cited"),
    "owner": ("plain", "bold", "underlined", "starred", "linked"),
    "beside": ("nothing", "about", "news", "much"),
    "size": ("2", "3", "5", "9", "14"),
}
HEADINGS = {
    "german": "Publikationen", "french": "Publications", "spanish": "Publicaciones", "japanese": "論文",
    "chinese": "论文", "korean": "논문", "humanities": "Selected Publications", "economics": "Research",
    "law": "Articles", "medicine": "Peer-reviewed publications", "mathematics": "Papers",
}  # fmt: skip
LINKS = {
    "bracketed": ' [<a href="/p{k}.pdf">pdf</a>] [<a href="/c{k}">code</a>]',
    "bars": ' <a href="/p{k}.pdf">PDF</a> | <a href="/b{k}">BibTeX</a> | <a href="/s{k}">Slides</a>',
    "icons": ' <a href="/p{k}.pdf"><i class="fa fa-file"></i></a> <a href="/c{k}"><img src="code.png" alt="code"></a>',
    "buttons": '<div><a class="btn" href="/p{k}.pdf">Paper</a><a class="btn" href="/c{k}">Project Page</a></div>',
    "doi": ' <a href="https://doi.org/10.1234/x.{k}">https://doi.org/10.1234/x.{k}</a>',
}
NOTED = {"award": " <b>Best Paper Award</b>", "oral": " (Oral presentation)", "cited": " [Cited by {k}2]"}
BESIDE = {
    "about": "<p>{o} is a professor at the University of Northgate. I like canals, and work on how they change.</p>",
    "news": "<p>I work at Northgate.</p><h2>News</h2><ul><li>May 2024: Our paper on tides was accepted.</li>"
    "<li>Jan 2024: I will give a talk in Porto.</li><li>Sep 2023: Joined the editorial board of Tides.</li></ul>",
    "much": '<ul class="nav"><li><a href="/">Home</a></li><li><a href="/cv">CV</a></li><li><a href="/t">Teaching</a></li>'
    "</ul><p>University of Northgate, 12 Quay Street, Northgate</p><p>o@northgate.edu</p><h2>Research interests</h2>"
    "<p>Rivers, locks, and how people talk about both.</p>",
}
BEHIND = {
    "news": "<h2>Teaching</h2><ul><li>Introduction to Rivers, Fall 2023</li><li>Locks and Society, Spring 2022</li></ul>",
    "much": "<h2>Talks</h2><ul><li>“The tide waits”, Porto, May 2023</li><li>“On locks”, Ghent, June 2022</li></ul>"
    "<h2>Service</h2><p>Reviewer for Tides and the Journal of Port Economics.</p><footer>© 2024 {o}</footer>",
}

Habits = dict[str, str]


def drawn(rng: random.Random, look: Look) -> Habits:
    habits = {habit: rng.choice(values) for habit, values in HABITS.items()}
    habits["box"] = rng.choice(KINDS_OF_BOXES.get(look.boxes, look.boxes).split()).replace("-", " ")
    if habits["box"] in ("br", "text", "markdown", "table", "headed table", "dt"):
        habits |= {"years": "no", "links": "none", "note": "none", "owner": "plain"}
    if habits["box"] in ("text", "markdown"):
        habits |= {"head": "h2"}
    return habits


def made(name: str, seed: str) -> tuple[Habits, str, list[Entry]]:
    """A page in this look, its habits and what stands in it."""
    look, rng = LOOKS[name], random.Random(f"{seed} {name}")
    habits = drawn(rng, look)
    kind = rng.choice(look.studies.split())
    study = STUDIES[kind]
    owner = rng.choice(study.people)
    titles = study.sample_titles(rng, int(habits["size"]))
    letter, year, groups, truth = rng.choice("JCAP"), 2025, {}, []
    for k, title in enumerate(titles, 1):
        year -= rng.choice((0, 0, 1, 1, 2))
        counted = {"{k}": str(k), "{K}": str(len(titles) - k + 1), "{L}": letter}
        html, work = entry(rng, look, study, owner, title, year, habits, counted)
        groups.setdefault(year if habits["years"] != "no" else 0, []).append(html)
        truth.append(work)
    head = HEADINGS.get(kind, "Publications")
    return (
        habits,
        page_of(look, habits, written(owner, "FG" if study.people[0][0] > "z" * 3 else "Given F", True), head, groups),
        truth,
    )


def entry(
    rng: random.Random,
    look: Look,
    study: Study,
    owner: tuple[str, str],
    title: str,
    year: int,
    habits: Habits,
    counted: dict[str, str],
) -> tuple[str, Entry]:
    others = rng.sample([p for p in study.people if p != owner], rng.choice((0, 1, 1, 2, 3)))
    by_names = "{a}" in look.html
    people = [owner, *others]
    if by_names:
        rng.shuffle(people)
    names = [written(p, look.form, i == 0) for i, p in enumerate(people)]
    shown = [marked(n, habits["owner"]) if p == owner else n for n, p in zip(names, people, strict=True)]
    venue, short = rng.choice(study.venues.split("|")), rng.choice(study.short.split())
    fields = filled(
        rng, title, year, venue, short, joined([written(p, "Given F", False) for p in others], ", ", " and ")
    )
    fields |= {"{a}": joined(shown, look.between, look.last)} | counted
    html = re.sub(r"\{[^{}]+\}", lambda m: fields.get(m.group(), m.group()), look.html)
    added = (NOTED.get(habits["note"], "") + LINKS.get(habits["links"], "")).replace("{k}", counted["{k}"])
    each = BOXES[habits["box"]][1]
    told = {"title": title, "authors": len(people) if by_names else None, "year": year if "{y" in look.html else None}
    place = venue if "{v}" in look.html else short if "{s}" in look.html else None
    return each.replace("{e}", html + added).replace("{k}", counted["{k}"]).replace("{K}", counted["{K}"]), told | {
        "venue": place
    }


def filled(rng: random.Random, title: str, year: int, venue: str, short: str, others: str) -> dict[str, str]:
    first, (city, press) = rng.randint(1, 900), rng.choice(PRESSES)
    status = (
        f"R&amp;R at <i>{venue}</i>",
        f"Accepted, {venue}",
        "Under review",
        f"Working paper, {year}",
        f"Submitted, {year}",
    )
    editors = rng.sample(STUDIES["humanities"].people, 2)
    return {
        "{t}": title,
        "{t.}": title if title[-1] == "?" else title + ".",
        "{(w)}": f" (with {others})" if others else "",
        "{, w}": f", with {others}" if others else "",
        "{with}": f"with {others}" if others else "Job market paper",
        "{ (j)}": f" (joint with {others})" if others else "",
        "{j.}": f"Joint work with {others}. " if others else "",
        "{(mit)}": f" (mit {others.replace(' and ', ' und ')})" if others else "",
        "{(avec)}": f" (avec {others.replace(' and ', ' et ')})" if others else "",
        "{v}": venue,
        "{s}": short,
        "{y}": str(year),
        "{yy}": str(year)[2:],
        "{n}": str(rng.randint(11, 98)),
        "{p}": f"{first}–{first + rng.randint(3, 20)}",
        "{p1}": str(first),
        "{city}": city,
        "{press}": press,
        "{book}": rng.choice(BOOKS),
        "{eds}": joined([written(p, "Given F", False) for p in editors], ", ", " and "),
        "{month}": rng.choice(("Mar", "Jul", "Oct")),
        "{note}": rng.choice(NOTES),
        "{status}": rng.choice(status),
    }  # fmt: skip


def marked(name: str, how: str) -> str:
    forms = {
        "bold": "<b>{}</b>",
        "underlined": "<u>{}</u>",
        "starred": "{}*",
        "linked": '<a href="https://example.org/o">{}</a>',
    }
    return forms.get(how, "{}").format(name)


def joined(names: list[str], between: str, last: str) -> str:
    return last.join(n for n in (between.join(names[:-1]), names[-1]) if n) if names else ""


def page_of(look: Look, habits: Habits, owner: str, head: str, groups: dict[int, list[str]]) -> str:
    before, _, after = BOXES[habits["box"]]
    cells = re.findall(r"\{\w+\}", look.html)
    before = before.replace("{h}", "".join(f"<th>{HEADS[c]}</th>" for c in cells if c in HEADS))
    if habits["box"] in ("text", "markdown"):
        return f"# {owner}\n\nI work on rivers.\n\n## {head}\n\n" + "".join(groups[0]) + "\n## Contact\n\nNorthgate\n"
    body = ""
    for year, entries in groups.items():
        above = {"h3": "<h3>{}</h3>", "bold": "<p><b>{}</b></p>", "plain": "<p>{}</p>"}.get(habits["years"], "").format(
            year
        )
        inner = before + "\n".join(entries) + after
        body += (
            f"<details open><summary>{year}</summary>{inner}</details>"
            if habits["years"] == "details"
            else above + inner
        )
    headed = {"bold": "<p><b>{}</b></p>", "underlined": "<p><u>{}:</u></p>", "none": ""}.get(
        habits["head"], "<{0}>{{}}</{0}>".format(habits["head"])
    )
    title = f"{head} | {owner}" if habits["head"] == "none" else owner
    beside = [part.get(habits["beside"], "").replace("{o}", owner) for part in (BESIDE, BEHIND)]
    if habits["head"] == "none":
        beside = ["", ""]
    return f"<html><head><title>{title}</title></head><body><h1>{owner}</h1>{beside[0]}{headed.format(head)}{body}{beside[1]}</body></html>"


def found_in(text: str, habits: Habits) -> list[Entry]:
    name = {"text": "page.md", "markdown": "page.md"}.get(habits["box"], "page.html")
    kind = "text/markdown" if name.endswith("md") else "text/html"
    page = Page("https://example.org/~someone/", text.encode(), kind, None, name)
    items = (i for i in read(build(page)) if isinstance(i, Publication))
    return [{"title": i.title, "authors": i.authors, "year": i.year, "venue": i.venue, "raw": i.raw} for i in items]


def judged(name: str, seed: str, shown: bool) -> tuple[Habits, list[int]]:
    """Right titles, entries, found; and (right, asked) for authors, year and venue."""
    habits, text, truth = made(name, seed)
    got = found_in(text, habits)
    exact = {
        i: got[j] for i, j, same in align(truth, got) if same and plain(truth[i]["title"]) == plain(got[j]["title"])
    }
    counts = [len(exact), len(truth), len(got), 0, 0, 0, 0, 0, 0]
    for i, have in exact.items():
        want = truth[i]
        right = {
            3: want["authors"] is not None and len(have["authors"] or ()) == want["authors"],
            5: want["year"] is not None and have["year"] == want["year"],
            7: want["venue"] is not None and same_venue(want["venue"], have["venue"]),
        }
        for at, fact in zip(right, ("authors", "year", "venue"), strict=True):
            counts[at] += bool(right[at])
            counts[at + 1] += want[fact] is not None
            if shown and want[fact] is not None and not right[at]:
                print("  ", fact.upper(), want[fact], "| read:", have[fact], "| of:", have["raw"][:200])
    if shown and counts[0] != max(counts[1:3]):
        print("##", seed, habits, *(t["title"] for i, t in enumerate(truth) if i not in exact), sep="\n   MISSED ")
        others = [g for g in got if g not in exact.values()]
        print(*(f"   FOUND {g['title']} | {g['raw'][:160]}" for g in others), sep="\n")
    return habits, counts


def f1(counts: list[int]) -> float:
    return 2 * counts[0] / (counts[1] + counts[2]) if counts[1] + counts[2] else 1.0


def line(counts: list[int]) -> str:
    rates = (f"{counts[at] / counts[at + 1]:.3f}" if counts[at + 1] else "  -  " for at in (3, 5, 7))
    return f"{f1(counts):.3f} {counts[1]:5d}  {' '.join(rates)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", choices=LOOKS)
    report(parser.parse_args())


def report(given: Any) -> None:
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * 9)
    macro = []
    for name in [given.show] if given.show else LOOKS:
        for turn in range(given.repeat):
            habits, counts = judged(name, f"{given.seed} {turn}", bool(given.show))
            macro.append(f1(counts))
            for key in [("", ""), ("look", name), *habits.items()]:
                sums[key] = [a + b for a, b in zip(sums[key], counts, strict=True)]
    total = sums.pop(("", ""))
    for key in worst_first(sums):
        print(line(sums[key]), *key)
    print(line(total), f"all; {sum(macro) / len(macro):.4f} averaged over pages")


def worst_first(sums: dict[tuple[str, str], list[int]]) -> Iterator[tuple[str, str]]:
    yield from sorted(sums, key=lambda k: (k[0] != "look", k[0], f1(sums[k])))


if __name__ == "__main__":
    main()
