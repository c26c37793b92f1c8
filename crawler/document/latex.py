"""LaTeX's ways to write accents and symbols become the characters that they print; mathematics stays as it is."""

import re
import unicodedata

_MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_SYMBOLS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "ldots": "…", "dots": "…", "textellipsis": "…", "copyright": "©", "textregistered": "®",
    "texttrademark": "™", "textdegree": "°", "S": "§", "P": "¶", "pounds": "£", "texteuro": "€", "textbackslash": "\\",
    "textasciitilde": "\x03", "textunderscore": "_", "LaTeX": "LaTeX", "TeX": "TeX", "slash": "/", "newline": " ",
    "textasteriskcentered": "*", "textdagger": "†", "textdaggerdbl": "‡", "dag": "†", "ddag": "‡",
    "textperiodcentered": "·", "textbullet": "•",
    "quad": " ", "qquad": " ", "textasciicircum": "^", "textbar": "|", "textless": "<", "textgreater": ">",
}  # fmt: skip
_MATH = re.compile(r"(?<!\\)(\$\$?)(?:\\.|[^$\\])+\1")
_ACCENT = re.compile(
    r"""\\([`'^"~=.])\s*\{?\s*(\\[ij](?![A-Za-z])|[^\W\d_])\s*\}?|\\([uvHcdbkrt])(?:\s*\{\s*(\\[ij]|[^\W\d_]{1,2})\s*\}|\s+(\\[ij]|[^\W\d_]))"""
)
_SYMBOL = re.compile(r"\\([A-Za-z]+)(?:\s*\{\}|(?![A-Za-z])[ \t]*(?=[^\W\d_])|(?![A-Za-z]))")
_SETTING = re.compile(
    r"\\(?:(?:text(?:it|bf|sc|tt|rm|sf|sl|up|normal|superscript|subscript)?|emph|url|path|mathrm|mbox|enquote|uppercase)(?![A-Za-z])"
    r"|\\href\s*\{[^{}]*\}"
    r"|(?:it|bf|em|sc|tt|rm|sf|sl|itshape|bfseries|scshape)(?![A-Za-z]))\s*"
)
_ESCAPED = re.compile(r"\\([&%$#_{}@ ,;:!/-])")
_ESCAPES = {" ": " ", ",": " ", ";": " ", ":": " ", "!": "", "/": "", "-": "", "{": "\x01", "}": "\x02"}
"""Braces hide for a while, as tildes do, since the bare ones go."""


def decode_latex(text: str) -> str:
    r"""The text as it prints.

    >>> decode_latex(r'{\"O}zg{\"u}r {\c{C}}elik and S{\o}ren {\v S}koda')
    'Özgür Çelik and Søren Škoda'
    >>> decode_latex(r"{BERT} \& {$\Delta$-AI}: \emph{Learning}~fast")
    'BERT & $\\Delta$-AI: Learning fast'
    """
    if "\\" not in text and "{" not in text and "~" not in text:
        return " ".join(text.split())
    parts = []
    at = 0
    for math in _MATH.finditer(text):
        parts += [_prose(text[at : math.start()]), math[0]]
        at = math.end()
    parts.append(_prose(text[at:]))
    return " ".join("".join(parts).split())


_IN_PROSE = re.compile(
    r"\\(?:text(?:it|bf|sc|tt|rm|sf|sl|up|normal|superscript|subscript)|emph|underline|mbox)\s?\{([^{}\\]*)\}|\\(text[a-z]+|d?dag)(?:\{\}|(?![A-Za-z]))"
)
_IS_MATH = re.compile(r"\$|\\[(\[]")


def without_commands(text: str) -> str:
    r"""Prose into which somebody copied the text commands of a bibliography; mathematics stays as it is.

    >>> without_commands(r"\textasteriskcentered{}Doe, J., \textbf{Roe, R.} (2020)")
    '*Doe, J., Roe, R. (2020)'
    """
    if _IS_MATH.search(text):
        return text
    return _IN_PROSE.sub(lambda m: m[1] if m[1] is not None else _SYMBOLS.get(m[2], m[0]), text)


def _prose(text: str) -> str:
    if "\\" in text:
        text = _ACCENT.sub(_accented, text)
        text = _ESCAPED.sub(lambda m: _ESCAPES.get(m[1], m[1]), text)
        text = _SETTING.sub("", text)
        text = _SYMBOL.sub(lambda m: _SYMBOLS.get(m[1], m[0]), text)
    text = text.replace("{", "").replace("}", "").replace("~", " ")
    return text.replace("\x01", "{").replace("\x02", "}").replace("\x03", "~")


def _accented(match: re.Match[str]) -> str:
    mark = _MARKS[match[1] or match[3]]
    letter = (match[2] or match[4] or match[5]).lstrip("\\")
    return unicodedata.normalize("NFC", letter[0] + mark + letter[1:])
