"""What the records of further APIs and reference managers state; one case a form, invented people."""

import json

import pytest

from crawler.items import Page, Profile, Publication
from crawler.reading import read_page


def read(value, media_type="application/json"):
    body = value if isinstance(value, str) else json.dumps(value)
    return read_page(Page("https://api.example.org/x", body.encode(), media_type))


EUROPE_PMC = {
    "hitCount": 1,
    "resultList": {
        "result": [
            {
                "id": "3141",
                "source": "MED",
                "doi": "10.5555/GULL.1",
                "title": "Gulls count <i>Larus</i> calls.",
                "authorList": {
                    "author": [
                        {
                            "fullName": "Doe J",
                            "firstName": "Jo",
                            "lastName": "Doe",
                            "authorAffiliationDetailsList": {"authorAffiliation": [{"affiliation": "U of Harbour."}]},
                        },
                        {"collectiveName": "The Gull Team"},
                    ]
                },
                "journalInfo": {"issue": "2", "volume": "8", "journal": {"title": "Bird Letters"}},
                "pageInfo": "5-19",
                "pubTypeList": {"pubType": ["research-article", "Journal Article"]},
                "firstPublicationDate": "2021-03-04",
                "abstractText": "<h4>Aim</h4>To count.",
                "fullTextUrlList": {"fullTextUrl": [{"url": "https://a.example/1.pdf", "documentStyle": "pdf"}]},
                "commentCorrectionList": {"commentCorrection": [{"type": "Retraction in"}]},
            }
        ]
    },
}
DATACITE = {
    "data": [
        {"id": "10.5555/d", "type": "dois", "attributes": {"types": {"resourceTypeGeneral": "Dataset"}}},
        {
            "id": "10.5555/gull.1",
            "type": "dois",
            "attributes": {
                "doi": "10.5555/gull.1",
                "creators": [
                    {"name": "Doe, Jo", "affiliation": [{"name": "U of Harbour"}]},
                    {"name": "Gull, Inc.", "nameType": "Organizational", "affiliation": []},
                ],
                "titles": [{"title": "Mouettes", "titleType": "TranslatedTitle"}, {"title": "Gulls"}],
                "publisher": "Harbour Archive",
                "container": {"title": "Bird Letters", "volume": "8", "firstPage": "5", "lastPage": "19"},
                "publicationYear": 2021,
                "dates": [{"date": "2021-03-04", "dateType": "Issued"}],
                "types": {"resourceTypeGeneral": "JournalArticle"},
                "descriptions": [{"description": "To count.", "descriptionType": "Abstract"}],
                "url": "https://a.example/1",
            },
        },
    ],
    "meta": {"total": 2, "totalPages": 1},
    "links": {},
}
INSPIRE = {
    "hits": {
        "total": 1,
        "hits": [
            {
                "id": "99",
                "metadata": {
                    "control_number": 99,
                    "titles": [{"title": "Gulls at 13 TeV"}],
                    "authors": [{"full_name": "Doe, Jo", "affiliations": [{"value": "Harbour U."}]}],
                    "author_count": 2900,
                    "arxiv_eprints": [{"value": "2103.00001", "categories": ["hep-ex"]}],
                    "dois": [{"value": "10.5555/gull.1"}],
                    "publication_info": [
                        {"journal_title": "JHEP", "journal_volume": "8", "year": 2021, "artid": "005"}
                    ],
                    "earliest_date": "2021-03-01",
                    "document_type": ["article"],
                    "abstracts": [{"value": "To count."}],
                },
            }
        ],
    }
}
ZENODO = {
    "hits": {
        "total": 2,
        "hits": [
            {"conceptrecid": "1", "metadata": {"title": "D", "creators": [], "resource_type": {"type": "dataset"}}},
            {
                "conceptrecid": "2",
                "doi": "10.5281/zenodo.2",
                "links": {"self_html": "https://zenodo.org/records/2"},
                "metadata": {
                    "title": "Gulls",
                    "creators": [{"name": "Doe, Jo", "affiliation": "U of Harbour"}],
                    "publication_date": "2021-03-04",
                    "description": "<p>To count.</p>",
                    "resource_type": {"type": "publication", "subtype": "conferencepaper"},
                    "meeting": {"title": "Bird Days"},
                },
            },
        ],
    }
}
ADS = {
    "response": {
        "numFound": 1,
        "docs": [
            {
                "bibcode": "2021BiL.....8....5D",
                "title": ["Gulls"],
                "author": ["Doe, Jo", "Roe, Ann"],
                "aff": ["U of Harbour", "-"],
                "pub": "Bird Letters",
                "doctype": "article",
                "year": "2021",
                "pubdate": "2021-03-00",
                "volume": "8",
                "page": ["5"],
                "doi": ["10.5555/gull.1"],
                "identifier": ["2021arXiv210300001D", "arXiv:2103.00001"],
                "abstract": "To count.",
            }
        ],
    }
}
PUBMED = """<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>3141</PMID><Article>
<Journal><JournalIssue><Volume>8</Volume><Issue>2</Issue><PubDate><Year>2021</Year><Month>Mar</Month></PubDate>
</JournalIssue><Title>Bird Letters</Title></Journal><ArticleTitle>Gulls <i>count</i>.</ArticleTitle>
<Pagination><MedlinePgn>5-19</MedlinePgn></Pagination><Abstract><AbstractText Label="AIM">To count.</AbstractText>
<AbstractText Label="RESULT">Nine.</AbstractText></Abstract><AuthorList CompleteYN="Y"><Author><LastName>Doe</LastName>
<ForeName>Jo</ForeName><Suffix>Jr</Suffix><AffiliationInfo><Affiliation>U of Harbour</Affiliation></AffiliationInfo>
</Author><Author><CollectiveName>The Gull Team</CollectiveName></Author></AuthorList><PublicationTypeList>
<PublicationType>Journal Article</PublicationType></PublicationTypeList><ArticleDate><Year>2021</Year><Month>03</Month>
<Day>04</Day></ArticleDate></Article></MedlineCitation><PubmedData><ArticleIdList>
<ArticleId IdType="doi">10.5555/gull.1</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>"""
SUMMARY = {
    "header": {"type": "esummary"},
    "result": {
        "uids": ["3141"],
        "3141": {
            "uid": "3141",
            "pubdate": "2021 Mar 4",
            "fulljournalname": "Bird Letters",
            "authors": [{"name": "Doe J", "authtype": "Author"}],
            "title": "Gulls count.",
            "volume": "8",
            "issue": "2",
            "pages": "5-19",
            "pubtype": ["Journal Article", "Retracted Publication"],
            "articleids": [{"idtype": "doi", "value": "10.5555/gull.1"}],
        },
    },
}
RIS = """TY  - JOUR
AU  - Doe, Jo
AU  - Roe, Ann
TI  - Gulls: a Count
T2  - Bird Letters
PY  - 2021
DA  - 2021/03/04/
VL  - 8
IS  - 2
SP  - 5
EP  - 19
DO  - 10.5555/gull.1
UR  - https://a.example/1
AB  - To count
and to sing.
ER  -

TY  - DATA
TI  - Calls
ER  -
TY  - THES
A1  - Doe, Jo
T1  - Gulls at Large
Y1  - 2019///
PB  - U of Harbour
"""
GULL = {"doi": "10.5555/gull.1", "published": "2021-03-04", "year": 2021, "volume": "8", "pages": "5-19"}


