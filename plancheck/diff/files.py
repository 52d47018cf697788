"""Which file of one folder is which of the other."""

import os
from collections.abc import Sequence

from plancheck.diagnostics.report import DocumentReport
from plancheck.diff.content import Side, content
from plancheck.diff.joins import Joined, Round, alike, mutual, unique
from plancheck.diff.version import Version, plain
from plancheck.facts.kinds import DocumentFact
from plancheck.source.records import NamedTuple

_SHARED = 0.5  # of the sentences of the shorter document


class File(NamedTuple):
    """A file by its name below its folder; `version` is None where it could not be read."""

    name: str
    report: DocumentReport
    version: Version | None = None


class PairedFiles(NamedTuple):
    """Pairs with the reason, and files that only one folder has."""

    both: list[tuple[File, File, str]]
    gone: list[File]
    come: list[File]


def pair_files(old: Sequence[File], new: Sequence[File]) -> PairedFiles:
    """By name, by name without extension, by content, by title, by sentences they share: whatever is surer comes first."""
    left: Joined[File] = Joined([], list(old), list(new))
    both: list[tuple[File, File, str]] = []
    for by, (join, key) in _ROUNDS:
        left = join(left.old, left.new, key)
        both += [(first, second, by) for first, second in left.pairs]
    left = _sharing(left.old, left.new)
    both += [(first, second, "content") for first, second in left.pairs]
    return PairedFiles(both, left.old, left.new)


def _title(file: File) -> str | None:
    document = next(iter(file.version.of(DocumentFact)), None) if file.version is not None else None
    return plain(document.title) if document is not None and document.title else None


_ROUNDS: tuple[tuple[str, Round[File]], ...] = (
    ("name", (unique, lambda file: file.name)),
    ("content", (alike, lambda file: file.report.digest or None)),
    ("stem", (unique, lambda file: os.path.splitext(file.name)[0])),
    ("title", (unique, _title)),
)


def _sharing(old: Sequence[File], new: Sequence[File]) -> Joined[File]:
    frames = {id(file): _frames(file) for file in (*old, *new)}

    def score(first: File, second: File, shared: int) -> float:
        share = shared / min(len(frames[id(first)]), len(frames[id(second)]))
        return share if share >= _SHARED else 0.0

    return mutual(old, new, lambda file: frames[id(file)], score)


def _frames(file: File) -> frozenset[str]:
    """What the sentences of a document say, figures and times aside."""
    if file.version is None:
        return frozenset()
    return frozenset().union(*content(Side.of(file.version)).frames.values())
