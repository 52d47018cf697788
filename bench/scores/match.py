"""Which fact answers which label."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from plancheck.source.span import Span


class Placed(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span:
        """Where."""


_Placed = TypeVar("_Placed", bound=Placed)
_Any = TypeVar("_Any")


def shared(first: Span, second: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(first.end, second.end) - max(first.start, second.start))


def closest(place: Span, candidates: Iterable[tuple[Span, _Any]]) -> _Any | None:
    """The candidate that overlaps most, the shorter one of two; None if none overlaps."""
    best = max(
        (
            (shared(place, where), where.start - where.end, index, what)
            for index, (where, what) in enumerate(candidates)
        ),
        default=None,
        key=lambda found: found[:3],
    )
    return best[3] if best and best[0] else None


def touching(place: Span, facts: Sequence[_Placed]) -> list[_Placed]:
    """All facts that overlap a place."""
    return [fact for fact in facts if fact.span.overlaps(place)]


def occurrences(text: str, phrase: str) -> list[Span]:
    """Every place where a phrase stands."""
    places, start = [], text.find(phrase)
    while start >= 0:
        places.append(Span(start, start + len(phrase)))
        start = text.find(phrase, start + 1)
    return places
