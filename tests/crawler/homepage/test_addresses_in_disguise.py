# ruff: noqa: E501 (pages are read more easily whole)
"""E-mail addresses that a page hides from machines, each in a way that many pages do."""

import pytest

from crawler.document.build import build
from crawler.homepage.reader import read
from crawler.items import Page, Profile

CODED = "5a" + "".join(f"{ord(c) ^ 0x5A:02x}" for c in "jdoe@acme.edu")


def profile(line: str) -> Profile:
    page = f"<title>Jane Doe</title><h1>Jane Doe</h1><p>Lecturer, Acme University</p><p>{line}</p><h2>Publications</h2><p>none yet</p>"
    found = read(build(Page(url="https://acme.example/~jdoe/", body=page.encode(), media_type="text/html")))
    [told] = [i for i in found if isinstance(i, Profile)]
    return told


@pytest.mark.parametrize(
    ("line", "email"),
    [
        ("jdoe@NOSPAM.acme.edu", "jdoe@acme.edu"),
        ("jdoe _at_ acme _dot_ edu", "jdoe@acme.edu"),
        ("jdoe # acme.edu (replace # by @)", "jdoe@acme.edu"),
        ("Email: jdoe followed by @acme.edu", "jdoe@acme.edu"),
        ("email: <i>jdoe</i> at the domain <i>acme.edu</i>", "jdoe@acme.edu"),
        ('<tt>echo "wqbr@npzr.rqh" | tr a-z n-za-m</tt>', "jdoe@acme.edu"),
        ("Assistant: Bo Lim, blim@acme.edu. My email is jdoe@acme.edu", "jdoe@acme.edu"),
        ("<a href='mailto:%6a%64oe@%61cme.edu'><i></i></a>", "jdoe@acme.edu"),
        ('<script>document.write("jdoe" + "@" + "acme.edu")</script>', "jdoe@acme.edu"),
        (
            '<script>var u="jdoe"; var d="acme.edu"; document.write("<a href=\'mailto:"+u+"@"+d+"\'>"+u+"</a>");</script>',
            "jdoe@acme.edu",
        ),
        ('<script>to.href = "mailto:" + ["jdoe", "acme.edu"].join("@")</script>', "jdoe@acme.edu"),
        ('<span data-user="jdoe" data-domain="acme.edu"></span>', "jdoe@acme.edu"),
        (f'<a href="#" data-cfemail="{CODED}">[email protected]</a>', "jdoe@acme.edu"),
        (f'<a href="/cdn-cgi/l/email-protection#{CODED}">write</a>', "jdoe@acme.edu"),
        ('jdoe<img src="at.gif" alt="@">acme.edu', "jdoe@acme.edu"),
        ('<img src="mail.png" alt="jdoe at acme dot edu">', "jdoe@acme.edu"),
    ],
)
def test_hidden_addresses(line: str, email: str) -> None:
    found = profile(line)
    assert (found.email, found.inferred) == (email, ())


@pytest.mark.parametrize(
    ("line", "email"),
    [
        ("firstname.lastname@acme.edu", "jane.doe@acme.edu"),
        ("Email: my first name dot my last name at acme dot edu", "jane.doe@acme.edu"),
        ("{first}.{last}@acme.edu", "jane.doe@acme.edu"),
        ("[firstname][lastname]@acme.edu", "janedoe@acme.edu"),
        ("name.surname@acme.edu", "jane.doe@acme.edu"),
        ("first initial + last name @ acme.edu", "jdoe@acme.edu"),
    ],
)
def test_addresses_told_by_the_name_are_inferred(line: str, email: str) -> None:
    found = profile(line)
    assert (found.email, found.inferred) == (email, ("email",))
