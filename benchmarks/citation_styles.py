"""How well lists in the common citation styles are read, from one entry to six, plain and with what people add to them.

usage: python benchmarks/citation_styles.py [--repeat N] [--seed N] [--show STYLE]

Works, people and venues are made up, and hard on purpose: questions, colons and lists in titles, particles, double
family names, capitals. Prints the share of entries with the right title, and of those whose authors and year are right
too, for each style and number of entries and for each addition; `--show` prints what was misread of one style.
"""

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, Publication

PEOPLE = [
    ("Lars", "Holm"), ("Farah", "Qaderi"), ("Rosa", "Delgado"), ("Odile", "Ferrand"), ("Wei", "Li"), ("Jun", "Ma"),
    ("Anna Maria", "Rossi"), ("Piet", "van der Berg"), ("Sean", "O'Neill"), ("José Luis", "García Pérez"),
    ("Müge", "Şahin"), ("John", "Smith"), ("Yuki", "Tanaka"), ("Min-ji", "Kim"),
]  # fmt: skip
TITLES = [
    "Leaking locks in the rain of winter",
    "Where did the barge go? Matching maps without locks",
    "Ropes, knots and the north: A history of towing",
    "Canals and rivers",
    "On the (non)existence of dry towpaths",
    'A "wet" theory of quays',
    "Deep learning for lock gates in 2020",
    "The lantern of Łódź and other stories",
    "Optimal Control of Water Levels with Delayed Observations",
    "Is a Barge a Boat?",
    "Bayesian inference for flood risk",
    "Who pays for the lock? Evidence from Dutch canals",
    "Three essays on towpath economics",
    "MoistNet: Self-Supervised Hygrometry at Scale",
]
VENUES = [
    "Canal Review", "Annals of Locks", "Journal of Inland Navigation", "Water Resources Research", "Hydrology Today",
    "Physical Review Letters", "Economics Letters", "Proceedings of the International Conference on Canals",
]  # fmt: skip
STYLES = {
    # How names are written, what parts them, what stands before the last, the entry. {t.} ends with a full stop, {w}
    # names the others.
    "apa": ("F, G.", ", ", ", &amp; ", "{a} ({y}). {t.} <i>{v}</i>, <i>{n}</i>(2), {p}."),
    "apa plain": ("F, G.", ", ", ", &amp; ", "{a} ({y}). {t.} {v}, {n}, {p}."),
    "chicago": ("F, Given first", ", ", ", and ", "{a}. {y}. “{t.}” <i>{v}</i> {n} (2): {p}."),
    "vancouver": ("F GG", ", ", ", ", "{a}. {t.} {v}. {y};{n}(2):{p}."),
    "ieee": ("G. F", ", ", " and ", "{a}, “{t},” <i>{v}</i>, vol. {n}, no. 2, pp. {p}, {y}."),
    "ieee plain": ("G. F", ", ", " and ", "{a}, {t}, {v}, vol. {n}, pp. {p}, {y}."),
    "acm": ("Given F", ", ", ", and ", "{a}. {y}. {t.} <i>{v}</i> {n}, 2 ({y}), {p}."),
    "nature": ("F, G.", ", ", " &amp; ", "{a} {t.} <i>{v}</i> <b>{n}</b>, {p} ({y})."),
    "gb/t 7714": ("F GG", ", ", ", ", "{a}. {t}[J]. {v}, {y}, {n}(2): {p}."),
    "abnt": ("FF, G.", "; ", "; ", "{a} {t.} <b>{v}</b>, v. {n}, n. 2, p. {p}, {y}."),
    "din": ("F, Given", " ; ", " ; ", "{a}: {t}. In: {v} {n} ({y}), S. {p}."),
    "harvard": ("F, G.", ", ", " and ", "{a} {y}, ‘{t}’, <i>{v}</i>, vol. {n}, pp. {p}."),
    "mathematics": ("Given F", ", ", " and ", "{t}{(w)}, {v} {n} ({y}), {p}."),
    "mathematics, set": ("Given F", ", ", " and ", "<i>{t}</i>{(w)}, {v} {n} ({y}), {p}."),
    "amsplain": ("Given F", ", ", " and ", "{a}, <i>{t}</i>, {v} <b>{n}</b> ({y}), {p}."),
    "economics": ("Given F", ", ", " and ", "“{t}”{, w}. <i>{v}</i>, {y}."),
    "linked title": ("Given F", ", ", " and ", "<a href='{n}.pdf'>{t}</a>{(w)}, {v}, {y}"),
    "lines, title first": ("Given F", ", ", " and ", "{t}<br>{a}<br>{v}, {y}"),
    "lines, authors first": ("Given F", ", ", " and ", "{a}<br>{t}<br>{v}, {y}"),
    "title first": ("Given F", ", ", " and ", "{t.} {a}. {v}, {y}."),
    "colon": ("Given F", ", ", " and ", "{a}: {t}. {v} {n}(2): {p} ({y})"),
    "geology": ("F, G.", ", ", ", and ", "{a}, {y}, {t}: {v}, v. {n}, p. {p}."),
    "elsevier": ("G. F", ", ", ", ", "{a}, {t}, {v} {n} ({y}) {p}."),
    "in a volume": ("Given F", ", ", ", and ", "{a}. {t.} In <i>{v}</i> (pp. {p}), {y}."),
    "dashes": ("Given F", ", ", " and ", "<b>{t}</b> – {a} – {v} {y}"),
    "german": ("F, Given", " / ", " / ", "{a} ({y}): {t}, in: {v} {n}, S. {p}."),
    "french": ("Given FF", ", ", " et ", "{a}, « {t} », <i>{v}</i>, n° {n}, {y}, p. {p}."),
    "italian": ("G. F", ", ", ", ", "{a}, <i>{t}</i>, in «{v}», {n}, {y}, pp. {p}."),
    "spanish": ("F, Given", ", ", " y ", "{a} ({y}): “{t}”, <i>{v}</i>, {n}, pp. {p}."),
    "chemistry": ("G. F", ", ", " and ", "{a}, <i>{v}</i>, {y}, <b>{n}</b>, {p}. {t}."),
    "year first": ("Given F", ", ", " and ", "{y}. {t.} {v}. {w.}"),
}
ADDITIONS = {
    "nothing": "{e}",
    "labels": '{e} [<a href="a.pdf">pdf</a>] [<a href="b">code</a>]',
    "labels in a row": '{e} <a href="a.pdf">PDF</a> | <a href="b">BibTeX</a> | <a href="c">Slides</a>',
    "award": "{e} <b>Best Paper Award</b>",
    "note": "{e} (Nominated for best paper)",
    "number": "[J{y}] {e}",
    "doi": "{e} https://doi.org/10.1234/abc.{y}",
    "abstract": "{e}<br><small>Abstract: We study locks and find that they leak in winter more than in summer.</small>",
}
BOXES = {
    "items": ("<ul>", "<li>{e}</li>", "</ul>"),
    "paragraphs": ("", "<p>{e}</p>", ""),
    "breaks": ("<div>", "{e}<br><br>", "</div>"),
    "rows": ("<table>", "<tr><td>{i}</td><td>{e}</td></tr>", "</table>"),
    "boxes": ("", '<div class="pub"><div>{e}</div></div>', ""),
}
SIZES = (1, 2, 3, 6)


