import pytest

from crawler.fetching import blocked

WORDS = "<p>Jo Doe works on reading pages. " + "Here is a long list of papers and talks. " * 40
NOSCRIPT = "<noscript>Please enable JavaScript to view the comments.</noscript>"


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("<title>Just a moment...</title><body><script src='/cdn-cgi/challenge-platform/h.js'></script>", "bot check"),
        ("<title>Attention Required! | Cloudflare</title><body>Sorry, you have been blocked", "bot check"),
        ("<body><form action='/x'><div class='g-recaptcha'></div>Please confirm</form>", "bot check"),
        ("<body><h1>Are you a robot?</h1>", "bot check"),
        ("<body>Our systems have detected unusual traffic from your network.", "bot check"),
        ("<body><form>Name <input><input type=PassWord></form>", "login"),
        ("<body><p>Please log in to see this page.", "login"),
        ("<body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", "JavaScript"),
        ("<body><p>This site requires Javascript.", "JavaScript"),
        ("<body><p>JavaScript is disabled in your browser.", "JavaScript"),
        ("<head><title>App</title><script src=a.js></script></head><body><div id=app></div>", "JavaScript"),
        (WORDS, None),
        (WORDS + NOSCRIPT, None),
        (WORDS + "<form>Contact me <div class=g-recaptcha></div></form>", None),
        (WORDS + "<form>Members <input type=password></form>", None),
        ("<body><h1>Jo Doe</h1><p>Papers: Breaking CAPTCHAs for fun, 2020. JavaScript engines in depth, 2021.", None),
    ],
)
def test_what_stands_in_the_way(page, why):
    found = blocked.judge(page.encode())
    if why:
        assert found[0] == "blocked"
        assert why in found[1]
    else:
        assert found is None


def test_a_challenge_that_only_headers_tell():
    assert blocked.judge(b"<p>x", {"CF-Mitigated": "challenge"})[0] == "blocked"
    assert blocked.judge(b"", {"x-amzn-waf-action": "challenge"})[0] == "blocked"
    assert blocked.judge(WORDS.encode(), {"Server": "cloudflare"}) is None


@pytest.mark.parametrize("page", ["", "<body><img>", "<title>T</title><body> ", "<body>&nbsp;\n</body>"])
def test_pages_without_a_word(page):
    assert blocked.judge(page.encode())[0] == "empty"


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template"])
def test_words_that_nobody_sees_are_no_words(tag):
    assert blocked.judge(f"<body><{tag}>{WORDS}</{tag}>".encode()) is not None
    assert blocked.judge(f"<body><p>One word</p><{tag}>{WORDS}".encode()) is None
