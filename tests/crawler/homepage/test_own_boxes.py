"""Fields that stand in boxes of their own, the same ones in all entries."""

from crawler.document.build import build
from crawler.document.model import Document
from crawler.homepage.template.own_boxes import own_boxes
from crawler.items import Page


def _doc(body: str) -> Document:
    return build(
        Page(url="https://a.example/", body=f"<html><body>{body}</body></html>".encode(), media_type="text/html")
    )


def test_each_field_has_its_box() -> None:
    item = "<li><div>{}</div><div>Ada Doe</div><p>Canal Review</p></li>"
    doc = _doc("<ul>" + "".join(item.format(t) for t in ("Fog", "Rain", "Mist", "Hail")) + "</ul>")
    assert own_boxes(doc, [(0, 2), (3, 5), (6, 8), (9, 11)]) == {0, 1, 2}


def test_lines_of_one_paragraph_have_none() -> None:
    doc = _doc("".join(f"<p>{t}<br>Ada Doe<br>Canal Review</p>" for t in ("Fog", "Rain", "Mist", "Hail")))
    assert not own_boxes(doc, [(0, 2), (3, 5), (6, 8), (9, 11)])


def test_few_entries_tell_nothing() -> None:
    doc = _doc("<ul>" + "<li><div>Fog</div><div>Ada Doe</div></li>" * 3 + "</ul>")
    assert not own_boxes(doc, [(0, 1), (2, 3), (4, 5)])


def test_boxes_that_differ_from_entry_to_entry_are_not_the_same() -> None:
    doc = _doc("".join(f"<div><{t}>Fog</{t}><div>Ada Doe</div></div>" for t in ("h3", "p", "div", "dl")))
    assert own_boxes(doc, [(0, 1), (2, 3), (4, 5), (6, 7)]) <= {1}
