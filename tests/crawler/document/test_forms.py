import pytest

from documents import document

JEKYLL = "---\nlayout: page\n---\nHi"


@pytest.mark.parametrize(
    ("body", "path", "media_type", "form"),
    [
        ("<p>x", "a.html", "", "html"),
        ("just words", "a.html", "text/html; charset=utf-8", "html"),
        (JEKYLL, "a.txt", "text/plain", "markdown"),
        (JEKYLL, "a.html", "", "markdown"),
        ("# A\n\n[x](http://b.c) and **d**", "a.txt", "", "markdown"),
        ("#+TITLE: A\n* B\n- [[https://b.c][d]]", "a.txt", "text/plain", "markdown"),
        ("<!doctype html><p>x", "a.txt", "text/plain", "html"),
        ("Doe, J. (2020). Bread * 2.", "a.txt", "text/plain", "text"),
        ("[1] Doe, J. Bread.\n[2] Roe, R. Rye.", "a.txt", "", "text"),
        ("Doe & Roe <doe@x.org>", "a", "", "text"),
        ('{"a": 1}', "a", "", "json"),
        ('[{"a": 1}]', "a.txt", "", "json"),
        ("[]", "a.json", "", "json"),
        ("<?xml version='1.0'?><feed/>", "a", "", "xml"),
        ("<feed/>", "a.xml", "", "xml"),
        ("<?xml version='1.0'?><!DOCTYPE html><html><p>x", "a", "", "html"),
        ("@article{a, title={b}}", "a", "", "bibtex"),
        ("% my papers\n@article{a, title={b}}", "a.bib", "", "bibtex"),
    ],
)
def test_form(body, path, media_type, form):
    assert document(body, path, media_type).form == form


def test_data_of_json_and_xml():
    assert document('{"a": [1]}', "a.json").data == {"a": [1]}
    assert document("<feed><entry/></feed>", "a.xml").data[0].tag == "entry"
