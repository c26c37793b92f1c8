"""Author lists with initials, in the notations and with the slips of people who type them."""

import pytest

from crawler.values.initialled import initialled_list


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Odier, V. Holm, F. Joss, J. (2016). On fog", ("Odier, V.", "Holm, F.", "Joss, J.")),
        ("Rosen, N. J. Steward, & O. Sams. (2020). How", ("Rosen, N.", "J. Steward", "O. Sams")),
        ("Kostov, B., Bécar-Bert, M., Holm F. (2015). Tables", ("Kostov, B.", "Bécar-Bert, M.", "Holm F.")),
        ("Holm F., Joss J., Narasim B., Robert, G. Imputing", ("Holm F.", "Joss J.", "Narasim B.", "Robert, G.")),
        ("Doe, K., Abb, K. C., ... & White, E. R. (2023). Tides", ("Doe, K.", "Abb, K. C.", "White, E. R.")),
        (
            "Parte, M., Moor, M., [...] Wagen, V., [...] Zobe, F.T. (2024)",
            ("Parte, M.", "Moor, M.", "Wagen, V.", "Zobe, F.T."),
        ),
        ("Holm, H., Dingum, V., and Picart, G., editors (2009). Engines", ("Holm, H.", "Dingum, V.", "Picart, G.")),
        ("Porcel J., Colan, C., & Oudier, P-Y. (2025). Self", ("Porcel J.", "Colan, C.", "Oudier, P-Y.")),
        ("A. Amir, P. Indy and H. Samet, Algorithmica. (2001)", ("A. Amir", "P. Indy", "H. Samet")),
        ("J. Doe and A. Roe, A Survey of Fog, Nature", ("J. Doe", "A. Roe")),
        (
            "Prado Ayala, G., L. Gonza Inlago, & J. Steward. (2021)",
            ("Prado Ayala, G.", "L. Gonza Inlago", "J. Steward"),
        ),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    found = initialled_list(text)
    assert found is not None
    assert found[1] == names


@pytest.mark.parametrize(
    "text",
    [
        "F. H. Stiller, J. Chem. Phys. 35, 1581",
        "Laks V. S. Ram",
        "Graph Neural Networks. Proc. of the Meeting",
        "A Survey of Things, Nature",
    ],
)
def test_no_list_of_several(text: str) -> None:
    found = initialled_list(text)
    assert found is None or len(found[1]) < 2


def test_a_long_list_takes_no_time_to_speak_of() -> None:
    names = [f"Holm{'abcdefghij'[n % 10] * 2}, A. B." for n in range(150)]
    end, read = initialled_list(", ".join(names) + " (2020). On fog") or (0, ())
    assert len(read) == 150
    assert end
