"""A version taken apart, and what each part of it says, as far as it can be told again elsewhere."""

from collections import defaultdict

from plancheck.diff.parts import Parts
from plancheck.diff.statements import Statements
from plancheck.diff.version import Version
from plancheck.facts.kinds import FigureFact
from plancheck.source.records import NamedTuple

_TELLING = 8  # letters of a sentence that is no formula
_UNDECIDED = "|?"  # a period that is one within its document, though it is not known which


class Side(NamedTuple):
    """A version with its parts and the sentences in them."""

    version: Version
    parts: Parts
    statements: Statements

    @classmethod
    def of(cls, version: Version) -> "Side":
        """Take a version apart."""
        parts = Parts(version)
        return cls(version, parts, Statements(version, parts))


class Content(NamedTuple):
    """Frames of the sentences of each part, the frame of its title, and the keys of its figures, by id of the part."""

    frames: dict[str, frozenset[str]]
    opening: dict[str, str]
    keys: dict[str, frozenset[str]]


def content(side: Side) -> Content:
    """One pass over sentences and figures."""
    frames: dict[str, set[str]] = defaultdict(set)
    opening: dict[str, str] = {}
    for part in side.parts.of_kind("task", "section"):
        opening[part.id] = side.statements.frame(part.head)
    for statement in side.statements.all:
        if statement.letters >= _TELLING:
            frames[statement.part].add(statement.frame)
    keys: dict[str, set[str]] = defaultdict(set)
    for figure in side.version.of(FigureFact):
        if (key := lasting(figure)) is not None:
            keys[side.parts.around(figure.at.start)].add(key)
    return Content(_frozen(frames), opening, _frozen(keys))


def lasting(figure: FigureFact) -> str | None:
    """The key of a figure where it says the same in another version; one that holds in its row or chapter does not."""
    key = figure.key
    return None if key is None or not key.endswith("|*") or _UNDECIDED in key else key


def local(figure: FigureFact) -> str | None:
    """The key without the row or chapter it holds in: for two parts known to be one."""
    if figure.key is None:
        return None
    return "|".join("?" if part.startswith("?") else part for part in figure.key.split("|")[:-1])


def _frozen(sets: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(members) for name, members in sets.items()}
