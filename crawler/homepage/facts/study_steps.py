"""Degrees that are told step by step: `2009年4月 東都大学理学部 入学`, and on the next line `2013年3月 同上 卒業`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from crawler.homepage.facts.advisors import find_advice
from crawler.homepage.facts.dates import Status, When, of_span
from crawler.homepage.facts.entry import Entry
from crawler.homepage.facts.texts import Text, trim
from crawler.homepage.facts.words import find_degrees, is_wide
from crawler.items import Fact
from crawler.lexicon.late import Late
from crawler.lexicon.tables import rows

_BEHIND = r"(?=\s*(?:$|[。.,，、;；\s]|[（(]|[-–—〜～~]))"
_UNIVERSITY = Late(r"[^\s\d,，、。（）()]{1,20}?(?:大学|大學|대학교|科学院|과학기술원)(?!院)")
_SCHOOL = Late(r"(?:大学院|大学|大學|学部|學部|研究科|専攻|学科|學系|校|院|대학원|대학교|학과|学院|學院|課程|课程)")
_NOW = re.compile(r"^\W*(?:現在|现在|현재)\W*")
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Step:
    """What may be read as one degree: the entry without the words of its steps, and what these tell."""

    entry: Entry
    printed: str
    when: When | None = None
    """What its steps tell; None if the entry has none."""
    borrowed: bool = False
    """Whether the school is that of the line above."""

    def told(self, fact: Fact) -> Fact:
        """The degree with what its steps tell of it."""
        if self.when is None:
            return fact
        marks = ("organization",) if self.borrowed else ()
        when = self.when
        inferred = (*when.inferred, *marks)
        return replace(
            fact, text=self.printed, start=when.start, end=when.end, status=when.status, year=None, inferred=inferred
        )


@cache
def _words(says: str) -> str:
    found = [w for row in rows("study_steps.csv") if row["says"] == says for w in row["words"].split("|")]
    return "|".join(re.escape(w) for w in sorted(found, key=len, reverse=True))


@cache
def _step() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{s}>{_words(s)}){_BEHIND}" for s in ("begins", "goes", "ends")))


@cache
def _same() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_words('same')})(?=\s|$|[、,，]|{_SCHOOL.pattern}|\s?[博修硕碩학석박])\s*")


def is_step(text: str) -> bool:
    """Whether a line of a career says that studies began, ended or go on.

    >>> is_step("2013年3月 同上 卒業"), is_step("卒業論文の指導")
    (True, False)
    """
    return len(text) <= _LONGEST and is_wide(text) and _step().search(text) is not None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of studies, taken apart."""

    entry: Entry
    when: When
    said: str | None
    """Which step its last word tells."""
    words: str
    """Its words without the date before them and without steps."""
    same: int
    """How long the sign is that stands for the school of the line above; 0 if there is none."""

    @property
    def letters(self) -> str:
        return re.sub(r"\W+", "", self.words)


def steps(listed: Sequence[Entry], today: date | None) -> Iterator[Step]:
    """The entries of a list of degrees; lines that tell steps of the same studies are one."""
    done: list[Step] = []
    lines: list[_Line] = []
    for entry in listed:
        line = _taken_apart(entry, today)
        if line is None:
            done.append(Step(entry, entry.text.folded))
            lines.append(_Line(entry, When(), None, _undated(entry.text.flat, of_span(entry.text.flat, today)), 0))
        elif line.said != "begins" and (at := _open_one(done, lines, line)) is not None:
            done[at] = _ended(done[at], line)
        else:
            done.append(_begun(line, lines[-1].words if lines and line.same else ""))
            words = done[-1].entry.text.flat
            lines.append(replace(line, words=_undated(words, of_span(words, today))))
    yield from done


def _taken_apart(entry: Entry, today: date | None) -> _Line | None:
    """None if the line tells no step and names its school."""
    flat = entry.text.flat
    if len(flat) > _LONGEST or not is_wide(flat):
        return None
    found = list(_step().finditer(flat))
    when = of_span(flat, today)
    words = _step().sub(" ", _undated(flat, when)).strip()
    same = _same().match(words)
    if not found and not same:
        return None
    return _Line(entry, when, found[-1].lastgroup if found else None, words, same.end() if same else 0)


