"""The table of other languages' months is what dateparser ships; `python -P` on this file writes it anew."""

import re
from importlib import import_module
from pathlib import Path

from dateparser.data.languages_info import language_order

from crawler.lexicon import tables

PLACE = Path(tables.__file__).with_name("month_words.csv")
REMARK = "# Months in words that months.csv lacks, each under the first language of dateparser's order that knows it.\n"
MONTHS = "january february march april may june july august september october november december".split()


def shipped() -> str:
    taken = {name for row in tables.rows("months.csv") for name in row["names"].split("|")}
    lines = ["language,words\n"]
    for language in language_order:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        names = {name.lower().strip(". ") for month in MONTHS for name in info.get(month, ())}
        words = sorted(name for name in names - taken if re.fullmatch(r"[^\W\d_]{3,12}", name))
        taken.update(words)
        lines += [f"{language},{'|'.join(words)}\n"] if words else []
    return REMARK + "".join(lines)


def test_the_months_of_other_languages_are_those_dateparser_ships():
    assert PLACE.read_text(encoding="utf-8") == shipped()


if __name__ == "__main__":
    PLACE.write_text(shipped(), encoding="utf-8", newline="\n")
