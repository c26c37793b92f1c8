"""Where titles end that nothing marks: what follows tells, whether its journal is known to anybody or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.homepage.entry.title_ends import ends, likely_end


def likeliest(text: str) -> str:
    return text[: max(ends(text, 0), key=lambda e: e.chance).at]


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("Leaking locks in winter", ". Journal of Slow Canals, 12(3), 4-9."),
        ("Locks and quays: A history of towing", ". Annals of Inland Boats 7 (2019), 11–30."),
        ("Who pays for the lock?", " Canal Review, 2021, 14, 3–9."),
        ("Kanäle im Nebel. Eine Untersuchung", ", in: Zeitschrift für Schleusen 12 (2004), S. 3–9."),
        ("Ropes of the far north", ". Northgate University School of Rural Boats, Moe, Victoria."),
        ("Ropes of the far north", " (with Ann Roe and Piet Doe), Canal Review, to appear."),
        ("Ropes of the far north", " T. Holm, E. Roe — Journal of Canals, Vol. 30, No. 3 (2011) 59–69"),
        ("水路の霧に対する灯りの影響", ", 北の水路研究所年報, 45, B, 127-139, 2002."),
        ("运河雾灯对船闸影响的研究：以北方、南方水道为例", ". 水路研究学报(社会科学版), 2023第2期(CSSCI)"),
        ("水闸渗漏与绳索强度的关系——基于三条运河的调查", ".水路研究学报,2021(4):3-9."),
        ("船夫为何在雾中吹号?", "水路研究,2020第4期"),
        ("О шлюзах северных каналов", " // Вестник каналов. 2018. Вып. 2. С. 41–48."),
    ],
)
def test_a_title_ends_before_its_place(title, behind):
    assert likeliest(title + behind) == title


def test_an_end_is_as_likely_as_it_comes_near_the_likeliest():
    text = "Locks and quays: A history of towing. Annals of Inland Boats 7 (2019), 11–30."
    right, early, amid = (likely_end(text, 0, text.index(sign)) for sign in (". Annals", ": A", " history"))
    assert right == 1.0
    assert max(early, amid) < 0.6 * right


@given(st.text(alphabet="aB1 .,:;()（）。、“”\n\x1f–/In文", max_size=60), st.integers(0, 59))
def test_ends_are_in_order_within_the_line_and_share_one_chance(text, start):
    if start >= len(text):
        return
    found = ends(text, start)
    line = text[start:].replace("\x1f", "\n").partition("\n")[0]
    assert [e.at for e in found] == sorted({e.at for e in found})
    assert all(start <= e.at <= start + len(line) and e.at <= e.behind for e in found)
    assert sum(e.chance for e in found) <= 1 + 1e-9


@pytest.mark.parametrize("text", ["Doe, J., " * 40, "(2012) " * 40])
def test_no_end_is_less_than_unlikely(text):
    assert all(0 <= likely_end(text, 0, end) <= 1 for end in range(1, len(text)))
