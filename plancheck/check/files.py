"""Arguments to files: paths, folders, patterns and `-`, in an order that does not change between runs."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from plancheck.check.walk import expanded, walk
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.records import NamedTuple
from plancheck.source.source import Source

STDIN = "-"
_MAGIC = "*?["


class Files(NamedTuple):
    """What to check, in order: a path, `-` for standard input, or why an argument gives none.

    `skipped` counts what was left out by name; `others` counts by extension the files of types that are not read.
    """

    entries: tuple[str | SourceError, ...]
    skipped: int = 0
    others: tuple[tuple[str, int], ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Files on disk among the entries."""
        return tuple(entry for entry in self.entries if isinstance(entry, str) and entry != STDIN)


NO_FILES = Files(())


def find(arguments: Sequence[str], stdin_name: str = "", excluded: Callable[[str], bool] = lambda path: False) -> Files:
    """The files that arguments name, each once. One named explicitly is never skipped, whatever is `excluded`.

    A pattern is expanded here where the shell did not (Windows, quoted, `**`); one that matches nothing, a missing
    path and a folder without a file to check become errors. `stdin_name` is what standard input is called.
    """
    entries: list[str | SourceError] = []
    seen: set[str] = set()
    skipped: set[str] = set()
    others: set[str] = set()
    for argument in arguments:
        for entry in _entries(argument, skipped, others, excluded):
            key = _identity(stdin_name if entry == STDIN and stdin_name else entry)
            if key not in seen:
                seen.add(key)
                entries.append(entry)
    extensions = Counter(os.path.splitext(path)[1].lower() for path in others - seen)
    return Files(tuple(entries), len(skipped - seen), tuple(sorted(extensions.items())))


def opened(files: Files, stdin: BinaryIO, stdin_name: str, limits: Limits) -> Iterator[Source | SourceError]:
    """Each entry's bytes, read when asked for, or why there are none."""
    for entry in files.entries:
        if isinstance(entry, SourceError):
            yield entry
            continue
        try:
            yield _stdin(stdin, stdin_name, limits) if entry == STDIN else Source.open(entry, limits)
        except SourceError as error:
            yield error


def _stdin(stream: BinaryIO, name: str, limits: Limits) -> Source:
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise SourceError(name, "size", f"{limits.file_bytes:,}")
    return Source.of(name, data)


def _entries(
    argument: str, skipped: set[str], others: set[str], excluded: Callable[[str], bool]
) -> Iterator[str | SourceError]:
    if argument == STDIN:
        yield STDIN
        return
    if os.path.isdir(argument):
        found = walk(argument)
    elif os.path.lexists(argument) or not any(mark in argument for mark in _MAGIC):
        yield argument  # opening it tells what is wrong, if anything is
        return
    else:
        found = expanded(argument)
    skipped.update(map(_identity, found.skipped))
    others.update(map(_identity, found.others))
    left_out = {entry for entry in found.entries if isinstance(entry, str) and excluded(entry)}
    skipped.update(map(_identity, left_out))
    yield from [entry for entry in found.entries if entry not in left_out] or (
        SourceError(_shown(argument), "unmatched"),
    )


def _identity(entry: str | SourceError) -> str:
    """One key for all ways to write one file's path."""
    if isinstance(entry, SourceError):
        return f"{entry.code}:{entry.path}"
    return STDIN if entry == STDIN else os.path.normcase(os.path.realpath(entry))


def _shown(path: str) -> str:
    return path.replace(os.sep, "/")