@dataclass(frozen=True, slots=True)
class Work:
    html: str
    title: str
    authors: int
    year: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=10)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--show", choices=STYLES)
    options = parser.parse_args()
    shares: defaultdict[tuple[str, str], list[tuple[bool, bool]]] = defaultdict(list)
    for style in [options.show] if options.show else STYLES:
        drawn = random.Random(f"{options.seed} {style}")
        for size in SIZES:
            for turn in range(options.repeat):
                told = page(drawn, style, size, "nothing", "paragraphs" if turn % 2 else "items")
                shares[style, str(size)] += list(judged(*told, shown=bool(options.show)))
        for addition in ADDITIONS:
            told = page(drawn, style, 4, addition, drawn.choice(list(BOXES)))
            shares["with " + addition, "4"] += list(judged(*told, shown=bool(options.show)))
    for row in dict.fromkeys(name for name, _ in shares):
        cells = [(n, share(found)) for (name, n), found in shares.items() if name == row]
        print(f"{row:22s}", "   ".join(f"{n}: {titles:.2f} {all_of_it:.2f}" for n, (titles, all_of_it) in cells))
    titles, all_of_it = share([f for found in shares.values() for f in found])
    print(f"right titles {titles:.4f}; with authors and year {all_of_it:.4f}")


def share(found: Sequence[tuple[bool, bool]]) -> tuple[float, float]:
    """Of these entries, those with the right title, and those with authors and year right too."""
    return sum(f[0] for f in found) / len(found), sum(f[1] for f in found) / len(found)


