"""E-mails, links and acceptance figures."""

import pytest

from crawler.values.acceptance import find_acceptance
from crawler.values.emails import find_email
from crawler.values.links import link_kind


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("mailto:jane.doe@uni.edu", "jane.doe@uni.edu"),
        ("haebeom dot lee at kaist dot ac dot kr", "haebeom.lee@kaist.ac.kr"),
        ("jane [at] uni [dot] edu", "jane@uni.edu"),
        ("jane (at) cs.uni.de", "jane@cs.uni.de"),
        ("jane AT cs DOT uni DOT edu", "jane@cs.uni.edu"),
        ("jane ‘ät’ uni.de", "jane@uni.de"),
        ("jane＠uni.jp", "jane@uni.jp"),
        ('jane_doe-{at}-uni-"dot"-ca', "jane_doe@uni.ca"),
        ("{jane,tom}@uni.edu", "jane@uni.edu"),
        ("ude.inu@enaj", "jane@uni.edu"),
        ("me@janedoe.org", "me@janedoe.org"),
        ("zhoumy [Shift + 2] donghu 点 edu 点 cn", "zhoumy@donghu.edu.cn"),
        ("sato★cs.toto.ac.jp（★を@に変えてください）", "sato@cs.toto.ac.jp"),
        ("sato アット cs ドット toto ドット ac ドット jp", "sato@cs.toto.ac.jp"),
        ("ｓａｔｏ＠ｔｏｔｏ．ａｃ．ｊｐ", "sato@toto.ac.jp"),
        ("lee#nuri.ac.kr (#을 @로 바꿔주세요)", "lee@nuri.ac.kr"),
        ("zhang_san艾特donghu.edu.cn", "zhang_san@donghu.edu.cn"),
        ("アットホームな研究室です。", None),
        ("firstname.lastname@uni.edu", None),
        ("I was at MIT. Then at CMU.", None),
        ("", None),
    ],
)
def test_email(text, address):
    assert find_email(text) == address


@pytest.mark.parametrize(
    ("label", "url", "kind"),
    [
        ("[paper]", "x", "paper"),
        ("Code", "x", "code"),
        ("Project Page", "x", "project"),
        ("论文", "x", "paper"),
        ("BibTeX", "x", "bibtex"),
        ("Supplementary Material", "x", "supplement"),
        (None, "https://arxiv.org/abs/2110.02508", "paper"),
        (None, "https://github.com/a/b", "code"),
        (None, "https://youtu.be/x", "video"),
        ("here", "https://a.org/x.pdf", "paper"),
        ("Learning to Translate from Video with Code Models", "https://arxiv.org/abs/1", "paper"),
        (None, "https://a.org/", "other"),
    ],
)
def test_link(label, url, kind):
    assert link_kind(label, url) == kind


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("(acceptance = 176 / 3391 = 5.1%)", (176, 3391, 5.1, None)),
        ("(acceptance < 3%)", (None, None, None, 3.0)),
        ("acceptance rate: 22.4%", (None, None, 22.4, None)),
        ("AR 25%", (None, None, 25.0, None)),
        ("48/2594 = 1.9%", (48, 2594, 1.9, None)),
        ("1,234 out of 5,678 submissions accepted", (1234, 5678, None, None)),
    ],
)
def test_acceptance(text, figures):
    found = find_acceptance(text)
    assert (found.accepted, found.submitted, found.rate, found.rate_bound) == figures


@pytest.mark.parametrize("text", ["improves by 30% on 12/24 tasks", "Accepted in 2020", "ICML 2021", ""])
def test_no_acceptance(text):
    assert find_acceptance(text) is None
