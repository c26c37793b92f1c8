import pytest

from crawler import blocked

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
        ("<body><img src=x>", None),
        ("", None),
        ("<", None),
    ],
)
def test_what_stands_in_the_way(page, why):
    found = blocked.why(page.encode())
    assert (why is None and found is None) or (why is not None and why in found)


def test_a_challenge_that_only_headers_tell():
    assert "challenge" in blocked.why(b"<p>x", {"CF-Mitigated": "challenge"})
    assert "challenge" in blocked.why(b"", {"x-amzn-waf-action": "challenge"})
    assert blocked.why(WORDS.encode(), {"Server": "cloudflare"}) is None


@pytest.mark.parametrize(
    ("page", "empty"), [("", True), ("<body><img>", True), ("<title>T</title><body> ", True), ("<p>word", False)]
)
def test_pages_without_a_word(page, empty):
    assert blocked.is_empty(page.encode()) is empty