@pytest.mark.parametrize(
    ("layout", "value", "media_type", "expected"),
    [
        (
            "europe_pmc",
            EUROPE_PMC,
            "application/json",
            GULL
            | {
                "title": "Gulls count Larus calls",
                "authors": ("Jo Doe", "The Gull Team"),
                "affiliations": ("U of Harbour.",),
                "venue": "Bird Letters",
                "venue_type": "journal",
                "number": "2",
            },
        ),
        (
            "datacite",
            DATACITE,
            "application/json",
            GULL
            | {
                "title": "Gulls",
                "authors": ("Jo Doe", "Gull, Inc."),
                "venue": "Bird Letters",
                "venue_type": "journal",
                "abstract": "To count.",
            },
        ),
        (
            "inspire",
            INSPIRE,
            "application/json",
            {
                "title": "Gulls at 13 TeV",
                "authors": ("Jo Doe",),
                "authors_complete": False,
                "arxiv_id": "2103.00001",
                "category": "hep-ex",
                "venue": "JHEP",
                "venue_type": "journal",
                "year": 2021,
                "pages": "005",
            },
        ),
        (
            "zenodo",
            ZENODO,
            "application/json",
            {
                "title": "Gulls",
                "authors": ("Jo Doe",),
                "affiliations": ("U of Harbour",),
                "venue": "Bird Days",
                "venue_type": "conference",
                "published": "2021-03-04",
                "doi": "10.5281/zenodo.2",
                "abstract": "To count.",
            },
        ),
        (
            "ads",
            ADS,
            "application/json",
            {
                "title": "Gulls",
                "authors": ("Jo Doe", "Ann Roe"),
                "affiliations": ("U of Harbour",),
                "published": "2021-03",
                "doi": "10.5555/gull.1",
                "arxiv_id": "2103.00001",
                "venue_type": "journal",
            },
        ),
        (
            "pubmed",
            PUBMED,
            "text/xml",
            GULL
            | {
                "title": "Gulls count",
                "authors": ("Jo Doe Jr", "The Gull Team"),
                "authors_complete": True,
                "abstract": "AIM: To count. RESULT: Nine.",
                "venue_type": "journal",
            },
        ),
        (
            "pubmed",
            SUMMARY,
            "application/json",
            GULL | {"title": "Gulls count", "authors": ("Doe J",), "published_text": "2021 Mar 4"},
        ),
        (
            "ris_file",
            RIS,
            "application/x-research-info-systems",
            GULL
            | {
                "title": "Gulls: a Count",
                "authors": ("Jo Doe", "Ann Roe"),
                "venue": "Bird Letters",
                "venue_type": "journal",
                "number": "2",
                "abstract": "To count and to sing.",
            },
        ),
    ],
    ids=["europe_pmc", "datacite", "inspire", "zenodo", "ads", "pubmed", "pubmed-summary", "ris"],
)
def test_a_record_states(layout, value, media_type, expected):
    reading = read(value, media_type)
    first = next(item for item in reading.items if isinstance(item, Publication))
    assert reading.layout == layout
    assert {name: getattr(first, name) for name in expected} == expected
    assert first.raw
    assert first.links