def _undated(flat: str, when: When) -> str:
    """The words, without a date that they open or close with."""
    if when.cuts and not any(c.isalnum() for c in flat[: when.cuts[0][0]]):
        flat = flat[when.cuts[0][1] :]
    elif when.cuts and not any(c.isalnum() for c in flat[when.cuts[-1][1] :]):
        flat = flat[: when.cuts[0][0]]
    return _NOW.sub("", flat).strip(" :：、,，.-–—（(")


def _open_one(done: Sequence[Step], lines: Sequence[_Line], line: _Line) -> int | None:
    """The studies that a line ends, or says to go on: the last begun ones, of which it names nothing else."""
    for at in range(len(done) - 1, -1, -1):
        told = done[at].when
        if told is None or told.end or told.status or not told.start:
            continue
        begun = lines[at].letters
        if line.same:
            return at if at == len(done) - 1 and not _of_another(line.words[line.same :]) else None
        if line.letters.startswith(begun) or begun.endswith(line.letters):
            return at
    return None


def _of_another(words: str) -> str:
    """What is left of `課程 博士（工学）` behind `同`: nothing, if it names no other school."""
    if advice := find_advice(words):
        words = words[: advice.start] + words[advice.end :]
    words = _BRACKETS.sub(" ", words)
    for degree in reversed(find_degrees(words)):
        words = words[: degree.start()] + words[degree.end() :]
    words = _SCHOOL.sub("", words, count=1) if _SCHOOL.match(words) else words
    return re.sub(r"\W+|^(?:教授|准教授)", "", words)


def _begun(line: _Line, above: str) -> Step:
    when, text = line.when, line.entry.text
    text = replace(text, chars=_step().sub(lambda m: " " * len(m.group()), text.chars))
    if school := _meant(line.words[line.same :], above):
        text = Text(text.flat.replace(line.words, school), ())
    if when.end is None and when.status is None:
        start, end = (None, when.start) if line.said == "ends" or line.said is None else (when.start, None)
        status: Status | None = "present" if line.said == "goes" else "past" if end else None
        when = When(start, end, status, None, tuple("end" if n == "start" and end else n for n in when.inferred))
    return Step(replace(line.entry, text=text), line.entry.text.folded, when, bool(school))


def _meant(rest: str, above: str) -> str:
    """The line with the school above for the sign that stands for it, as far as the words behind the sign say."""
    university = _UNIVERSITY.search(above)
    if not university:
        return ""
    named = _SCHOOL.match(rest)
    degree, taken = next(iter(find_degrees(rest)), None), next(iter(find_degrees(above)), None)
    if degree and taken and not degree.start() and taken.start():
        return above[: taken.start()] + rest
    if named and named.group() in above and named.group() not in {"大学", "大學"}:
        return above[: above.rindex(named.group())] + rest
    if named and named.group() in {"大学", "大學", "校", "대학교"}:
        return f"{university.group()} {rest[named.end() :]}"
    return university.group() + (" " if rest[:1] >= "\uac00" or not named else "") + rest


def _ended(step: Step, line: _Line) -> Step:
    """The studies with the line that ends them."""
    begun = step.when or When()
    end = line.when.end or line.when.start
    told = replace(begun, status="present") if line.said == "goes" else replace(begun, end=end, status="past")
    text = step.entry.text
    both = Text(f"{text.chars} {_told_besides(line.words)}".rstrip(), text.spans)
    return Step(replace(step.entry, text=both), f"{step.printed} {line.entry.text.folded}", told, step.borrowed)


def _told_besides(words: str) -> str:
    """The degree and the advisor that the last line names."""
    advice = find_advice(words)
    advised = f"（{trim(words[advice.start : advice.end])}）" if advice else ""
    words = words[: advice.start] + words[advice.end :] if advice else words
    return " ".join([*(words[m.start() :] for m in find_degrees(words)[-1:]), advised]).strip()
