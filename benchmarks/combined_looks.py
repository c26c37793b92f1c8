"""How well the general reader reads lists in every combination of a few habits of setting them.

usage: python benchmarks/combined_looks.py [--pages N] [--seed N] [--worst N] [--show NUMBER] [--only HABIT=VALUE ...]

Each page is made up: how an entry is boxed, in which order its fields stand, how they are parted and set apart, how
names are written, in which language, what stands above the list. The truth is known as it is made. Prints F1 over
entries for each value of each habit and for the worst pairs of values, so that a weakness shows as an idea rather than
as a page. Pages draw their habits at random; `--show` prints one page with what was read from it.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from itertools import combinations
from typing import Any

from unseen_layouts import Entry, align, same_venue

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, Publication

HABITS: dict[str, tuple[str, ...]] = {
    "box": ("li", "p", "div", "card", "row", "cells", "dl", "lines", "number", "dt-year", "text"),
    "fields": ("run", "run", "line", "span", "div"),
    "order": ("atvy", "tavy", "ytav", "ayt v", "vtay", "tvya", "tvy", "tay", "atv"),
    "part": (". ", ", ", " – ", "; ", " | "),
    "title": ("plain", "bold", "italic", "link", "quote", "h4"),
    "venue": ("known", "unknown", "in", "italic", "badge", "bracket", "journal"),
    "names": ("Ada Novak", "A. Novak", "Novak, A.", "Novak, Ada", "Novak A", "Ada NOVAK"),
    "language": ("en", "en", "en", "de", "fr", "es", "ja", "zh", "ko"),
    "above": ("heading", "years", "types", "details", "none", "topics"),
    "links": ("none", "behind", "line"),
}
WESTERN = (
    "Ada Ben Clara David Elena Frank Grace Hugo Irene Jonas Karin Liam Maria Nora Oscar Paula".split(),
    "Adams Baker Carter Dietrich Evans Fischer Garcia Hansen Ito Jansen Keller Lopez Meyer Novak".split(),
)
NAMES = {
    "ja": ("太郎 花子 健一 由美 翔太 恵子 大輔 直樹".split(), "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村".split()),
    "zh": ("伟 芳 秀英 建国 晓明 海燕 志强 丽华".split(), "王 李 张 刘 陈 杨 赵 黄".split()),
    "ko": ("민수 지영 서연 현우 지훈 수진 영호 은지".split(), "김 이 박 최 정 강 조 윤".split()),
}
TITLES = {
    "en": (
        "Sparse Coding of Tidal Currents|Learning to Rank Old Maps|A Study of Paper Bridges under Load|"
        "Why Gardens Drift|Bayesian Clocks for Migrating Birds|Towards Robust Speech in Windy Harbours: A Field Report|"
        "Graph Kernels, Revisited|Do Readers Trust Printed Numbers?|Quantum Ledgers for Small Archives|Slow Networks"
    ),
    "de": (
        "Verfahren zur Schätzung von Gezeiten|Die Ordnung alter Landkarten|Zur Tragfähigkeit kleiner Brücken|"
        "Über das Wandern der Gärten|Robuste Erkennung von Sprache im Wind|Was Leser gedruckten Zahlen glauben"
    ),
    "fr": (
        "Estimation des courants de marée|Apprendre à classer les cartes anciennes|Une étude des ponts de papier|"
        "Reconnaissance de la parole dans le vent|Le temps des oiseaux migrateurs|Petites archives et grands registres"
    ),
    "es": (
        "Estimación de corrientes de marea|Aprender a ordenar mapas antiguos|Un estudio de puentes de papel|"
        "Reconocimiento del habla con viento|El tiempo de las aves migratorias|Archivos pequeños y grandes registros"
    ),
    "ja": (
        "潮流の疎な符号化に関する研究|古地図の順位学習|紙の橋の強度評価|渡り鳥のためのベイズ時計|"
        "強風下における頑健な音声認識|小規模文書館のための台帳"
    ),
    "zh": (
        "潮流的稀疏编码方法|学习排序古代地图|纸桥承载能力研究|"
        "候鸟的贝叶斯时钟|强风环境下的鲁棒语音识别|面向小型档案馆的账本技术"
    ),
    "ko": (
        "조류의 희소 부호화 연구|고지도 순위 학습|종이 다리의 하중 평가|"
        "철새를 위한 베이지안 시계|강풍 환경의 강인한 음성 인식|소규모 기록관을 위한 원장"
    ),
}
VENUES = {
    "known": "NeurIPS|ICML|CVPR|ACL|ICLR|Nature|IEEE Transactions on Information Theory|JMLR",
    "unknown": "Harbour Letters|Northgate Review of Maps|MapWorks|TideCon|Cahiers of Small Archives",
    "journal": "Journal of Tidal Studies 12(3), 45-67|Acta Cartographica 7, 101-120|Annals of Bridges 3(1), 1-19",
}
HEADINGS = {
    "en": ("Publications", "Journal Articles", "Conference Papers"),
    "de": ("Veröffentlichungen", "Zeitschriftenartikel", "Konferenzbeiträge"),
    "fr": ("Publications", "Articles de revue", "Conférences"),
    "es": ("Publicaciones", "Artículos de revista", "Congresos"),
    "ja": ("発表論文", "学術論文", "国際会議"),
    "zh": ("发表论文", "期刊论文", "会议论文"),
    "ko": ("논문", "학술지 논문", "학술대회"),
}
AND = {"en": " and ", "de": " und ", "fr": " et ", "es": " y "}
SPACES = {" – ": " – ", " | ": " | "}

Look = dict[str, str]


def drawn(rng: random.Random) -> Look:
    look = {habit: rng.choice(values) for habit, values in HABITS.items()}
    if look["box"] in ("text", "lines", "number"):
        look["fields"] = "run" if look["box"] == "lines" else rng.choice(("run", "line"))
    if look["box"] == "text":
        look["title"] = rng.choice(("plain", "quote"))
        look["venue"] = rng.choice(("known", "unknown", "in", "journal", "bracket"))
        look["links"], look["above"] = "none", rng.choice(("heading", "years"))
    if look["box"] == "cells":
        look["part"] = ""
    if look["fields"] == "run" and look["title"] == "h4":
        look["title"] = "bold"
    return look


def name(rng: random.Random, look: Look) -> tuple[str, str]:
    """As in a list, and as read."""
    given, family = (rng.choice(part) for part in NAMES.get(look["language"], WESTERN))
    if look["language"] in NAMES:
        return (family + given,) * 2
    style = look["names"]
    if style == "Ada NOVAK":
        return (f"{given} {family.upper()}",) * 2
    printed = style.replace("Ada", given).replace("Novak", family).replace("A.", given[0] + ".")
    return (printed[:-1] + given[0] if style == "Novak A" else printed,) * 2


def authors(rng: random.Random, look: Look) -> str:
    names = list(dict.fromkeys(name(rng, look)[0] for _ in range(rng.randint(1, 4))))
    wide = look["language"] in NAMES
    comma = "; " if look["names"] == "Novak, Ada" else ("、" if look["language"] == "ja" else ", ")
    if len(names) > 1 and not wide and rng.random() < 0.5:
        return comma.join(names[:-1]) + AND.get(look["language"], " and ") + names[-1]
    return comma.join(names)


def entry(rng: random.Random, look: Look, number: int, year: int) -> tuple[dict[str, str], Entry]:
    """Its fields as printed (HTML), and the truth."""
    titles = TITLES[look["language"]].split("|")
    title = titles[number % len(titles)]
    if number >= len(titles):
        title += " II" if title[-1] != "?" else " Again?"
    venue = rng.choice(VENUES.get(look["venue"], VENUES["known"] + "|" + VENUES["unknown"]).split("|"))
    people = authors(rng, look)
    shown = {"t": titled(escape(title), look), "a": escape(people), "y": str(year), "v": placed(venue, look)}
    if look["box"] == "text":
        shown["t"] = titled(title, look)
    named = venue.partition(" 12(")[0].rstrip("0123456789(),-–. ") if "v" in look["order"] else None
    return shown, {"title": title, "authors": people if "a" in look["order"] else None, "year": year, "venue": named}


def titled(title: str, look: Look) -> str:
    forms = {"bold": "<b>{}</b>", "italic": "<i>{}</i>", "link": '<a href="/p/1.pdf">{}</a>', "h4": "<h4>{}</h4>"}
    quoted = {"de": "„{}“", "fr": "« {} »", "ja": "「{}」", "zh": "“{}”"}.get(look["language"], '"{}"')
    return forms.get(look["title"], quoted if look["title"] == "quote" else "{}").format(title)


def placed(venue: str, look: Look) -> str:
    forms = {"in": "In {}", "italic": "<em>{}</em>", "badge": '<span class="badge">{}</span>', "bracket": "({})"}
    return forms.get(look["venue"], "{}").format(venue)


def body(shown: dict[str, str], look: Look) -> str:
    """The fields in their order, parted."""
    order = look["order"].replace(" ", "")
    if look["above"] in ("years", "details") or look["box"] == "dt-year":
        order = order.replace("y", "")
    pieces = []
    for field in order:
        text = shown[field]
        pieces.append(f"({text})" if field == "y" and look["order"] == "ayt v" else text)
    if look["box"] == "cells":
        return "".join(f"<td>{p}</td>" for p in pieces)
    if look["fields"] == "line":
        return ("\n" if look["box"] == "text" else "<br>").join(pieces)
    if look["fields"] in ("span", "div"):
        return "".join(f"<{look['fields']}>{p}</{look['fields']}> " for p in pieces)
    end = "." if look["part"] in (". ", ", ") else ""
    return look["part"].join(p.rstrip(".") for p in pieces) + end


def boxed(inner: str, look: Look, number: int, year: int) -> str:
    links = {"behind": ' [<a href="/x.pdf">pdf</a>]', "line": '<br><a href="/x.pdf">PDF</a> <a href="/c">Code</a>'}
    inner += links.get(look["links"], "") if look["box"] != "cells" else ""
    forms = {
        "li": "<li>{}</li>",
        "p": "<p>{}</p>",
        "div": "<div>{}</div>",
        "card": '<div class="col"><div class="c"><div class="b">{}</div></div></div>',
        "row": "<tr><td>{}</td></tr>",
        "cells": "<tr>{}</tr>",
        "dl": f"<dt>[{number}]</dt><dd>{{}}</dd>",
        "lines": "{}<br>",
        "number": f"<p>[{number}] {{}}</p>",
        "dt-year": f"<dt>{year}</dt><dd>{{}}</dd>",
        "text": f"{number}. {{}}\n\n",
    }
    return forms[look["box"]].format(inner)


def made(number: int, seed: int, only: Look) -> tuple[Look, str, list[Entry]]:
    rng = random.Random(f"{seed} {number}")
    look = drawn(rng) | only
    groups, entries, counted = [], [], 0
    spread = look["above"] in ("years", "details", "types", "topics")
    for k in range(3 if spread else 1):
        printed = ""
        for _ in range(rng.randint(2, 5) if spread else rng.randint(5, 9)):
            year = 2024 - k if look["above"] in ("years", "details") else 2024 - counted // 2
            shown, truth = entry(rng, look, counted, year)
            counted += 1
            printed += boxed(body(shown, look), look, counted, year) + "\n"
            entries.append(truth)
        groups.append((str(2024 - k), printed))
    return look, page_of(look, groups), entries


def page_of(look: Look, groups: list[tuple[str, str]]) -> str:
    head, *kinds = HEADINGS[look["language"]]
    if look["box"] == "text":
        parts = [f"{y}\n\n{p}" if look["above"] == "years" else p for y, p in groups]
        return f"Ada Novak\n\n{head}\n{'=' * len(head)}\n\n" + "".join(parts)
    around = {"li": "ul", "row": "table", "cells": "table", "dl": "dl", "dt-year": "dl"}.get(look["box"], "div")
    html = "" if look["above"] == "none" else f"<h2>{head}</h2>"
    topics = ("Maps and Tides", "Small Archives", "Bridges")
    for k, (year, printed) in enumerate(groups):
        inner = f"<{around}>\n{printed}</{around}>"
        title = {"years": year, "types": kinds[k % 2], "topics": topics[k]}.get(look["above"])
        html += f"<h3>{title}</h3>" if title else ""
        html += f"<details><summary>{year}</summary>{inner}</details>" if look["above"] == "details" else inner
    return f"<html><body><h1>Ada Novak</h1><p>I work on maps and tides at a university.</p>{html}</body></html>"


def found_in(text: str, look: Look) -> list[Entry]:
    kind = ("text/plain", "page.txt") if look["box"] == "text" else ("text/html", "page.html")
    page = Page("https://example.org/~novak/", text.encode(), kind[0], None, kind[1])
    items = (i for i in read(build(page)) if isinstance(i, Publication))
    return [{"title": i.title, "authors": i.authors, "year": i.year, "venue": i.venue} for i in items]


def measured(pages: int, seed: int, only: Look) -> Iterator[tuple[int, Look, int, int, int, int, int]]:
    for number in range(pages):
        look, text, truth = made(number, seed, only)
        got = found_in(text, look)
        pairs = [(truth[i], got[j]) for i, j, exact in align(truth, got) if exact]
        placed = [same_venue(want["venue"], have["venue"]) for want, have in pairs if want["venue"]]
        yield number, look, len(pairs), len(truth), len(got), sum(placed), len(placed)


def f1(counts: list[int]) -> float:
    return 2 * counts[0] / (counts[1] + counts[2]) if counts[1] + counts[2] else 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=20)
    parser.add_argument("--show", type=int)
    parser.add_argument("--only", nargs="*", default=[], metavar="HABIT=VALUE")
    given = parser.parse_args()
    only: Look = dict(o.split("=", 1) for o in given.only)
    if given.show is not None:
        look, text, truth = made(given.show, given.seed, only)
        print(look, text, *truth, "read:", *found_in(text, look), sep="\n")
        return
    report(given, only)


def report(given: Any, only: Look) -> None:
    sums: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    pages = []
    for number, look, *counts in measured(given.pages, given.seed, only):
        values = [f"{habit}={value!r}" for habit, value in look.items()]
        pages.append((f1(counts), number, look))
        for key in [(), *((v,) for v in values), *combinations(values, 2)]:
            sums[key] = [a + b for a, b in zip(sums[key], counts, strict=True)]
    for key in sorted(k for k in sums if len(k) == 1):
        print(f"{f1(sums[key]):6.3f} {sums[key][1]:6d} {key[0]}")
    print("\nworst pairs:")
    for key in sorted((k for k in sums if len(k) == 2 and sums[k][1] > 60), key=lambda k: f1(sums[k]))[: given.worst]:
        print(f"{f1(sums[key]):6.3f} {sums[key][1]:6d} {' '.join(key)}")
    print("\nworst pages:", [n for f, n, _ in sorted(pages, key=lambda p: p[0])[: given.worst]])
    macro = sum(p[0] for p in pages) / len(pages)
    print(f"F1 {f1(sums[()]):.4f} over entries with exact titles, {macro:.4f} averaged over pages")
    print(f"venues of those found {sums[()][3] / max(1, sums[()][4]):.4f}")


if __name__ == "__main__":
    main()
