"""Who is left out for good: a list of keyed hashes in the archive, and the key beside it.

The list (`forgotten.jsonl`) holds no name, no address and no e-mail, only what these become under the key
(`<archive>.key`), so that a person who comes back on another page is known again and nobody can read who that is.
Without the key the list says nothing; so an archive with a list and no key takes nothing in.
"""

import hmac
import json
import os
import re
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from anyascii import anyascii

from crawler.storage.durable import sync_folder

LIST = "forgotten.jsonl"
ALIAS = "forgotten:"
"""How the address of a forgotten person's own page begins when it stands for the real one."""

_NO_LETTERS = re.compile(r"[^a-z]+")


class ForgottenError(Exception):
    """The list cannot be used: one line that says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What tells a person, in plain words; it lives only as long as the forgetting takes."""

    names: Sequence[str] = ()
    authorships: Sequence[tuple[str, str]] = ()
    """(name, title): a name that others have too is taken out of these papers only."""
    emails: Sequence[str] = ()
    ids: Sequence[tuple[str, str]] = ()
    pages: Sequence[str] = ()


def folded(name: str) -> str:
    """The letters of a name, however it is written.

    >>> folded("Doe-Śmith, Jo"), folded("Jo Doe Smith 0001")
    ('jodoesmith', 'jodoesmith')
    """
    last, comma, first = name.partition(",")
    name = f"{first} {last}" if comma and "," not in first else name
    plain = name if name.isascii() else anyascii(unicodedata.normalize("NFKC", name))
    return _NO_LETTERS.sub("", plain.lower())


class Forgotten:
    """The list of one archive, as it stands when this is made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        file = folder / LIST
        text = file.read_bytes() if file.exists() else b""
        self.fingerprint = sha256(text).hexdigest()[:16] if text else ""
        self._key = _key(folder) if text else b""
        self._keeps_name: dict[str, bool] = {}
        self._marks: set[str] = set()
        self.lengths: frozenset[int] = frozenset()
        lengths: set[int] = set()
        for line in text.splitlines():
            said = json.loads(line)
            self._marks |= set(said["marks"])
            lengths |= set(said["lengths"])
            for mark in said["marks"]:
                self._keeps_name[mark] = bool(said["keep_name"]) and self._keeps_name.get(mark, True)
        self.lengths = frozenset(lengths)

    def __bool__(self) -> bool:
        return bool(self._marks)

    def is_person(self, name: str | None) -> bool:
        """Is that the name of somebody who is left out, and of nobody else that we know?"""
        letters = folded(name) if name else ""
        return len(letters) in self.lengths and self._mark("name", letters) in self._marks

    def withholds(self, name: str, title: str | None = None) -> bool:
        """Is the name to be taken out, wherever it stands or from this paper?"""
        letters = folded(name)
        if len(letters) in self.lengths and not self._keeps_name.get(self._mark("name", letters), True):
            return True
        return bool(title) and not self._keeps_name.get(self._mark("authorship", _authorship(name, title or "")), True)

    def is_email(self, email: str | None) -> bool:
        return bool(email) and self._mark("email", (email or "").lower()) in self._marks

    def is_id(self, scheme: str, value: str) -> bool:
        return self._mark("id", f"{scheme}:{value}") in self._marks

    def is_page(self, url: str) -> bool:
        return bool(self) and self._mark("page", url) in self._marks

    def alias(self, url: str) -> str:
        """What stands for the address of a page of theirs."""
        return ALIAS + self._mark("page", url)[:16]

    def _mark(self, kind: str, text: str) -> str:
        return _mark(self._key, kind, text)


def leave_out(folder: Path, marks: Marks, keep_name: bool, at: datetime) -> None:
    """Add a person to the list, on disk when this returns. Raises ForgottenError."""
    file = folder / LIST
    key = _key(folder) if file.exists() and file.stat().st_size else _new_key(folder)
    found = [_mark(key, "name", folded(name)) for name in marks.names]
    found += [_mark(key, "authorship", _authorship(name, title)) for name, title in marks.authorships]
    found += [_mark(key, "email", email.lower()) for email in marks.emails]
    found += [_mark(key, "id", f"{scheme}:{value}") for scheme, value in marks.ids]
    found += [_mark(key, "page", url) for url in marks.pages]
    line = {
        "at": at.isoformat(timespec="seconds"),
        "keep_name": keep_name,
        "lengths": sorted({len(folded(name)) for name in marks.names}),
        "marks": sorted(set(found)),
    }
    with file.open("a", encoding="ascii") as out:
        out.write(json.dumps(line) + "\n")
        out.flush()
        os.fsync(out.fileno())


def key_file(folder: Path) -> Path:
    """Beside the archive, not in it: who is given a copy of the archive is not given the key."""
    return folder.with_name(folder.name + ".key")


def _mark(key: bytes, kind: str, text: str) -> str:
    return hmac.digest(key, f"{kind}\n{text}".encode("utf-8", "surrogatepass"), "sha256").hex()[:32]


def _authorship(name: str, title: str) -> str:
    return f"{folded(name)}\n{_NO_LETTERS.sub('', anyascii(title).lower())}"


def _key(folder: Path) -> bytes:
    try:
        key = bytes.fromhex(key_file(folder).read_text("ascii"))
    except FileNotFoundError:
        raise ForgottenError(
            f"{key_file(folder)}: the key of {folder / LIST} is missing: restore it, or nobody can be kept out"
        ) from None
    except ValueError:
        raise ForgottenError(f"{key_file(folder)}: holds no key") from None
    if len(key) < 16:
        raise ForgottenError(f"{key_file(folder)}: holds no key")
    return key


def _new_key(folder: Path) -> bytes:
    if key_file(folder).exists():
        return _key(folder)
    folder.mkdir(parents=True, exist_ok=True)
    key = secrets.token_bytes(32)
    descriptor = os.open(key_file(folder), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as out:
        out.write(key.hex())
        out.flush()
        os.fsync(out.fileno())
    sync_folder(folder.parent)
    return key
