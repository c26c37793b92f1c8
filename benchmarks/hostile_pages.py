"""What pages that nobody would write cost to read: `python benchmarks/hostile_pages.py [KIB] [--mixed N] [--seed N]`.

Each text is repeated to KIB kibibytes (64 without one) and read as one line, as many items and as one paragraph with
line breaks below a heading of publications. Prints CPU seconds of each, the slowest last, and one JSON line: what takes
far longer than the others, or four times as long when twice as long, has a pattern that backtracks. `--mixed` adds
pages made of texts drawn at random.
"""

import argparse
import json
import random
import time

from crawler.items import Page
from crawler.reading import read_page

TEXTS = {
    "letters": "a",
    "capitals": "A",
    "initials": "A. ",
    "initials and commas": "A., B., ",
    "names": "Jane Doe, ",
    "inverted names": "Doe, J., ",
    "names without commas": "Jane Doe Richard Roe ",
    "ands": "and ",
    "et al.": "et al., ",
    "digits": "1",
    "numbers": "12 ",
    "pages": "1-2, ",
    "years": "(2012) ",
    "volumes": "12(3): 4-5, ",
    "full stops": ". ",
    "commas": ", ",
    "colons": ": ",
    "brackets": "(",
    "square brackets": "[[",
    "closed brackets": "()",
    "opened quotes": "“",
    "typed quotes": '" ',
    "apostrophes": "'a ",
    "quoted words": '"On fog," ',
    "dashes": " – ",
    "slashes": "a/b ",
    "In:": "In: ",
    "In Proceedings of": "In Proceedings of the ",
    "editors": "J. Doe (ed.), ",
    "Vol.": "Vol. 1, no. 2, ",
    "presses": "Oslo: Press, ",
    "addresses": "http://a.b/c ",
    "at signs": "a@b.c ",
    "DOIs": "10.1000/a ",
    "spaces": "\u00a0 ",
    "no-break spaces": "\u00a0",
    "accents": "a\u0301",
    "Chinese": "论文，",
    "Chinese names": "王伟，李娜，",
    "Korean": "김철수, ",
    "entities": "&amp;",
    "TeX": "$x_{1}$ ",
    "stars": "* ",
    "superscripts": "<sup>1</sup>, ",
    "links": '<a href="a.pdf">pdf</a> ',
    "bold": "<b>Jane Doe</b>, ",
    "nested emphasis": "<i><b>a</b></i> ",
    "BibTeX": "@article{a, title = {On fog}, ",
    "months": "May 2012, ",
    "titles": "On the fog of the north. ",
    "hyphens": "a-b-",
    "capital words": "Journal of the Fog ",
    "abbreviations": "Proc. Natl. Acad. ",
    "awards": "Best Paper Award. ",
    "blanks and breaks": "a \n ",
}
SHAPES = {
    "line": "<h2>Publications</h2><p>{}</p>",
    "items": "<h2>Publications</h2><ul>{}</ul>",
    "breaks": "<h2>Publications</h2><p>{}</p>",
}


def page(shape: str, text: str, size: int) -> bytes:
    """One page of about this many bytes."""
    whole = text * (size // len(text.encode()) + 1)
    if shape == "line":
        body = whole
    else:
        step = max(len(text), 300)
        parts = [whole[i : i + step] for i in range(0, len(whole), step)]
        body = "".join(f"<li>{p}</li>" for p in parts) if shape == "items" else "<br>".join(parts)
    return SHAPES[shape].format(body).encode()


def seconds(body: bytes) -> float:
    at = time.process_time()
    read_page(Page(url="https://example.org/", body=body, media_type="text/html"))
    return time.process_time() - at


def mixed(draw: random.Random) -> str:
    """Some of the texts behind one another, some of them said again."""
    texts = list(TEXTS.values())
    return "".join(draw.choice(texts) * draw.choice((1, 1, 1, 2, 5)) for _ in range(draw.choice((2, 3, 4, 6, 30))))


def main() -> None:
    options = argparse.ArgumentParser(description="What pages that nobody would write cost to read.")
    options.add_argument("kib", type=int, nargs="?", default=64)
    options.add_argument("--mixed", type=int, default=0)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    seconds(page("items", TEXTS["titles"], 1000))  # what is loaded and compiled once
    draw = random.Random(asked.seed)
    texts = TEXTS | {text[:60]: text for text in (mixed(draw) for _ in range(asked.mixed))}
    size = 1024 * asked.kib
    taken = {f"{name!r}, {shape}": seconds(page(shape, text, size)) for name, text in texts.items() for shape in SHAPES}
    ranked = sorted(taken.items(), key=lambda item: item[1])
    for name, cpu in ranked:
        print(f"{cpu:8.2f} s  {name}")
    slowest, cpu = ranked[-1]
    print(json.dumps({"kib": asked.kib, "cases": len(ranked), "slowest": slowest, "cpu": round(cpu, 2)}))


if __name__ == "__main__":
    main()
