import pytest

from crawler.lexicon.venue_names import venues
from crawler.values import cues
from crawler.values.venue_glance import hardly_a_venue
from crawler.values.venues import venue_likeness

KNOWN = sorted({name for venue in venues().values() for name in (venue.acronym, *venue.names)})


@pytest.mark.parametrize(
    "form", ["{}", "In {}", "Accepted to {}", "Oral, {}", "{} Workshop", "Seoul, Korea", "{}, Seoul"]
)
def test_no_known_venue_is_overlooked(form):
    for name in KNOWN[::7]:
        text = form.format(name)
        assert not hardly_a_venue(text) or venue_likeness(text) <= 0.55, text


@pytest.mark.parametrize("cue", [cue for kind in cues.TYPES.values() for cue in kind])
def test_words_of_a_kind_of_venue_are_not_overlooked(cue):
    for text in (f"Annual {cue.title()} on Fog", f"Fog and {cue.upper()}", f"Letters of {cue}"):
        assert not hardly_a_venue(text) or venue_likeness(text) <= 0.55, text


@pytest.mark.parametrize(
    "text", ["Forests that learn from fog", "Hae Beom Lee, Hayeon Lee and Sung Ju Hwang", "We show how"]
)
def test_titles_and_names_need_no_close_look(text):
    assert hardly_a_venue(text)
