from datetime import UTC, datetime

import pytest
from scrapy.http import Headers

from crawler.fetching.visits import Visit, Visits, visit_of

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://a.example/"


def test_what_was_told_is_remembered(tmp_path):
    visits = Visits(tmp_path)
    for n in range(450):
        visits.remember(Visit(f"{URL}{n}", "00", f'"{n}"', None, AT))
    assert visits.last(URL + "449").etag == '"449"'
    visits.close()
    again = Visits(tmp_path)
    assert again.last(URL + "7") == Visit(URL + "7", "00", '"7"', None, AT)
    assert again.last(URL) is None
    again.close()


def test_a_damaged_memory_is_forgotten(tmp_path):
    (tmp_path / "visits.sqlite").write_bytes(b"no database" * 100)
    visits = Visits(tmp_path)
    assert visits.last(URL) is None
    visits.remember(Visit(URL, "00", None, None, AT))
    assert visits.last(URL) is not None
    visits.close()


@pytest.mark.parametrize(
    ("date", "modified", "kept"),
    [
        ("Sun, 01 Mar 2026 12:00:00 GMT", "Sun, 01 Mar 2026 11:00:00 GMT", True),
        ("Sun, 01 Mar 2026 12:00:00 GMT", "Sun, 01 Mar 2026 11:59:59 GMT", False),
        ("Sun, 01 Mar 2026 12:00:00 GMT", "yesterday", False),
        (None, "Sun, 01 Mar 2026 11:00:00 GMT", False),
        ("Sun, 01 Mar 2026 12:00:00 GMT", None, False),
    ],
)
def test_a_page_may_change_twice_within_the_second_that_last_modified_tells(date, modified, kept):
    headers = Headers({name: value for name, value in (("Date", date), ("Last-Modified", modified)) if value})
    assert (visit_of(URL, "00", headers, AT).last_modified is not None) is kept
