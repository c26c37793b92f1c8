"""`paperhouse search` on the lab's warehouse."""

import json

import pytest

from etl.cli import main
from etl.place import Place


@pytest.fixture
def search(lab: Place, capfdbinary: pytest.CaptureFixture[bytes]):
    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["--warehouse", str(lab.warehouse), "search", *arguments])
        out, err = capfdbinary.readouterr()
        return status, out.decode(), err.decode()

    return run


def test_people_and_papers_best_first(search):
    status, out, _ = search("haebeom", "lee", "--limit", "1", "--format", "json")
    found = json.loads(out)
    assert status == 0
    assert found[0]["what"] == "Hae Beom Lee"
    assert [row["kind"] for row in found] == ["person", "paper"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("latent perturb dropout", "Meta Dropout: Learning to Perturb Latent Features for Generalization"),
        ("Learning to Perturb Features", "Meta Dropout: Learning to Perturb Latent Features for Generalization"),
        ("hospedals", "Timothy M. Hospedales"),
        ("Sung Min Kye", "Seong Min Kye"),
        ("iclr bayesian imbalanced", "Learning to Balance: Bayesian Meta-Learning for Imbalanced"),
    ],
)  # fmt: skip
def test_what_is_sought_comes_first(search, words: str, first: str):
    _, out, _ = search(words, "--format", "csv")
    assert first in out.splitlines()[1]


@pytest.mark.parametrize("words", ["'); DROP; --", "''", "%", "\\", "…", "$$", "\x00"])
def test_words_are_only_words(search, words: str):
    status, out, _ = search(words, "--format", "json")
    assert (status, json.loads(out)) == (0, [])


def test_wrong_use_is_one_line(search):
    status, _, err = search("lee", "--limit", "-1")
    assert status == 2
    assert len(err.splitlines()) == 1
