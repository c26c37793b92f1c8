"""How far two printed names agree."""

import pytest

from etl.match.names import Agreement, agreement, name_key

CASES = [
    ("Hae Beom Lee", "Haebeom Lee", Agreement.SAME),
    ("Ji-won Baek", "Ji-Won Baek", Agreement.SAME),
    ("Juho Lee", "Juho Lee 0001", Agreement.SAME),
    ("Juho Lee 0001", "Juho Lee 0002", Agreement.NONE),
    ("Lee, Hae Beom", "Haebeom Lee", Agreement.SAME),
    ("Kye Seong-min", "Seong Min Kye", Agreement.SAME),
    ("José Álvarez", "Jose Alvarez", Agreement.SAME),
    ("Robert Downey Jr.", "Robert Downey", Agreement.SAME),
    ("van der Berg, Anna", "Anna van der Berg", Agreement.SAME),
    ("Timothy Hospedales", "Timothy M. Hospedales", Agreement.COMPATIBLE),
    ("J. Willette", "Jeffrey Ryan Willette", Agreement.COMPATIBLE),
    ("H. B. Lee", "Haebeom Lee", Agreement.COMPATIBLE),
    ("H.B. Lee", "Hae-Beom Lee", Agreement.COMPATIBLE),
    ("Ajay K. Gupta", "Ajay B. Gupta", Agreement.NONE),
    ("Sung Min Kye", "Seong Min Kye", Agreement.VARIANT),
    ("Lee Sung-min", "Seong Min Yi", Agreement.VARIANT),
    ("Kyung Min Rhee", "Gyeongmin Lee", Agreement.VARIANT),
    ("Marlene Roesler", "Marlena Roesler", Agreement.NEAR),
    ("Jinwoo Shin", "Jaewoong Shin", Agreement.NONE),
    ("Hayeon Lee", "Haebeom Lee", Agreement.NONE),
    ("Kibok Lee", "Kimin Lee", Agreement.NONE),
    ("Jaehyun Nam", "Jaehyung Kim", Agreement.NONE),
]


@pytest.mark.parametrize(("left", "right", "level"), CASES)
def test_agreement(left: str, right: str, level: Agreement) -> None:
    assert agreement(name_key(left), name_key(right)) is level
    assert agreement(name_key(right), name_key(left)) is level
