"""Identifiers survive every wrapping that pages put around them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.values.identifiers import arxiv_id, doi, openreview_id, person_id


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("http://arxiv.org/abs/2110.02508", "2110.02508"),
        ("https://arxiv.org/pdf/2110.02508v2.pdf", "2110.02508"),
        ("arXiv preprint arXiv:2110.02508, 2021", "2110.02508"),
        ("2110.02508 [cs.LG]", "2110.02508"),
        ("https://doi.org/10.48550/arXiv.2110.02508", "2110.02508"),
        ("arXiv:math.GT/0309136", "math/0309136"),
        ("https://arxiv.org/pdf/cs/0701001", "cs/0701001"),
        ("https://example.org/2110.02508", None),
        ("arXiv, 2020", None),
    ],
)
def test_arxiv(text, value):
    assert arxiv_id(text) == value


@settings(max_examples=50)
@given(
    st.from_regex(r"[0-9]{2}(0[1-9]|1[0-2])\.[0-9]{5}", fullmatch=True),
    st.sampled_from(
        ["arXiv:{}", "https://arxiv.org/abs/{}v3", "http://arxiv.org/pdf/{}.pdf", "CoRR abs/{} (arXiv:{})"]
    ),
)
def test_arxiv_round_trip(number, form):
    assert arxiv_id(form.format(number, number)) == number


@settings(max_examples=50)
@given(
    st.from_regex(r"10\.[1-9][0-9]{3}/[a-z0-9]{1,8}(\.[0-9]{1,5})?", fullmatch=True),
    st.sampled_from(
        ["https://doi.org/{}", "DOI: {}.", "(doi:{})", "http://dx.doi.org/{}", "https://dl.acm.org/doi/pdf/{}", "<{}>"]
    ),
)
def test_doi_round_trip(value, form):
    assert doi(form.format(value)) == value


def test_doi_with_parentheses_of_its_own():
    assert doi("10.1016/S0004-3702(97)00043-X") == "10.1016/s0004-3702(97)00043-x"
    assert doi("no doi: 10.5") is None


@pytest.mark.parametrize("path", ["forum?id=", "pdf?id=", "attachment?name=x&id="])
def test_openreview(path):
    assert openreview_id(f"https://openreview.net/{path}rkeZIJBYvr&noteId=1") == "rkeZIJBYvr"


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://orcid.org/0000-0002-1825-0097", ("orcid", "0000-0002-1825-0097")),
        ("https://scholar.google.com/citations?hl=en&user=5D0uj78AAAAJ", ("scholar", "5D0uj78AAAAJ")),
        ("https://dblp.org/pid/12/345.html", ("dblp", "12/345")),
        ("https://openreview.net/profile?id=~Jane_Doe1", ("openreview", "~Jane_Doe1")),
        ("https://www.semanticscholar.org/author/J.-Doe/1234567", ("semanticscholar", "1234567")),
        ("https://github.com/janedoe", ("github", "janedoe")),
        ("https://github.com/janedoe/code", None),
        ("https://www.linkedin.com/in/jane-doe/", ("linkedin", "jane-doe")),
        ("https://twitter.com/janedoe", ("twitter", "janedoe")),
        ("https://example.org/jane", None),
    ],
)
def test_person(url, found):
    assert person_id(url) == found
