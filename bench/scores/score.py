"""A score is a count of how many, never a bare share."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, sqrt
from typing import NamedTuple
from unicodedata import east_asian_width


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
    """One line a score: part, measure, counts, share, and the interval where ten or more were counted."""
    return "\n".join(_line(result) for result in results)


def _line(result: Result) -> str:
    if isinstance(result, NotRun):
        return f"{result.part:12} not run: {result.why}"
    line = f"{result.part:12} {padded(result.measure, 46)} {result.right:4} / {result.of:<4}"
    return f"{line} {share(result.right, result.of)}"


def share(right: int, of: int) -> str:
    """A share in per cent, with its interval (rounded outwards) where ten or more were counted; a dash where nothing was."""
    if not of:
        return "    –"
    low, high = wilson(right, of)
    interval = f"  [{floor(100 * low)}–{ceil(100 * high)}]" if of >= 10 else ""
    return f"{100 * right / of:5.1f} %{interval}"


def padded(text: str, columns: int) -> str:
    """Filled with blanks to a display width; a Chinese character takes two columns."""
    return text + " " * (columns - sum(2 if east_asian_width(mark) in "WF" else 1 for mark in text))
