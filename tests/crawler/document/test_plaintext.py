from documents import document


def test_lines_bullets_headings_and_blocks():
    doc = document(
        "PUBLISHED WORK\n\nTitle one\n  • Ann Lee\n      - Bob Roe\n\n[12] Doe, J. Bread. 2020\nNews\n----\n", "a.txt"
    )
    assert doc.form == "text"
    assert [(x.kind, x.text, x.level, x.locator) for x in doc.lines] == [
        ("heading", "PUBLISHED WORK", 2, "line 1"),
        ("text", "Title one", 0, "line 3"),
        ("item", "Ann Lee", 1, "line 4"),
        ("item", "Bob Roe", 2, "line 5"),
        ("item", "Doe, J. Bread. 2020", 1, "line 7"),
        ("heading", "News", 2, "line 8"),
    ]
    assert [x.gap for x in doc.lines] == [True, True, False, False, True, False]
    assert doc.lines[1].block == doc.lines[2].block != doc.lines[4].block


def test_bibtex_inside_text():
    doc = document("My paper\n\n@misc{a,\n  title = {B}\n}\n", "a.txt")
    assert [entry for _, entry in doc.embedded.bibtex] == ["@misc{a,\ntitle = {B}\n}"]
