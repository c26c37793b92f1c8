"""The truth about five pages, written down by hand: which mentions are one paper, who is who, what cannot be right.

The pages are in `tests/pages/lab`: two homepages as Jekyll sources, an author cluster as text, two author pages of an
arXiv aggregator as text, one compact, one loose.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

Ask = Callable[[str], list[tuple]]

HB, HY, ARROW, ARXIV = "haebeom-lee-homepage", "hayeon-lee-homepage", "haebeom-lee-arrow", "haebeom-lee-arxiv"
HANKOOK = "hankook-lee-arxiv"

SHARED_PAPERS = {
    "Online Hyperparameter Meta-Learning with Hypergradient Distillation": {HB, HY, ARROW, ARXIV},
    "Sequential Reptile: Inter-Task Gradient Alignment for Multilingual Learning": {HB, ARROW, ARXIV},
    "Meta-Learning Low Rank Covariance Factors for Energy-Based Deterministic Uncertainty": {HB, ARXIV},
    "Large-Scale Meta-Learning with Continual Trajectory Shifting": {HB, ARROW, ARXIV},
    "MetaPerturb: Transferable Regularizer for Heterogeneous Tasks and Architectures": {HB, ARXIV},
    "Meta-Learning for Short Utterance Speaker Recognition with Imbalance Length Pairs": {HB, ARXIV},
    "Meta Variance Transfer: Learning to Augment from the Others": {HB, ARROW},
    "Learning to Balance: Bayesian Meta-Learning for Imbalanced and Out-of-distribution Tasks": {HB, HY, ARROW, ARXIV},
    "Meta Dropout: Learning to Perturb Latent Features for Generalization": {HB, ARROW, ARXIV},
    "DropMax: Adaptive Variational Softmax": {HB, ARXIV},
    "Uncertainty-Aware Attention for Reliable Interpretation and Prediction": {HB, ARXIV},
    "Deep Asymmetric Multi-task Feature Learning": {HB, ARROW, ARXIV},
    "Meta Mirror Descent: Optimiser Learning for Fast Convergence": {HB, ARXIV},
    "Meta-Learned Confidence for Few-shot Learning": {HB, ARXIV},
    "Adaptive Network Sparsification with Dependent Variational Beta-Bernoulli Dropout": {HB, ARXIV},
}

ALONE = {
    HY: [
        "HELP: Hardware-Adaptive Efficient Latency Prediction for NAS via Meta-Learning",
        "Task-Adaptive Neural Network Search with Meta-Contrastive Learning",
        "Rapid Neural Architecture Search by Learning to Generate Graphs from Datasets",
        "Learning Spatial Relationships for Cross Modal Retrieval",
    ],
    ARXIV: [
        "Delta-AI: Local objectives for amortized inference in sparse graphical models",
        "Dataset Condensation with Latent Space Knowledge Factorization and Sharing",
        "GFlowPO: Generative Flow Network as a Language Model Prompt Optimizer",
        "Cost-Sensitive Freeze-thaw Bayesian Optimization for Efficient Hyperparameter Tuning",
        "Bayesian Neural Scaling Law Extrapolation with Prior-Data Fitted Networks",
        "Learning to Generalize to Unseen Tasks with Bilevel Optimization",
    ],
}

SPELLINGS = [
    {"Hae Beom Lee", "Haebeom Lee"},
    {"Timothy Hospedales", "Timothy M. Hospedales"},
    {"Jeffrey Ryan Willette", "Jeffrey Willette"},
    {"Seong Min Kye", "Sung Min Kye"},
    {"Seong Jin Park", "Seong-Jin Park"},
    {"Ji-won Baek", "Ji-Won Baek"},
    {"Seungju Han", "Seungju Han 0001"},
    {"Juho Lee", "Juho Lee 0001"},
]


@pytest.fixture(scope="module")
def slugs(ask: Ask) -> dict[str, str]:
    """page_id → folder of the page"""
    return {page_id: Path(path).parent.name for page_id, path in ask("SELECT page_id, path FROM pages")}


def test_every_entry_is_a_mention(ask: Ask, slugs: dict[str, str]) -> None:
    counts = ask("SELECT page_id, count(*) FROM mentions GROUP BY page_id")
    assert {slugs[page]: n for page, n in counts} == {HB: 15, HY: 6, ARROW: 7, ARXIV: 20, HANKOOK: 24}


def test_every_paper_once(ask: Ask, slugs: dict[str, str]) -> None:
    rows = ask("SELECT title, (SELECT list(page_id) FROM mentions m WHERE m.paper_id = p.paper_id) FROM papers p")
    found = {title: {slugs[page] for page in pages} for title, pages in rows}
    assert {title: pages for title, pages in found.items() if len(pages) > 1} == SHARED_PAPERS
    for slug, titles in ALONE.items():
        assert {title for title, pages in found.items() if pages == {slug}} == set(titles)
    assert len(rows) == 49


def test_titles_that_changed_are_kept_beside_each_other(ask: Ask) -> None:
    changed = ask(
        "SELECT paper_id, list_sort(list(DISTINCT title)) FROM mentions GROUP BY 1 HAVING count(DISTINCT title) > 1"
    )
    assert sorted(titles for _, titles in changed) == [
        [
            "Meta Dropout: Learning to Perturb Features for Generalization",
            "Meta Dropout: Learning to Perturb Latent Features for Generalization",
        ],
        [
            "Meta Learning Low Rank Covariance Factors for Energy-Based Deterministic Uncertainty",
            "Meta-Learning Low Rank Covariance Factors for Energy-Based Deterministic Uncertainty",
        ],
    ]


def test_every_person_once(ask: Ask) -> None:
    rows = ask("SELECT person_id, list(name) FROM person_names GROUP BY person_id")
    several = sorted(sorted(names) for _, names in rows if len(names) > 1)
    assert several == sorted(sorted(names) for names in SPELLINGS)
    assert len(rows) == 85
    names = [name for _, spelled in rows for name in spelled]
    assert len(names) == len(set(names)), "one name, two persons"


def test_each_merge_says_why(ask: Ask) -> None:
    assert ask("SELECT * FROM matches WHERE verdict = 'same' AND (reason IS NULL OR length(reason) < 10)") == []
    [(mentions, papers)] = ask("SELECT count(*), count(DISTINCT paper_id) FROM mentions")
    [(same,)] = ask("SELECT count(*) FROM matches WHERE verdict = 'same'")
    assert same >= mentions - papers


def test_disagreements_are_told(ask: Ask) -> None:
    conflicts = set(
        ask("SELECT DISTINCT p.title[:12], c.field, c.kind FROM conflicts c JOIN papers p USING (paper_id)")
    )
    assert ("Meta Dropout", "title", "version") in conflicts
    assert ("Deep Asymmet", "year", "version") in conflicts
    abstracts = ask(
        "SELECT p.title[:12], count(DISTINCT a.abstract) FROM abstracts a JOIN papers p USING (paper_id) "
        "GROUP BY p.paper_id, p.title HAVING count(DISTINCT a.abstract) > 1"
    )
    assert sorted(abstracts) == [("Large-Scale ", 2), ("Learning to ", 2), ("Online Hyper", 2)]


def test_what_cannot_be_right_and_nothing_else(ask: Ask, slugs: dict[str, str]) -> None:
    problems = ask("SELECT page_id, kind, quote FROM problems WHERE severity <> 'info' ORDER BY ALL")
    found = sorted((slugs[page], kind) for page, kind, _ in problems)
    assert found == [
        (ARXIV, "date_without_year"),
        (HANKOOK, "date_without_year"),
        (HANKOOK, "impossible_metric"),
        (HY, "interval_end_before_start"),
        (HY, "missing_link"),
        (HY, "rate_mismatch"),
    ]
    quotes = {kind: quote for _, kind, quote in problems}
    assert "Jul 2015 - Jun 2015" in quotes["interval_end_before_start"]
    assert "176 / 3391 = 5.1%" in quotes["rate_mismatch"]


def test_a_published_paper_takes_its_published_face(ask: Ask) -> None:
    [row] = ask(
        "SELECT title, year, venue, venue_type, presentation, openreview_id, len(authors), source_count, mention_count "
        "FROM papers WHERE title LIKE 'Learning to Balance%'"
    )
    assert row[1:] == (2020, "ICLR", "conference", "oral", "rkeZIJBYvr", 7, 4, 4)
    versions = ask(
        "SELECT version_type, v.year FROM versions v JOIN papers p USING (paper_id) "
        "WHERE p.title LIKE 'Meta Dropout%' ORDER BY ALL"
    )
    assert ("preprint", 2019) in versions
    assert ("conference", 2020) in versions
