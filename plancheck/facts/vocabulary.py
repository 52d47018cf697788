"""Word lists from rules/vocabulary: knowledge is data."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from plancheck.source.said import Said

_Built = TypeVar("_Built")
_MISSING = Said("没有这个词表", "there is no such word list")
_UNCLOSED = Said("分组行应以 ] 结尾", "the line of a group ends with ]")


class VocabularyError(Exception):
    """A word list that is missing or malformed: file, line from 1, reason."""

    def __init__(self, path: str, line: int, reason: Said) -> None:
        """`line` is 0 when the whole file is meant."""
        place = f"{path}:{line}" if line else path
        self.told = Said(f"{place}: {reason.zh}", f"{place}: {reason.en}")
        super().__init__(self.told.zh)
        self.path, self.line, self.reason, self.english = path, line, reason.zh, self.told.en


class Vocabulary:
    """Lists by name, read on demand, each file once.

    A file holds one entry a line; `#` begins a comment; `[group]` opens a group; `a = b | c` gives a its other spellings.
    Later folders add to earlier ones.
    """

    def __init__(self, *folders: Path) -> None:
        """`folders` hold NAME.txt files."""
        self._folders = folders
        self._groups: dict[str, dict[str, tuple[str, ...]]] = {}
        self._words: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._built: dict[object, object] = {}

    def groups(self, name: str) -> dict[str, tuple[str, ...]]:
        """Entries by group, in file order; entries before the first `[group]` stand under the empty name."""
        if name not in self._groups:
            self._groups[name] = self._read(name)
        return self._groups[name]

    def names(self) -> tuple[str, ...]:
        """The names of all lists."""
        return tuple(sorted({path.stem for folder in self._folders for path in folder.glob("*.txt")}))

    def words(self, name: str, *groups: str) -> tuple[str, ...]:
        """All entries of a list, or of the named groups, without other spellings' `=` parts."""
        known = self._words.get((name, *groups))
        if known is None:
            chosen = self.groups(name)
            known = tuple(_canonical(entry) for key in (groups or chosen) for entry in chosen.get(key, ()))
            self._words[name, *groups] = known
        return known

    def aliases(self, name: str, *groups: str) -> dict[str, str]:
        """Each other spelling to its canonical entry."""
        chosen = self.groups(name)
        return {
            other.strip(): _canonical(entry)
            for key in (groups or chosen)
            for entry in chosen.get(key, ())
            if "=" in entry
            for other in entry.split("=", 1)[1].split("|")
        }

    def fields(self, name: str, *groups: str) -> dict[str, tuple[str, ...]]:
        """Each entry `a = b | c` as a: (b, c); an entry without `=` as a: ()."""
        chosen = self.groups(name)
        return {
            _canonical(entry): tuple(part.strip() for part in entry.split("=", 1)[1].split("|")) if "=" in entry else ()
            for key in (groups or chosen)
            for entry in chosen.get(key, ())
        }

    def once(self, build: Callable[["Vocabulary"], _Built]) -> _Built:
        """What `build` makes of this vocabulary (compiled patterns and the like), made at first use and kept."""
        if build not in self._built:
            self._built[build] = build(self)
        return self._built[build]  # type: ignore[return-value]

    def _read(self, name: str) -> dict[str, tuple[str, ...]]:
        groups: dict[str, list[str]] = {}
        paths = [path for folder in self._folders if (path := folder / f"{name}.txt").is_file()]
        if not paths:
            raise VocabularyError(f"{name}.txt", 0, _MISSING)
        for path in paths:
            group = ""
            for number, line in enumerate(path.read_bytes().decode("utf-8-sig").splitlines(), 1):
                entry = line.partition("#")[0].strip()
                if entry[:1] == "[":
                    if not entry.endswith("]"):
                        raise VocabularyError(path.as_posix(), number, _UNCLOSED)
                    group = entry[1:-1].strip()
                elif entry:
                    groups.setdefault(group, []).append(entry)
        return {group: tuple(entries) for group, entries in groups.items()}


def any_of(words: Iterable[str]) -> str:
    """A pattern of literal words, the longest first, in one order whoever asks; of none, a pattern that never matches."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or "(?!)"


def _canonical(entry: str) -> str:
    return entry.partition("=")[0].rstrip()
