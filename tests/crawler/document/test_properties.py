"""What must hold for any page: its dress never changes its lines, and no damage to its bytes is an error."""

import html
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.document.build import Unreadable, build
from documents import document, looks, page

BODY = """<h1 class="c1">Ann Lee</h1>
<p class="c2">I bake at <a class="c3" id="x" href="https://b.org/?a=1&amp;b=2">B &amp; Co</a>,
<span style="color:red">Graz</span>.</p>
<ul class="c1"><li><b>Rye &lt;3</b><br>Ann Lee<sup>*</sup>, <i>Bob</i> Roe<br>
<a href="rye.pdf" title="t">pdf</a> 2020</li>
<li><div class="c4">Oats</div><div>Gödel, <u>Ann Lee</u></div></li></ul>
<table><tr><td>2019</td><td>Wheat<p hidden class="c2">Abstract</p></td></tr></table>
<details><summary>More</summary>Spelt</details>
"""
MARKDOWN = """---
title: Ann
---
# Papers
- **Rye** [[pdf]](rye.pdf) \\\\
  Ann Lee\\*, <u>Bob</u> {% include x.html %}
  - deep `code` ~~no~~

| a | b |
|---|---|
| c | ![d](e) |

<div markdown="1">

*Oats* <span style="color:red">**2020**</span>
</div>

```
@misc{a, title = {B}}
```
"""
TEXT = "ANN LEE\n\n• Rye\n  [1] Oats\n\n@misc{a,\n title = {B}\n}\nGödel\n====\n"
LINES = looks(document(BODY))


def _attributes(tag: re.Match, rng: random.Random) -> str:
    parts = re.findall(r'[\w-]+(?:="[^"]*")?', tag[2])
    rng.shuffle(parts)
    return f"<{tag[1]} {'  '.join(parts)} >"


@given(depth=st.integers(1, 9), tag=st.sampled_from(["div", "section", "main", "article", "form", "custom-tag"]))
@settings(max_examples=20, deadline=None)
def test_wrapping_changes_no_line(depth, tag):
    assert looks(document(f"<{tag} class=w>\n" * depth + BODY + f"</{tag}>" * depth)) == LINES


@given(st.integers(0, 999))
@settings(max_examples=30, deadline=None)
def test_names_indentation_attribute_order_and_entities_change_no_line(seed):
    rng = random.Random(seed)
    body = re.sub(r'class="\w+"', lambda m: f'class="n{rng.randrange(99)} m"', BODY)
    body = re.sub(r"<(\w+) ([^<>]*)>", lambda m: _attributes(m, rng), body)
    body = body.replace("\n", "\n" + " " * rng.randrange(9) + rng.choice(["", "\t", "\n"]))
    body = re.sub(r"(?<=>)[^<>&]+|ö", lambda m: _encoded(m[0], rng), body)
    assert looks(document(body)) == LINES


def _encoded(text: str, rng: random.Random) -> str:
    return "".join(f"&#{ord(c)};" if rng.random() < 0.2 and not c.isspace() else c for c in text)


@given(st.sampled_from("biu"), st.integers(1, 5))
@settings(max_examples=10, deadline=None)
def test_plain_inline_wrappers_change_no_line(tag, depth):
    wrapped = BODY.replace("Roe", "<span>" * depth + "Roe" + "</span>" * depth).replace("<h1", "<a name=top></a><h1")
    assert looks(document(wrapped)) == LINES


@pytest.mark.parametrize(
    ("source", "path"), [(BODY, "a.html"), (MARKDOWN, "a.md"), (TEXT, "a.txt"), (TEXT[26:], "a.bib")]
)
def test_truncation_at_any_byte(source, path):
    raw = source.encode()
    for end in range(len(raw)):
        _read(raw[:end], path, source)


@given(st.integers(0, 10**6), st.sampled_from([(BODY, "a.html"), (MARKDOWN, "a.md"), (TEXT, "a.txt")]))
@settings(max_examples=150, deadline=None)
def test_deletions_and_stray_bytes(seed, given_page):
    source, path = given_page
    rng = random.Random(seed)
    raw = bytearray(source.encode())
    for _ in range(rng.randrange(1, 12)):
        at = rng.randrange(len(raw) + 1)
        raw[at : at + rng.choice([0, 1, 1, 5, 40])] = rng.choice(
            [b"", b"", b"<", b"\xff", b"&", b"\x00", b"`", b"{%", b"[", b"]("]
        )
    _read(bytes(raw), path, None)


@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.md", "a.txt", "a.bib", "a.json", "a.xml", "a"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes(raw, path):
    _read(raw, path, None)


def _read(raw: bytes, path: str, source: str | None) -> None:
    try:
        doc = build(page(raw, path))
    except Unreadable:
        return
    assert doc.nodes[0].parent == 0
    for line in doc.lines:
        assert line.text
        assert line.text == line.text.strip() == "".join(run.text for run in line.runs)
        assert all(run.text for run in line.runs)
        assert doc.nodes[line.block].block
    if source is not None:
        words = set(re.findall(r"\w+", html.unescape(source) + source))
        assert all(set(re.findall(r"\w+", line.text)) <= words or _cut(line.text, words) for line in doc.lines)


def _cut(text: str, words: set[str]) -> bool:
    return all(any(whole.startswith(word) for whole in words) for word in re.findall(r"\w+", text))
