"""The data files hold what their readers expect."""

from crawler.lexicon import is_given_name, is_surname, is_title_word, name_spellings, venues
from crawler.values.known_venues import known_venue

TYPES = {"conference", "journal", "workshop", "preprint", "thesis", "book", "report", "patent", "data"}


def test_venues_are_known_by_each_of_their_names():
    assert len({v.acronym for v in venues().values()}) > 200
    assert {v.venue_type for v in venues().values()} <= TYPES
    assert (
        known_venue("NIPS")
        == known_venue("Advances in Neural Information Processing Systems")
        == known_venue("NeurIPS")
    )
    assert known_venue("International Conference on Machine Learning (ICML)").acronym == "ICML"
    assert known_venue("CKAIA") is None


def test_people_words():
    assert all(map(is_given_name, ["José", "Jiachi", "Hae-Beom"]))
    assert [is_surname(w) for w in ("Müller", "Learning")] == [True, False]
    assert [is_title_word(w) for w in ("Generalization", "Hospedales")] == [True, False]


def test_spellings_of_one_name():
    assert any({"lee", "yi", "rhee"} <= group for group in name_spellings("surname"))
