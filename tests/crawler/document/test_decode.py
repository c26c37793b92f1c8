import pytest

from crawler.document.build import Unreadable, build
from documents import document, page, texts

GREEK = "<p>Παπαδόπουλος</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Gödel".encode(), "Gödel"),
        ("<p>Gödel".encode("utf-8-sig"), "Gödel"),
        ("<p>Gödel".encode("utf-16"), "Gödel"),
        ("<p>Gödel, Escher, Bach".encode("utf-16-le"), "Gödel, Escher, Bach"),
        ("<p>Gödel".encode("latin-1"), "Gödel"),
        ("<p>“Gödel”".encode("cp1252"), "“Gödel”"),
        (b"<meta charset='iso-8859-7'>" + GREEK.encode("iso-8859-7"), "Παπαδόπουλος"),
        ('<meta charset="gb2312"><p>高健博'.encode("gbk"), "高健博"),
        ('<?xml version="1.0" encoding="shift_jis"?><html><p>論文'.encode("shift_jis"), "論文"),
        ("<meta charset='iso-8859-1'><p>Gödel".encode(), "Gödel"),
        ("<p>Gödel and Erdős, Müller, Çelik <b>x".encode() + b"\xe9", "Gödel and Erdős, Müller, Çelik x"),
        (("<p>" + "研究论文列表和个人简历" * 3).encode("gb18030"), "研究论文列表和个人简历" * 3),
        (("<p>" + "Maréchaux, Strüver, " * 12 + "Maître").encode("latin-1"), "Maréchaux, Strüver, " * 12 + "Maître"),
    ],
)
def test_bytes_are_read_by_evidence(body, expected):
    assert texts(document(body)) == [expected]


def test_declared_by_the_transport():
    assert texts(build(page(GREEK.encode("iso-8859-7"), encoding="ISO-8859-7"))) == ["Παπαδόπουλος"]


@pytest.mark.parametrize("name", ["no-such-charset", "rot13", "utf-8", "base64", ""])
def test_a_wrong_declaration_does_no_harm(name):
    assert texts(build(page("<p>Gödel".encode("latin-1"), encoding=name))) == ["Gödel"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\x00\n", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"%PDF-1.7\n...", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"<div>" * 5000, "nested too deep"),
        (b"<p " + b" ".join(b"a%d=1" % i for i in range(30_000)) + b">", "too many attributes"),
    ],
)
def test_what_is_no_page_is_refused_with_a_reason(body, reason):
    with pytest.raises(Unreadable) as error:
        document(body)
    assert error.value.reason == reason
    assert error.value.detail


def test_too_big():
    with pytest.raises(Unreadable, match="too big: 101 bytes"):
        build(page(b"x" * 101), max_bytes=100)


@pytest.mark.parametrize("body", [b"{", b'{"a": ' + b"[" * 100_000])
def test_broken_json(body):
    with pytest.raises(Unreadable, match="broken JSON"):
        document(body, "a.json")
