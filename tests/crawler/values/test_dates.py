"""Dates and ranges as people type them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.values.dates import find_dates, find_range

TODAY = date(2024, 1, 15)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Oct 3, 2023", "2023-10-03"),
        ("LGOct 11, 2022Code", "2022-10-11"),
        ("3 Oct 2023", "2023-10-03"),
        ("3. Oktober 2023", "2023-10-03"),
        ("5 février 2021", "2021-02-05"),
        ("1 de octubre de 2020", "2020-10-01"),
        ("март 2020", "2020-03"),
        ("3 října 2023", "2023-10-03"),
        ("2021 Oct 3", "2021-10-03"),
        ("Feb. 2022", "2022-02"),
        ("Oct '21", "2021-10"),
        ("2021.10", "2021-10"),
        ("2017. 12", "2017-12"),
        ("10/2021", "2021-10"),
        ("07/2020;", "2020-07"),
        ("2021.12.08", "2021-12-08"),
        ("2023-10-03T10:00:00Z", "2023-10-03"),
        ("13/02/2020", "2020-02-13"),
        ("03/04/2020", "2020"),  # the third of April or the fourth of March: only the year is sure
        ("2021年10月", "2021-10"),
        ("2021년 10월 3일", "2021-10-03"),
        ("June 3-5, 2021", "2021-06-03"),
        ("Summer 2022", "2022"),
        ("Q3 2020", "2020"),
        ("ICML'21", "2021"),
        ("NeurIPS 2021", "2021"),
        ("2031+", "2031"),
    ],
)
def test_a_date_keeps_the_precision_it_is_printed_with(text, iso):
    assert [d.iso for d in find_dates(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "Feb 30, 2021",
        "arXiv:2010.02508",
        "10.1109/CVPR.2019.00123",
        "pp. 1990-2001",
        "https://a.org/2019/x",
        "3391",
        "",
    ],
)
def test_what_is_no_date(text):
    assert find_dates(text) == []


def test_a_day_without_a_year_needs_a_today():
    assert find_dates("Feb 3")[0].iso is None
    found = find_dates("Feb 3", TODAY)[0]
    assert (found.iso, found.inferred) == ("2023-02-03", True)
    assert find_dates("Jan 15", TODAY)[0].iso == "2024-01-15"
    assert find_dates("June 30 – July 2, 2021")[0].iso == "2021-06-30"


@pytest.mark.parametrize(
    ("text", "start", "end", "status", "inferred"),
    [
        ("Mar. 2018 - Present", "2018-03", None, "present", ()),
        ("2021.10 - present (Advisor)", "2021-10", None, "present", ()),
        ("2017. 12 - 2018. 02", "2017-12", "2018-02", "past", ()),
        ("2019-2021", "2019", "2021", "past", ()),
        ("2018-19", "2018", "2019", "past", ()),
        ("Mar–May 2018", "2018-03", "2018-05", "past", ()),
        ("10/2019 – 09/2022", "2019-10", "2022-09", "past", ()),
        ("02/2014--12/2016", "2014-02", "2016-12", "past", ()),
        ("12.2014--3.2016", "2014-12", "2016-03", "past", ()),
        ("10/2015–Сейчас", "2015-10", None, "present", ()),
        ("Jul 2015 - Jun 2015", "2015-07", "2015-06", "past", ()),  # as printed; finding fault is not this room's work
        ("since 2020", "2020", None, "present", ()),
        ("seit 2019", "2019", None, "present", ()),
        ("2020 –", "2020", None, "present", ()),
        ("2018年3月至今", "2018-03", None, "present", ()),
        ("2018.3 ~ 2020.2", "2018-03", "2020-02", "past", ()),
        ("Winter 2021", "2020-12", "2021-02", "past", ("start", "end")),
        ("Winter 2019/20", "2019-12", "2020-02", "past", ("start", "end")),
        ("Winter Term 2019/2020", "2019-10", "2020-03", "past", ("start", "end")),
        ("expected at Summer 2022", "2022-06", "2022-08", "expected", ("start", "end")),
        ("My expected graduation date is August 2022.", None, "2022-08", "expected", ()),
        ("2020-2024 (expected)", "2020", "2024", "expected", ()),
        ("1998 - August 2003", "1998", "2003-08", "past", ()),
        ("2011-the present", "2011", None, "present", ()),
    ],
)
def test_ranges(text, start, end, status, inferred):
    found = find_range(text)
    assert found is not None
    assert (found.start, found.end, found.status, found.inferred) == (start, end, status, inferred)
    assert text[found.at : found.to] == found.text


def test_a_date_alone_is_no_range():
    assert find_range("Oct 3, 2023") is None


def test_a_range_that_has_not_ended_today_is_not_past():
    assert find_range("2022-2026", TODAY).status == "present"
    assert find_range("2025-2026", TODAY).status == "expected"


@settings(max_examples=60, deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["%Y-%m-%d", "%B %d, %Y", "%d %b %Y", "%Y.%m.%d"])
)
def test_each_day_is_found_again(day, form):
    assert [d.iso for d in find_dates(day.strftime(form))] == [day.isoformat()]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab Oct.,2019-3/–'年月 present to", max_size=60))
def test_found_text_is_text_of_the_input(text):
    for found in find_dates(text, TODAY):
        assert text[found.start : found.end] == found.text
    if found_range := find_range(text):
        assert text[found_range.at : found_range.to] == found_range.text


@pytest.mark.parametrize(
    ("text", "start", "end", "status"),
    [
        ("01/09/2015 – 30/06/2019", "2015-09-01", "2019-06-30", "past"),
        ("09/01/2015 - 06/30/2019", "2015-09-01", "2019-06-30", "past"),
        ("01/09/2015 – 01/06/2019", "2015", "2019", "past"),  # nothing tells which is the day
        ("2007/08 – 2010/11", "2007", "2011", "past"),
        ("1999/00 – 2001/02", "1999", "2002", "past"),
        ("2007/08 – 2010/12", "2007-08", "2010-12", "past"),
        ("sty. 2014 – cze. 2016", "2014-01", "2016-06", "past"),
        ("Oca 2014 - devam ediyor", "2014-01", None, "present"),
        ("2008至2012", "2008", "2012", "past"),
        ("2016-09至2019-06", "2016-09", "2019-06", "past"),
        ("预计2027", "2027", None, "expected"),
        ("2027年見込み", "2027", None, "expected"),
        ("2012 – ad oggi", "2012", None, "present"),
        ("2015 – o momento", "2015", None, "present"),
    ],
)
def test_dates_beside_each_other_tell_what_one_alone_does_not(text, start, end, status):
    found = find_range(text)
    assert found is not None
    assert (found.start, found.end, found.status) == (start, end, status)
