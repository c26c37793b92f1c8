"""Author lists in the notations that people use, and what only looks like one."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crawler.values.names import author_list_likeness, name_likeness, split_authors, split_glued


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Doe, John Smith, and Eva Poe", ["Jane Doe", "John Smith", "Eva Poe"]),
        ("Jane Doe; John Smith", ["Jane Doe", "John Smith"]),
        ("Doe, J., Roe, R. & Poe, E.", ["Doe, J.", "Roe, R.", "Poe, E."]),
        ("Doe,Jane; Roe, Tom", ["Doe,Jane", "Roe, Tom"]),
        ("Smith JA, Jones BC, Brown D.", ["Smith JA", "Jones BC", "Brown D"]),  # the stop ends the list
        ("J.A.Doe, E.Muster", ["J.A.Doe", "E.Muster"]),
        ("Doe, J., Jr., & Roe, T.", ["Doe, J., Jr.", "Roe, T."]),
        ("Jane Doe / Tom Roe", ["Jane Doe", "Tom Roe"]),
        ("Doe, Jane, Tom Roe, and Eva Poe", ["Doe, Jane", "Tom Roe", "Eva Poe"]),
        ("Anna Kowalska i Jan Nowak", ["Anna Kowalska", "Jan Nowak"]),
        ("Jan Novák a Petr Svoboda", ["Jan Novák", "Petr Svoboda"]),
        ("Иванов И.И., Петров П.П.", ["Иванов И.И.", "Петров П.П."]),
        ("Muster, Eva & Beispiel, Tom (2023):", ["Muster, Eva", "Beispiel, Tom"]),
        ("with A. Smith and B. Jones", ["A. Smith", "B. Jones"]),
        ("[including Doe, J.]", ["Doe, J."]),
        ("Jane Doe John Smith, Eva Poe, Max Muster", ["Jane Doe", "John Smith", "Eva Poe", "Max Muster"]),
        ("Jane Doe1, John Smith1,2, Eva Poe2", ["Jane Doe", "John Smith", "Eva Poe"]),
        ("Jane Doe¹, John Smith²†", ["Jane Doe", "John Smith"]),
        ("Juho Lee 0001, Hae Beom Lee", ["Juho Lee 0001", "Hae Beom Lee"]),
        (
            "Robert Downey Jr., Ludwig van der Berg, Omar al-Khatib",
            ["Robert Downey Jr.", "Ludwig van der Berg", "Omar al-Khatib"],
        ),
        ("John Smith, Jr., J.-P. Falet", ["John Smith, Jr.", "J.-P. Falet"]),
        ("de la Cruz, Juan", ["de la Cruz, Juan"]),
        ("von Alten, A.; Holm, P.; and Roe, X.", ["von Alten, A.", "Holm, P.", "Roe, X."]),
        ("von Anna Holm und Tom Roe", ["Anna Holm", "Tom Roe"]),  # by them
        ("Jane Doe, Wei Xu.", ["Jane Doe", "Wei Xu"]),
        ("J. Doe, H. Xu.", ["J. Doe", "H. Xu"]),
        ("Ivanov A., Petrov Yu.", ["Ivanov A.", "Petrov Yu."]),
        ("Dr. Jane Doe, Prof. John Smith", ["Jane Doe", "John Smith"]),
        ("Jane Doe, Ph.D., Tom Roe, MSW, Ph.D., Eva Poe, MA", ["Jane Doe", "Tom Roe", "Eva Poe"]),
        ("Jane Doe, M.D., Tom Roe, MD, PhD and Eva Poe PhD", ["Jane Doe", "Tom Roe", "Eva Poe"]),
        ("Tom Roe, MD, MPH; Eva Poe, MA", ["Tom Roe", "Eva Poe"]),
        ("Roe T, MD, Poe E, MPH", ["Roe T", "Poe E"]),
        ("Li, J., Wang, MA, Ho, B.", ["Li, J.", "Wang, MA", "Ho, B."]),  # initials
        ("Tora Hellgren, Sima Azizi, A. C. Trapp", ["Tora Hellgren", "Sima Azizi", "A. C. Trapp"]),
        ("Xuaner (Cecilia) Zhang, Jane Doe", ["Xuaner (Cecilia) Zhang", "Jane Doe"]),
        ("Holm, Ada Rose, and Tom Poe", ["Holm, Ada Rose", "Tom Poe"]),
        ("Tulvik Moreno, Isabel", ["Tulvik Moreno, Isabel"]),
        ("Doe J, Quay RB, Lock, MS", ["Doe J", "Quay RB", "Lock MS"]),
        ("Lock, W. I., Quay, S. Y . , & Holm, Y. C.", ["Lock, W. I.", "Quay, S. Y.", "Holm, Y. C."]),
        ("J. Lock, W. -C. Quay, S.C. Holm", ["J. Lock", "W.-C. Quay", "S.C. Holm"]),
        ("L. F. Lock., Quay-Roe, J. and Holm, S.", ["L. F. Lock", "Quay-Roe, J.", "Holm, S."]),
        ("R. Lock, J. Holm. M. Quay, S. Poe", ["R. Lock", "J. Holm", "M. Quay", "S. Poe"]),
        ("Lock EF 3rd, Quay BS", ["Lock EF 3rd", "Quay BS"]),
        ("Müller, Hans/Schmidt, Petra/Meier, Karl", ["Müller, Hans", "Schmidt, Petra", "Meier, Karl"]),
        ("Hans Müller/Petra Schmidt", ["Hans Müller", "Petra Schmidt"]),
        ("محمد علي، أحمد حسن", ["محمد علي", "أحمد حسن"]),
        ("张三，李四光，王小明", ["张三", "李四光", "王小明"]),
        ("田中 太郎、鈴木 花子", ["田中 太郎", "鈴木 花子"]),
        ("김철수, 이영희", ["김철수", "이영희"]),
        ("Jane Doe, The ALTS Group", ["Jane Doe", "The ALTS Group"]),
        ("ATLAS Collaboration", ["ATLAS Collaboration"]),
    ],
)
def test_names(text, names):
    found = split_authors(text)
    assert list(found.names) == names
    assert found.complete


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe e colaboradores",
        "Jane Doe et coll.",
        "Jane Doe m.fl.",
        "Jane Doe ed altri",
        "Jane Doe i in.",
        "Jane Doe a kol.",
        "Jane Doe ve ark.",
        "Jane Doe e outros",
        "Jane Doe e.a.",
        "Иванов И.И. и др.",
        "山田太郎 他",
        "山田太郎ほか3名",
        "김철수 외 3명",
    ],
)
def test_a_list_is_cut_in_many_languages(text):
    found = split_authors(text)
    assert len(found.names) == 1
    assert text.startswith(found.names[0])
    assert not found.complete


@pytest.mark.parametrize(
    "ending",
    [
        " et al.",
        ", et. al",
        " and others",
        ", ...",
        ", 7 more authors",
        ", +3",
        ", and 12 others",
        " et al. (9 authors)",
    ],
)
def test_a_cut_list_is_not_complete(ending):
    found = split_authors(f"Jane Doe, John Smith{ending}")
    assert found.names == ("Jane Doe", "John Smith")
    assert not found.complete


@pytest.mark.parametrize(
    ("text", "equal", "corresponding"),
    [
        ("Jane Doe*, John Smith*, Eva Poe", ["Jane Doe", "John Smith"], []),
        ("*Jane Doe, *John Smith, Eva Poe", ["Jane Doe", "John Smith"], []),
        (r"Jane Doe\*, John Smith\* (\*: equal contribution)", ["Jane Doe", "John Smith"], []),
        ("J. Doe*, R. Roe*, E. Poe† (* equal contribution, † corresponding author)", ["J. Doe", "R. Roe"], ["E. Poe"]),
        ("Jane Doe (equal contribution), John Smith (equal contribution), Eva Poe", ["Jane Doe", "John Smith"], []),
        ("Jane Doe, John Smith✉", [], ["John Smith"]),
        ("Jane Doe*, John Smith, Eva Poe", [], []),  # one star alone may mean anything
    ],
)
def test_roles(text, equal, corresponding):
    found = split_authors(text)
    assert (list(found.equal), list(found.corresponding)) == (equal, corresponding)


def test_affiliations_stand_apart():
    assert split_authors("Jane Doe (MIT), Tom Roe (ETH Zurich)").affiliations == ("MIT", "ETH Zurich")
    found = split_authors("Jean-Pierre Falet, Hae Beom Lee et al. · mila")
    assert (found.names, found.complete, found.affiliations) == (
        ("Jean-Pierre Falet", "Hae Beom Lee"),
        False,
        ("mila",),
    )


def test_superscripts_are_no_part_of_a_name():
    assert split_authors("Jane Doea, John Smithb", ((8, 9), (21, 22))).names == ("Jane Doe", "John Smith")


@pytest.mark.parametrize(
    "text",
    [
        "Deep Learning",
        "Neural Networks, Graphs, and Trees",
        "Learning to Balance",
        "Attention Is All You Need",
        "Variational Inference",
        "Seoul, South Korea",
        "Best Paper Award",
        "University of Edinburgh",
        "Research Intern, Google",
        "ICLR 2022",
        "Artificial Intelligence, Machine Learning, Computer Vision",
        "",
    ],
)
def test_titles_and_places_are_no_lists(text):
    assert author_list_likeness(text) < 0.2


@pytest.mark.parametrize(
    "name", ["Jane Doe", "Jean-Pierre Falet", "van der Berg, J.-P.", "Hae Beom Lee", "J. Doe", "王小明", "김철수"]
)
def test_names_look_like_names(name):
    assert name_likeness(name) > 0.7


@pytest.mark.parametrize(
    ("title", "authors"),
    [
        ("Local objectives in sparse graphical models", "Jean-Pierre Falet, Hae Beom Lee et al. · mila"),
        ("HELP: Latency Prediction for NAS", "Hayeon Lee, Sewoong Lee"),
        ("MetaPerturb: Transferable Regularizer", "Jeongun Ryu, Jaewoong Shin"),
        ("Modular Supervised Learning with PyTorch", "Anastasiia Sedova, Andreas Stephan"),
        ("Is Prompt Selection Necessary?", "Seoyoung Park, Haemin Lee"),
        ("Rate maximization with low-resolution ADCs", "Yue Xiu, Jun Zhao, Wei Sun"),
        ("A framework for mobile notifications", "Abhinav Mehrotra"),
        ("Network-Level Simulation in Maritime Networks", "Aredah, A., Rakha, H. A."),
    ],
)
def test_glued(title, authors):
    assert split_glued(title + authors) == (title, authors)


@pytest.mark.parametrize(
    "title",
    ["MetaPerturb: Transferable Regularizer for Networks", "GFlowPO and SimCLR", "Text-to-3D using 2D Diffusion"],
)
def test_a_title_alone_is_left_whole(title):
    assert split_glued(title) is None


_PEOPLE = st.lists(
    st.sampled_from(
        ["Jane Doe", "John Smith", "Eva M. Poe", "Hae Beom Lee", "J.-P. Falet", "Ludwig van der Berg", "Yue Xiu"]
    ),
    min_size=1,
    max_size=6,
    unique=True,
)


@settings(max_examples=80, deadline=None)
@given(_PEOPLE, st.sampled_from([", ", "; ", " and ", " & ", ",  "]))
def test_a_list_comes_back_whatever_parts_it(people, sign):
    assert list(split_authors(sign.join(people)).names) == people


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet="Jane Doe,.;&*()[]1²†王小 et al.-'and", max_size=80))
@example("1(1)小;小小")
def test_every_name_stands_in_the_text(text):
    found = split_authors(text)
    parted = ["".join(" " if c in signs else c for c in text) for signs in (",;&*()[]²†1", ",;&*()[]²†")]
    words = {word for one in parted for word in one.split()}
    for name in found.names if found else ():
        assert set(name.split()) <= words or name[:3] in text
