"""A plain text without the line ends that stand in the middle of a sentence; every place is still that of the file."""

from collections.abc import Iterator, Sequence

from plancheck.readers.breaks import breaks
from plancheck.readers.grid import Grid
from plancheck.readers.lines import Line
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import Stretch, StretchMap


class Unwrapped(NamedTuple):
    """The text as it is read, and its way back to the file."""

    text: str
    places: StretchMap


def unwrapped(text: str, folded: str, lines: Sequence[Line], grids: Sequence[Grid]) -> Unwrapped | None:
    """None where every line end is one."""
    taken = {index for grid in grids for index in range(grid.first, grid.last + 1)}
    joints = breaks(text, folded, lines, taken)
    if not joints:
        return None
    parts = list(_parts(text, lines, joints))
    stretches, at = [], 0
    for origin, words, between in parts:
        stretches.append(Stretch(at, origin, len(words)))
        at += len(words) + len(between)
    return Unwrapped("".join(words + between for _, words, between in parts), StretchMap(text, stretches))


def _parts(text: str, lines: Sequence[Line], joints: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """Where each part begins in the file, its characters, and what stands between it and the next."""
    start = 0
    for joint in joints:
        end, following = lines[joint].span.end, lines[joint + 1].span.start
        yield start, text[start:end], _between(text[end - 1], text[following])
        start = following
    yield start, text[start:], ""


def _between(last: str, first: str) -> str:
    """A blank between Latin words, none inside a number, else nothing."""
    if not (last.isascii() and first.isascii()) or (first.isdigit() and not last.isalpha()):
        return ""
    return " " if (last.isalnum() or last in ",.;:!?)") and (first.isalnum() or first == "(") else ""
