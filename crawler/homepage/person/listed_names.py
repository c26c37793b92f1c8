"""Which names stand in how many lists of authors, and which are set apart there: what the lists tell of the owner."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from crawler.homepage.people.name_forms import agree, words
from crawler.homepage.people.owner import name_key
from crawler.lexicon.letters import WIDE

_MOST_LISTS = 400
_OFTEN = 3


class ListedNames:
    """Which names stand in how many lists of authors, and which are set apart there."""

    def __init__(self, lists: Sequence[Sequence[str]], marked: Sequence[str]) -> None:
        step = -(-len(lists) // _MOST_LISTS) or 1
        self.lists = lists[::step]
        self.size = len(self.lists)
        self.marked = Counter(marked[:: -(-len(marked) // _MOST_LISTS) or 1])
        self._at: dict[str, set[int]] = defaultdict(set)
        for i, names in enumerate(self.lists):
            for name in names:
                self._at[name].add(i)
        self._by_word: dict[str, set[str]] = defaultdict(set)
        for name in {*self._at, *self.marked}:
            for word in words(name)[0]:
                self._by_word[word].add(name)

    def forms(self, name: str) -> list[str]:
        """The names in the lists that agree with this one."""
        near = {n for word in words(name)[0] for n in self._by_word.get(word, ())}
        return sorted((n for n in near if agree(n, name)), key=lambda n: (-len(self._at[n]), n))

    def share(self, name: str) -> float:
        """In which part of the lists it stands."""
        at = {i for n in self.forms(name) for i in self._at.get(n, ())}
        return len(at) / self.size if self.size else 0.0

    def share_apart(self, name: str) -> float:
        """How far it is the one that the lists set apart; 0 if that is no rule of theirs."""
        own = sum(self.marked[n] for n in self.forms(name))
        total = sum(self.marked.values())
        if own < max(1, 0.4 * self.size) or own <= 0.6 * total:
            return 0.0
        return own / total * min(1.0, own / _OFTEN)

    def in_two_scripts(self) -> tuple[str, str] | None:
        """One person under two names: a Latin and another one that never meet and together stand in all lists."""
        leading = self.leading()
        latin = next((n for n in leading if not WIDE.search(n)), None)
        native = next((n for n in leading if WIDE.search(n)), None)
        if latin is None or native is None or self.size < _OFTEN:
            return None
        one, other = ({i for n in self.forms(name) for i in self._at.get(n, ())} for name in (latin, native))
        return (latin, native) if not one & other and len(one | other) >= 0.9 * self.size else None

    def leading(self) -> list[str]:
        """The names that are most often set apart or printed."""
        keys: dict[tuple[str, str], float] = defaultdict(float)
        first: dict[tuple[str, str], str] = {}
        for name in sorted(self._at, key=lambda n: (-len(self._at[n]), n)):
            keys[name_key(name)] += len(self._at[name])
            first.setdefault(name_key(name), name)
        for name, n in self.marked.items():
            keys[name_key(name)] += 2 * n
            first.setdefault(name_key(name), name)
        return [first[k] for k in sorted(keys, key=lambda k: (-keys[k], first[k]))[:4]]
