"""How far two printed names agree."""

import pytest

from etl.match.names import Agreement, agreement, name_key

SAME = [
    ("Hae Beom Lee", "Haebeom Lee"),
    ("Ji-won Baek", "Ji-Won Baek"),
    ("Juho Lee", "Juho Lee 0001"),
    ("Lee, Hae Beom", "Haebeom Lee"),
    ("Kye Seong-min", "Seong Min Kye"),
    ("José Álvarez", "Jose Alvarez"),
    ("Robert Downey Jr.", "Robert Downey"),
    ("Downey, Robert, Jr.", "Robert Downey"),
    ("van der Berg, Anna", "Anna van der Berg"),
    ("Anna Van Der Berg", "Anna van der Berg"),
    ("Daniel Lindqvist", "Lindqvist, Daniel"),
    ("Carlos García Márquez", "Garcia Marquez, Carlos"),
    ("Jürgen Müller", "Jurgen Muller"),
    ("Søren Kierkegård", "Soren Kierkegard"),
    ("Łukasz Nowak", "Lukasz Nowak"),
    ("O'Brien, Mary", "Mary O’Brien"),
    ("Dr. Ann Roe", "Ann Roe"),
    ("Ann Roe, PhD", "Ann Roe"),
    ("ANN ROE", "Ann Roe"),
    ("Сергей Иванов", "Sergey Ivanov"),
    ("Иванов Сергей", "Sergey Ivanov"),
    ("王伟", "Wei Wang"),
    ("王 伟", "Wang Wei"),
    ("김민수", "Minsu Gim"),
    ("Sung-Ju HWANG", "Sung Ju Hwang"),
    ("Zhang Wei", "Wei Zhang"),
]
COMPATIBLE = [
    ("Timothy Hospedales", "Timothy M. Hospedales"),
    ("J. Willette", "Jeffrey Ryan Willette"),
    ("H. B. Lee", "Haebeom Lee"),
    ("H.B. Lee", "Hae-Beom Lee"),
    ("Lee HB", "Hae Beom Lee"),
    ("Lee, H.-B.", "Hae-Beom Lee"),
    ("A. van den Oord", "Aaron van den Oord"),
]
VARIANTS = [
    ("Sung Min Kye", "Seong Min Kye"),
    ("Sung Min Kye", "Kye Seong-min"),
    ("Lee Sung-min", "Seong Min Yi"),
    ("Kyung Min Rhee", "Gyeongmin Lee"),
    ("Joo-il Ahn", "Juil Ahn"),
    ("Jeebeom Cho", "Ji Beom Cho"),
    ("Hyun Joo Chung", "Hyeonju Jeong"),
    ("Zhao Ming", "Ming Chao"),
    ("Yuuki Itoh", "Yuki Ito"),
    ("Shouta Satou", "Shota Sato"),
    ("Sergei Iwanow", "Sergey Ivanov"),
    ("Dmitriy Kuznetsov", "Dmitri Kouznetsov"),
    ("Mohammad Hosseini", "Muhammad Hosseini"),
    ("Jürgen Müller", "Jurgen Mueller"),
    ("Tim Hospedales", "Timothy Hospedales"),
]
STRANGERS = [
    ("Juho Lee 0001", "Juho Lee 0002"),
    ("Ajay K. Gupta", "Ajay B. Gupta"),
    ("Jinwoo Shin", "Jaewoong Shin"),
    ("Hayeon Lee", "Haebeom Lee"),
    ("Kibok Lee", "Kimin Lee"),
    ("Jaehyun Nam", "Jaehyung Kim"),
    ("Wei Wang", "Wei Zhang"),
    ("J. Lee", "H. Lee"),
    ("J. Lee", "Haebeom Lee"),
    ("Yi Chen", "Li Chen"),
    ("Colin Lee", "Coleen Lee"),
    ("Juho Lee", "Hankook Lee"),
    ("Maria Rossi", "Mario Bianchi"),
]


def told(pairs: list[tuple[str, str]], level: Agreement) -> list[tuple[str, str, Agreement]]:
    return [(left, right, level) for left, right in pairs]


CASES = [
    *told(SAME, Agreement.SAME),
    *told(COMPATIBLE, Agreement.COMPATIBLE),
    *told(VARIANTS, Agreement.VARIANT),
    *told(STRANGERS, Agreement.NONE),
    ("Marlene Roesler", "Marlena Roesler", Agreement.NEAR),
]


@pytest.mark.parametrize(("left", "right", "level"), CASES)
def test_agreement(left: str, right: str, level: Agreement) -> None:
    assert agreement(name_key(left), name_key(right)) is level
    assert agreement(name_key(right), name_key(left)) is level
