"""Degrees and jobs in the front matter of author pages."""

import pytest

from crawler.homepage.facts.front_studies import stated

NAMES = ("Ann Poe",)
STUDIES = {
    "title": "Ann Poe",
    "education": {
        "courses": [
            {"course": "PhD in Physics", "institution": "Quay University", "year": 2016},
            {"course": "Evening class", "institution": "Weir School", "year": 2001},
        ]
    },
}
LATER = {
    "title": "Ann Poe",
    "education": [
        {
            "area": "MSc Model Locks",
            "institution": "Weir University",
            "date_start": "2012-10",
            "date_end": "2014-09",
        }
    ],
    "work": [{"position": "Reader", "company_name": "Quay University", "date_start": "2020-01-01", "date_end": ""}],
}


@pytest.mark.parametrize(
    ("front", "told"),
    [
        (STUDIES, [("education", "PhD", "Physics", "Quay University", None, "2016", "past")]),
        (
            LATER,
            [
                ("education", "MSc", "Model Locks", "Weir University", "2012-10", "2014-09", "past"),
                ("position", None, None, "Quay University", "2020-01", None, "present"),
            ],
        ),
        ({**STUDIES, "title": "Lock Lab"}, []),
    ],
)
def test_what_front_matter_states(front, told):
    facts = stated(front, NAMES)
    assert [(f.kind, f.degree, f.field, f.organization, f.start, f.end, f.status) for f in facts] == told
