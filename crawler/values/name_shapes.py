# ruff: noqa: E501 (patterns are read more easily whole)
"""Does a string look like one person's name? Told by its shape, and by words that are or are not names."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from crawler.lexicon.late import Late
from crawler.lexicon.letters import in_letters
from crawler.lexicon.people import is_given_name, is_surname, is_title_word
from crawler.lexicon.phrases import phrases

PARTICLES = frozenset(
    "van von der den de del della di da do dos das du la le el al bin ibn ben bint binti abu ter ten zu zum zur af av y e i san st st. "
    "بن ابن أبو عبد آل بنت vander vanden dos della dello dalla degli dei lo ap mac op 't ul ur und und. van't d' o' of-zu".split()
)
SUFFIXES = frozenset(
    {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd", "4th", "phd", "ph.d.", "md", "m.d.", "esq", "esq."}
)
INITIALS = re.compile(
    r"(?:[^\W\d_][a-z]?\.[-‐‑\s]?){1,5}|(?:[A-ZÀ-Þ]\.[-\s]?){1,3}[A-ZÀ-Þ]|[A-ZÀ-Þ](?:[\s\-‐‑][A-ZÀ-Þ]){0,3}\.?|[A-ZÀ-Þ]{1,3}|(?:[A-Z]\.?[\s-]?){1,3}\s(?:de|van|von|der|del|da|di)"
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af々]")
_CJK_NAME = Late(
    r"[\u3400-\u9fff\uf900-\ufaff々]{2,4}|[\u3400-\u9fff々]{4}[郎子美介太也夫雄男之彦樹香恵江里奈希斗輔司志哉乃穂一二三]|[\u3400-\u9fff々]{2}[川木田村部林嵐寺井本原沢澤野崎島谷][\u3400-\u9fff々]{1,3}|[\uac00-\ud7af]{2,4}|[\u3400-\u9fff々]{2}(?![のにをはがとでもへや])[\u3041-\u3096]{2,3}|[\u3400-\u9fff々]{1,3}[\s　][\u3040-\u30ff\u3400-\u9fff々]{1,4}|[\uac00-\ud7af]{1,2}\s[\uac00-\ud7af]{1,3}|[\u30a0-\u30ff]{2,10}[・＝][\u30a0-\u30ff・＝]{2,16}|(?:[A-Z][.．・]\s?){1,3}[\u30a0-\u30ffー・＝]{2,12}|[\u3400-\u9fff]{1,2}[ツノケヶッ][\u3400-\u9fff]{1,3}|[\u3400-\u9fff]{1,5}(?:[·‧][\u3400-\u9fff]{1,6}){1,2}"
)
_CJK_NOT = re.compile(r"[的之与與和论論学學法研究系统統基于のをにはがと模型网網络絡数據据]")
_HANGUL_NOT = re.compile(
    r"분석|연구|데이터|기반|논문|국내|국제|국외|학회|학술|대학|정책|교육|발표|저널|표지|최신|효과|개발|평가|영향|방법|시스템|모형|지역|사회"
)
"""Words that nobody is called, of signs that names have too."""
CJK_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾龔龚郝邵万钱严赖覃洪武莫孔汤尚김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용佐鈴高田中山小伊渡加吉木井松清斎林"
)
_TOKEN = re.compile(r"[^\s,]+")
_SHAPE = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'`‘´ʻ.‐‑\-]){0,24}\*?")
_PREFIXED = re.compile(
    r"(?:al|el|ul|d|l|o|t|s|as|ad|ar|an|ben|de|la)[-‐’'`][^\W\d_]|(?:de[lnr]?|da|di|dos|du|la|le|te[nr]|van(?:de[nr]?)?|von|mc)[A-Z]"
)
_INNER_SIGN = re.compile(r"[-‐‑’'`]")
_SIGNS_OF_INITIALS = dict.fromkeys(map(ord, ".-‐‑"))
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_CAMEL_NAME = re.compile(
    r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|D|Al|El|Ul|Des|Del|Da|Abu|Ben|Bin|Ter|Mc)[A-Z][a-z]+|[A-Z][a-z]+[A-Z][a-z]+"
    r"|(?:de[lnr]?|da|di|dos|du|la|le|te[nr]|van(?:de[nr]?)?|von|mc)[A-Z][a-z]{2,}"
)
"""`McCarthy`, `DiStefano`, `terHorst`."""
_GLUED_INITIALS = re.compile(r"(?<=(?<![^\W_])[A-ZÀ-Þ]\.|(?<=\.)[A-ZÀ-Þ]\.)(?=[A-ZÀ-Þ][a-zà-ÿ])")
_LONGEST_CUT = 7
"""Letters. A longer word with a full stop is no name cut short: `Stauwerke. Zur Ästhetik`."""
_PATRONYMIC = re.compile(r"[А-ЯЁІЇЄ][а-яёіїє'’]{2,16}(?:ович|евич|йович|овна|евна|ична|івна|ївна)")
"""`Миколайович`, `Сергеевна`: what nothing but a person is called."""
_DBLP = re.compile(r"\s0\d{3}$")


_FOLLOWED = re.compile(r"[А-ЯЁІЇЄ][\w’'-]+\s(?:[А-ЯЁІЇЄ]\.\s?){1,3}[А-ЯЁІЇЄ]\w")
"""`Иванов И.И. Шлюзы`: behind the initials of a family's name no more of the name."""
_BEGINNINGS = frozenset("Der Das Die Ein Eine Zur Zum Vom Im Een Het Il Gli Les Los Las The".split())
"""Articles in front of one word that nobody knows as a name."""
_ARTICLES = frozenset(
    "The Die Eine Ein Zur Zum Vom Über Für Une Les Sur Una Uno Gli Sobre Towards Toward On For How Why What Wie "
    "Zu Aus Im Einem Einen Eines Nach Vor Gegen Kein Keine Wer Was Warum Wem Wessen Wider Unter Ohne Zwischen Als "
    "Het Een Naar Tussen Onder Waarom Wat".split()
)
"""Words with which titles begin, and names only if a known one follows: `The Anh Bui`."""


