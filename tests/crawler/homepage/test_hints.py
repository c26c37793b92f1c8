import pytest

from crawler.document.build import build
from crawler.homepage.headings.sections import sections
from crawler.homepage.works.hints import hints_at_authors
from crawler.items import Page


@pytest.mark.parametrize(
    ("line", "hinted"),
    [
        ("Aino Virtasalo, Lars Holm. Soap films in canals. 2021.", True),
        ("Soap films in canals, with Lars Holm. Annals of Fog, 2021.", True),
        ("Virtasalo, A. (2021). Soap films in canals. Annals of Fog.", True),
        ("Soap films in canals. A. Virtasalo, Annals of Fog 2021", True),
        ("Aino Virtasalo is with the School of Fog at the university.", False),
        ("Associate Professor, School of Fog, Example University, Nice", False),
        ("Outstanding Contributor Award, Canal Society, Small Harbours", False),
    ],
)
def test_names_in_a_row_hint_at_authors(line, hinted):
    body = f"<html><body><h1>Aino Virtasalo</h1><p>{line}</p></body></html>"
    doc = build(Page(url="https://a.example/", body=body.encode(), media_type="text/html"))
    assert hints_at_authors(doc, sections(doc)[-1], {"virtasalo"}) is hinted
