"""The signs that stay behind in a venue line when its year, numbers and words of praise are taken out of it."""

import re

_EMPTY_BRACKETS = re.compile(r"[(\[]\s*[,;.\s]*[)\]]")
_LOOSE = re.compile(
    r"(?=[\s—–,;:|·•])(?:(?<=[.,\s])[—–](?=\s?(?:[.,—–]|$))|(?<=[(\[])\s+|\s+(?=[)\]])|\s*[,;:|·•]\s*(?=[,;:.|·•]|$)|\s+(?=[,;.]))"
)
_LOOSE_SIGN = re.compile(
    r"[,;:|·•(\[\s.](?:(?<=[(\[])\s|(?<=[\s,;:|·•])[)\],;:.|·•]|(?<=[,;:|·•])\s*(?:[,;:.|·•]|$)"
    r"|(?<=[.,\s])[—–]\s?(?:[.,—–]|$))"
)
_EDGE = " \t\n,;:.|·•-–—_*\"'“”‘’«»「」『』《》。、&+"


def still_clean(before: str, text: str) -> str:
    """What is left of a clean text; to clean it again is needed only if something was taken away."""
    return before if text == before else clean(text)


def clean(text: str) -> str:
    """The text without loose signs, until nothing more goes."""
    before = None
    while before != text:
        before = text
        text = " ".join(text.split())
        if "(" in text or "[" in text:
            text = _EMPTY_BRACKETS.sub(" ", text)
        if _LOOSE_SIGN.search(text):
            text = _LOOSE.sub("", text)
        text = text.strip(_EDGE)
        if text[:1] == "[" and text[-1:] == "]":
            text = text[1:-1]
        if text.count("(") != text.count(")"):
            text = text.strip("()")
            text = text if text.count("(") == text.count(")") else text.replace("(", " ").replace(")", " ")
    return text