def test_a_thesis_of_a_ris_file_and_no_data():
    papers = [item for item in read(RIS, "text/plain").items if isinstance(item, Publication)]
    assert [(p.title, p.venue, p.venue_type, p.published) for p in papers[1:]] == [
        ("Gulls at Large", "U of Harbour", "thesis", "2019")
    ]


@pytest.mark.parametrize("value", [EUROPE_PMC, SUMMARY])
def test_a_retraction_is_told(value):
    assert [i.problem_kind for i in read(value).items if i.kind == "problem"] == ["retracted"]


PAPER = {"paperId": "a" * 40, "title": "A Paper", "authors": [{"authorId": "1", "name": "Jo Doe"}]}
NOTES = {"note": {"@type": "affiliation", "text": "U"}}
DBLP_HIT = {"info": {"author": "Jo Doe", "url": "https://dblp.org/pid/12/345", "notes": NOTES}}


@pytest.mark.parametrize(
    ("layout", "value", "publications"),
    [
        ("openalex", {"meta": {"count": 1}, "results": [{"id": "https://openalex.org/W1", "title": "A Paper"}]}, 1),
        ("openalex", {"meta": {"count": 0}, "results": [], "group_by": [{"key": "2020", "count": 4}]}, 0),
        ("semantic_scholar", [PAPER, None, PAPER], 2),
        ("semantic_scholar", {"recommendedPapers": [PAPER]}, 1),
        ("semantic_scholar", {"offset": 0, "data": []}, 0),
        ("semantic_scholar", {"total": 0, "offset": 0}, 0),
        ("hal_api", {"response": {"numFound": 0, "start": 0, "docs": []}}, 0),
        ("dblp_records", {"result": {"query": "x", "completions": {}, "hits": {"@total": "0"}}}, 0),
        ("datacite", {"data": [], "meta": {"total": 0, "totalPages": 0}, "links": {}}, 0),
        ("europe_pmc", {"hitCount": 0, "resultList": {"result": []}}, 0),
        ("orcid", {"put-code": 1, "title": {"title": {"value": "A"}}, "path": "/0000-0002-1825-0097/work/1"}, 1),
    ],
)
def test_answers_of_every_form_are_known(layout, value, publications):
    reading = read(value)
    assert reading.layout == layout
    assert sum(isinstance(item, Publication) for item in reading.items) == publications


def test_a_proceedings_paper_that_is_called_a_journal_article_too():
    paper = PAPER | {"venue": "NeurIPS", "publicationTypes": ["JournalArticle", "Conference"]}
    (found,) = read(paper | {"journal": {"name": "ArXiv", "volume": "abs/2101.00001"}}).items
    assert (found.venue_type, found.volume) == ("conference", None)


def test_people_whom_a_search_of_dblp_finds():
    found = read({"result": {"query": "x", "completions": {}, "hits": {"hit": [DBLP_HIT]}}}).items
    assert [(p.name, p.affiliation, p.ids) for p in found if isinstance(p, Profile)] == [
        ("Jo Doe", "U", {"dblp": "12/345"})
    ]


def test_what_is_left_of_a_person_is_not_where_they_are():
    notes = '<note type="affiliation">Harbour</note><note label="former" type="affiliation">Inland</note>'
    person = f'<person key="homepages/1/2"><author>Jo Doe</author>{notes}</person>'
    (profile,) = read(f'<dblpperson name="Jo Doe" pid="1/2">{person}</dblpperson>', "text/xml").items
    assert profile.affiliation == "Harbour"
