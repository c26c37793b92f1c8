"""Author lists of one paper side by side."""

import pytest

from etl.match.alignment import AuthorList, seats

CASES = {
    "two spellings at one place": (
        ["Sung Min Kye, Hae Beom Lee, Hoirin Kim", "Seong Min Kye, Haebeom Lee, Hoirin Kim"],
        [{"Sung Min Kye", "Seong Min Kye"}, {"Hae Beom Lee", "Haebeom Lee"}, {"Hoirin Kim"}],
    ),
    "a cut list": (
        ["Jaewoong Shin, Boqing Gong, Sung Ju Hwang", "Jaewoong Shin, Boqing Gong …"],
        [{"Jaewoong Shin"}, {"Boqing Gong"}, {"Sung Ju Hwang"}],
    ),
    "another order": (
        ["Ann Roe, Bob Doe, Cy Poe", "Cy Poe, Ann Roe, Bob Doe"],
        [{"Ann Roe"}, {"Bob Doe"}, {"Cy Poe"}],
    ),
    "initials do not take the seat of a better match": (
        ["Jinwoo Shin, Jaewoong Shin", "J. Shin, Jaewoong Shin"],
        [{"Jinwoo Shin", "J. Shin"}, {"Jaewoong Shin"}],
    ),
    "one name more on one list": (
        ["Ann Roe, Bob Doe, Cy Poe", "Ann Roe, Cy Poe"],
        [{"Ann Roe"}, {"Bob Doe"}, {"Cy Poe"}],
    ),
    "a stranger keeps a seat of its own": (
        ["Ann Roe, Bob Doe", "Ann Roe, Dee Moe"],
        [{"Ann Roe"}, {"Bob Doe"}, {"Dee Moe"}],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_seats(case: str) -> None:
    printed, expected = CASES[case]
    lists = [
        AuthorList(f"m{i}", tuple(one.removesuffix(" …").split(", ")), not one.endswith("…"))
        for i, one in enumerate(printed)
    ]
    assert [{name for _, _, name in seat.names} for seat in seats(lists)] == expected
