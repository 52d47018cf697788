"""A score is a count of how many, never a bare share."""

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple


class Score(NamedTuple):
    """`right` of `of`; `misses` say which were not, one line each."""

    part: str
    measure: str
    right: int
    of: int
    misses: tuple[str, ...] = ()


class NotRun(NamedTuple):
    """A part whose data or facts are absent, and why."""

    part: str
    why: str


Result = Score | NotRun


def score(part: str, measure: str, verdicts: Iterable[tuple[bool, str]]) -> Score:
    """Counts what is right; the texts of the others become the misses."""
    known = list(verdicts)
    return Score(
        part, measure, sum(right for right, _ in known), len(known), tuple(t for right, t in known if not right)
    )


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson), from 0 to 1; the whole range where nothing was counted."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, right / of
    middle = share + z * z / (2 * of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z * z / of)), min(1.0, (middle + half) / (1 + z * z / of))


def table(results: Sequence[Result]) -> str:
    """One line a score: part, measure, counts, share, interval."""
    lines = []
    for result in results:
        if isinstance(result, NotRun):
            lines.append(f"{result.part:12} not run: {result.why}")
            continue
        low, high = wilson(result.right, result.of)
        share = f"{100 * result.right / result.of:5.1f} %  [{100 * low:.0f}–{100 * high:.0f}]" if result.of else "    –"
        lines.append(f"{result.part:12} {result.measure:58} {result.right:4} / {result.of:<4} {share}")
    return "\n".join(lines)