def page(drawn: random.Random, style: str, size: int, addition: str, box: str) -> tuple[str, list[Work]]:
    """A homepage with such a list, and what stands in it."""
    owner = drawn.choice(PEOPLE)
    works = [work(drawn, style, owner, title) for title in drawn.sample(TITLES, size)]
    before, each, behind = BOXES[box]
    entries = (ADDITIONS[addition].format(e=w.html, y=w.year) for w in works)
    body = before + "\n".join(each.format(e=e, i=i) for i, e in enumerate(entries, 1)) + behind
    name = " ".join(owner)
    return f"<title>{name}</title><h1>{name}</h1><h2>Publications</h2>{body}", works


def work(drawn: random.Random, style: str, owner: tuple[str, str], title: str) -> Work:
    """One entry; `with` names all but the owner, who stands first there."""
    form, between, last, pattern = STYLES[style]
    people = [owner, *drawn.sample([p for p in PEOPLE if p != owner], drawn.choice((0, 1, 1, 2, 3)))]
    leaves_out = "w" in re.sub(r"[^w{}]", "", pattern).replace("{}", "") and "{a}" not in pattern
    if not leaves_out:
        drawn.shuffle(people)
    others = joined([written(p, "Given F", False) for p in people[1:]], ", ", " and ")
    first, year = drawn.randint(1, 900), drawn.randint(1995, 2025)
    fields = {
        "{a}": joined([written(p, form, i == 0) for i, p in enumerate(people)], between, last),
        "{t.}": title if title[-1] == "?" else title + ".",
        "{t}": title,
        "{(w)}": f" (with {others})" if others else "",
        "{, w}": f", with {others}" if others else "",
        "{w.}": f"With {others}." if others else "",
        "{v}": drawn.choice(VENUES),
        "{n}": str(drawn.randint(3, 90)),
        "{p}": f"{first}–{first + drawn.randint(3, 20)}",
        "{y}": str(year),
    }
    html = re.sub(r"\{[^{}]+\}", lambda m: fields[m.group()], pattern)
    return Work(html, title, len(people) - leaves_out, year)


def written(person: tuple[str, str], form: str, first: bool) -> str:
    """A name in one of the forms of `STYLES`."""
    given, family = person
    dotted = re.sub(r"\w+", lambda m: m.group()[0].upper() + ".", given)
    if form == "F, Given first":
        return f"{family}, {given}" if first else f"{given} {family}"
    if form == "F GG":
        return f"{family} {re.sub('[^A-Z]', '', dotted)}"
    parts = {"FF": family.upper(), "F": family, "Given": given, "G.": dotted}
    return re.sub(r"FF|F|Given|G\.", lambda m: parts[m.group()], form)


def joined(names: Sequence[str], between: str, last: str) -> str:
    return last.join(n for n in (between.join(names[:-1]), names[-1]) if n) if names else ""


def judged(html: str, works: Sequence[Work], shown: bool) -> Iterator[tuple[bool, bool]]:
    """For each work: is there an entry with its title; are its authors as many, and is the year right."""
    doc = build(Page(url="https://example.org/~someone/", body=html.encode(), media_type="text/html"))
    found = {plain(item.title): item for item in read(doc) if isinstance(item, Publication)}
    for known in works:
        item = found.get(plain(known.title))
        right = item is not None and len(item.authors or ()) == known.authors and item.year == known.year
        if shown and not right:
            print(known.html, "->", (item.authors, item.year) if item else list(found))
        yield item is not None, right


def plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


if __name__ == "__main__":
    main()
