"""A glance at a text that is no list of authors: words in small letters stand in each of its parts.

Names have capitals, but for their particles. However a list is divided, each of its pieces is made of the parts that
commas and words of joining leave; so where each part holds a word that no name has, none of them is a name.
"""

import re

from crawler.values import cues
from crawler.values.name_shapes import PARTICLES, SUFFIXES

JOINING = frozenset("and und et y with и ve och og en i a e ja ＆".split())
_TAKEN_AWAY = (
    "joint jointly work together authored coauthored collaboration by author authors written including incl mit avec "
    "par con ed eds editor editors hrsg al alii alia others otros outros altri autres colaboradores collaborateurs "
    "colegas col coll more other additional plus kol ark fl u in vom w"
)
"""What may stand around the names of a list, and is taken away before the names are read."""
_NEUTRAL = PARTICLES | SUFFIXES | frozenset(_TAKEN_AWAY.split())
_PLAIN = re.compile(r"[A-Za-z0-9 ,;:.&?!'/-]+")
_PARTED = re.compile(r"[,;&]|\s/\s")


def names_nobody(text: str) -> bool:
    """Whether `author_list_likeness` is 0, told without asking how the text would be divided.

    >>> names_nobody("Forests that learn, and how they grow"), names_nobody("Forests, and how they grow")
    (True, False)
    """
    if not _PLAIN.fullmatch(text) or " '" in text or cues.LEGEND.search(text.lower()):
        return False
    for part in _PARTED.split(text):
        told = words = False
        for word in part.split():
            if word in JOINING:
                if words and not told:
                    return False
                told = words = False
            else:
                words = True
                told = told or (word.islower() and word.isalpha() and word not in _NEUTRAL)
        if words and not told:
            return False
    return True