@lru_cache(maxsize=32768)
def name_likeness(text: str) -> float:
    """From 0 to 1: does this look like one person's name, in any script and order?

    >>> name_likeness("Jean-Pierre Falet") > 0.8, name_likeness("van der Berg, J.-P.") > 0.7, name_likeness("Deep Learning") < 0.2
    (True, True, True)
    """
    text = in_letters(text.strip())
    if text[-1:].isdecimal():
        text = _DBLP.sub("", text)
    if not 2 <= len(text) <= 60:
        return 0.0
    if _CJK.search(text):
        return _cjk(text)
    if "." in text and not text.isascii() and _FOLLOWED.match(text):
        return 0.0
    words = _TOKEN.findall(_GLUED_INITIALS.sub(" ", text) if "." in text else text)
    if not 1 <= len(words) <= 7 or text.count(",") > 2:
        return 0.0
    if words[-1].lower() in SUFFIXES and len(words) > 1:
        words.pop()
    if any(len(w) > _LONGEST_CUT and w[-1] == "." for w in words[:-1]):
        return 0.0
    comma = text.find(",")
    if comma > 0 and _two_people(text[:comma].split(), text[comma + 1 :].split()):
        return 0.0
    return _by_words(words, comma > 0)


def _two_people(left: list[str], right: list[str]) -> bool:
    """Of `Surname, Given` neither side is a whole name."""
    if len(right) == 1 and right[0].lower() in SUFFIXES:
        return False
    many = [sum(1 for w in side if not _is_particle(w)) for side in (left, right)]
    return (
        any(_is_initial(w) and (w.lower() if left[-1].isupper() else w) not in PARTICLES for w in left)
        or (many[0] > 1 and sum(1 for w in right if not _is_initial(w)) > 1 and not _families_and_given(left, right))
        or many[0] > 3
    )


def _families_and_given(left: list[str], right: list[str]) -> bool:
    """`García Pérez, José Luis`: two family names and two given names of one person."""
    families = [w for w in left if w not in PARTICLES]
    return (
        len(families) == 2
        and all(is_surname(w) and not is_given_name(w) for w in families)
        and all(is_given_name(w) and not is_surname(w) for w in right)
    )


def _cjk(text: str) -> float:
    """A name of two to four characters is likely if it begins as names do and holds nothing that only words hold."""
    if not _CJK_NAME.fullmatch(text) or text.endswith(phrases("body_ends")):
        return 0.0
    if _HANGUL_NOT.search(text):
        return 0.15
    if text[0] in CJK_SURNAMES:
        return 0.55 if len(text) > 2 and _CJK_NOT.search(text[1:]) else 0.9
    return 0.15 if _CJK_NOT.search(text) else 0.5


class _Word(NamedTuple):
    """What one word says of the name it stands in; the same words stand in many names."""

    text: str
    particle: bool
    in_names: bool
    """It has the shape of a part of a name."""
    initial: bool
    known: float
    strange: bool


