"""Where a card and a sentence both say where somebody is."""

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, as_dict


def test_a_degree_on_the_card_is_no_fuller_place() -> None:
    html = (
        "<title>Ada Holm</title><h1>Ada Holm</h1><p>Holds a degree in tides from Acme University (2006)</p>"
        "<p>She is a lecturer at Acme University.</p><h2>Education</h2><p>PhD, Beta University, 2010</p>"
    )
    found = read(build(Page(url="https://www.example.org/", body=html.encode(), media_type="text/html")))
    assert next(as_dict(i)["affiliation"] for i in found if i.kind == "profile") == "Acme University"
