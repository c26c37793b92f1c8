"""Files of BibTeX entries as people keep them, broken ones among them."""

from crawler.items import Page, Problem, Publication
from crawler.reading import read_page


def test_an_entry_without_a_title_is_told_and_the_next_one_read():
    body = b"@article{a,\n author={Doe, title={On Things},\n year={2020}}\n@article{b,title={Fine},year={2021}}\n"
    items = list(
        read_page(
            Page(url="https://example.org/a.bib", body=body, media_type="application/x-bibtex", path="a.bib")
        ).items
    )
    assert [i.title for i in items if isinstance(i, Publication)] == ["Fine"]
    assert [i.problem_kind for i in items if isinstance(i, Problem)] == ["missing_title"]