@lru_cache(maxsize=16384)
def _word(text: str) -> _Word:
    if _is_particle(text):
        return _Word(text, True, True, False, 0.0, False)
    if not _name_word(text):
        return _Word(text, False, False, False, 0.0, False)
    if _is_initial(text):
        return _Word(text, False, True, True, 0.0, False)
    return _Word(text, False, True, False, _known(text), _strange(text))


def _by_words(words: list[str], comma: bool) -> float:
    said = [_word(w) for w in words]
    if not all(w.in_names for w in said):
        return 0.0
    full = [w for w in said if not (w.particle or w.initial)]
    initials = [w.text for w in said if w.initial]
    if not full and initials and len(words) == 2 and is_surname(words[0]):
        return 0.7  # `Lo A`, where others are called `Lo Presti`
    if not full:
        return 0.15 if initials else 0.0
    known = sum([w.known for w in full])
    if words[0] in _ARTICLES and len(words) > 2 and not sum([w.known for w in full if w.text != words[0]]):
        return 0.1
    if len(words) == 2 and words[0] in _BEGINNINGS and not known:
        return 0.1
    set_apart = _sets_family_apart([w.text for w in full], initials)
    strange = sum([w.strange and not (set_apart and w.text.isupper()) for w in full])
    plain = len(full) + len(initials)
    score = {1: 0.25, 2: 0.6, 3: 0.55, 4: 0.4}.get(plain, 0.15)
    if len(full) == 1 and initials:
        score = 0.75
    if set_apart and plain <= 5 and not strange:
        score = max(score, 0.7)
    score += 0.3 * known / len(full) + (0.1 if initials else 0.0) + (0.05 if comma and plain > 1 else 0.0)
    if strange:
        score -= 0.6 * strange / len(full) + 0.1
    if len(full) > 1 and all(w.text.isupper() and len(w.text) > 1 for w in full) and not known:
        score -= 0.2
    return max(0.0, min(1.0, score))


def _sets_family_apart(full: list[str], initials: list[str]) -> bool:
    """`François-Xavier ROUDAUT`, `PRADO, R. A.`: capitals at one end say which of the names is the family's."""
    capitals = [w.isupper() and len(w) > 3 for w in full]
    mixed = len(full) - sum(capitals)
    ends = capitals == sorted(capitals) or capitals == sorted(capitals, reverse=True)
    return any(capitals) and ends and (mixed > 0 or any("." in w for w in initials))


def _is_particle(word: str) -> bool:
    """`van`, `de`, `bin`; in capitals only if the word is no name of its own (`Ben`, `Du`, `Le`)."""
    low = word.lower()
    if low not in PARTICLES or word.islower():
        return low in PARTICLES
    return not (len(word) == 1 or is_given_name(low) or is_surname(low))  # `Whitcombe E` is no `Whitcombe e`


def _name_word(word: str) -> bool:
    """Letters with a capital in front; a capital may follow an apostrophe, a particle or a prefix (`al-Khatib`, `d'Alembert`)."""
    if not (word.isalpha() and len(word) <= 25) and not _SHAPE.fullmatch(word):
        return False
    first = word[0]
    if first.isupper() or unicodedata.category(first) == "Lo":
        return True
    return bool(_PREFIXED.match(word))


def _is_initial(word: str) -> bool:
    bare = word if word.isalpha() else word.translate(_SIGNS_OF_INITIALS)
    if len(bare) == 1 or len(bare) > 3:
        return len(bare) == 1
    return "." in word or (bare.isupper() and not is_surname(bare) and word.isascii())


def _known(word: str) -> float:
    if is_given_name(word) or is_surname(word):
        return 0.3 if is_title_word(word) else 1.0
    if not word.isascii() and _PATRONYMIC.fullmatch(word):
        return 1.0
    if word.isalpha():
        return 0.0
    parts = _INNER_SIGN.split(word)
    if len(parts) > 1 and any(is_given_name(p) or is_surname(p) for p in parts if len(p) > 1):
        return 0.8
    return 0.0


def _strange(word: str) -> bool:
    """A word of titles, an acronym, or camel case that no name has."""
    if is_title_word(word.rstrip(".")) and not (is_given_name(word) or is_surname(word)):
        return True
    if word[1:].islower() and "-" not in word:
        return False
    parts = word.split("-")
    if len(parts) > 1 and any(is_title_word(p) for p in parts) and not _known(word):
        return True
    if _CAMEL.search(word) and not _CAMEL_NAME.fullmatch(word):
        return True
    return word.isupper() and len(word) > 3 and not _known(word)
