"""Patterns that few pages need: compiled when the first text is held against them, not when their module is imported.

To compile a pattern with wide ranges of letters or many branches takes milliseconds, and there are a thousand patterns.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TypeAlias

_Seek: TypeAlias = Callable[..., re.Match[str] | None]


class Late:
    """A pattern to be compiled when it is first asked; afterwards its methods are those of the compiled one.

    >>> fog = Late("f(o)g")
    >>> list(vars(fog)), fog.search("on fog").group(1), list(vars(fog))
    (['pattern', 'flags'], 'o', ['pattern', 'flags', 'compiled', 'search'])
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def search(self) -> _Seek:
        return self.compiled.search

    @cached_property
    def match(self) -> _Seek:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> _Seek:
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self.compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        return self.compiled.split
