"""How a document is set: the margins of its pages and columns, indents, the distance of its lines."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from plancheck.readers.pdf.joints import is_full
from plancheck.readers.pdf.lines import Line
from plancheck.source.records import NamedTuple

INDENT = 1.2  # of the type size; two characters are usual
MOST_INDENT = 3.0
_CENTRED = 0.8  # of the type size between the middles
_NEAR = 1.2  # of the type size: ends of full lines
_NARROW = 8.0  # of the type size; no text outside of tables is set narrower
_PAGE_LINES = 5  # a page with so many has a margin of its own


class Frame(NamedTuple):
    """Where the lines of a column of a page begin and end."""

    left: float
    right: float


class Setting(NamedTuple):
    """How a document is set: frames by page and column, whether paragraphs are indented, distance and size of its lines."""

    frames: dict[tuple[int, int], Frame]
    indented: bool
    pitch: float
    em: float

    def frame(self, line: Line) -> Frame:
        """The frame of the line's column."""
        return self.frames[line.page, line.column]

    def indent(self, line: Line) -> float:
        """How far a line begins inside of its column, in type sizes."""
        return (line.left - self.frame(line).left) / line.em

    def centred(self, line: Line) -> bool:
        """Whether a line stands in the middle, away from both sides."""
        frame = self.frame(line)
        off = abs(line.left + line.right - frame.left - frame.right) / 2
        return off <= _CENTRED * line.em and self.indent(line) > INDENT


def setting_of(lines: Sequence[Line]) -> Setting:
    """How the lines outside of tables are set."""
    frames = _frames(lines)
    full = [(a, b) for a, b in pairwise(lines) if beside(a, b)]
    pitch = median([(b.base - a.base) / a.em for a, b in full] or [1.75])
    sizes: dict[float, int] = defaultdict(int)
    for line in lines:
        sizes[round(line.em)] += len(line.glyphs)
    em = max(sizes, key=lambda size: sizes[size], default=1.0)
    bare = Setting(frames, False, pitch, em)
    return bare._replace(indented=_is_indented(lines, bare))


def beside(before: Line, after: Line) -> bool:
    """Whether one line stands under the other in a column."""
    return (before.page, before.column) == (after.page, after.column) and after.base > before.base


def _frames(lines: Sequence[Line]) -> dict[tuple[int, int], Frame]:
    """Each page's own left margin, as left and right pages differ, and the width that its column has everywhere."""
    held: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        held[line.page, line.column].append(line)
    common: dict[tuple[float, int], list[float]] = defaultdict(list)
    for (_, column), own in held.items():
        common[own[0].width, column].append(_margin(own))
    lefts: dict[tuple[int, int], float] = {}
    reach: dict[tuple[float, int], list[float]] = defaultdict(list)
    for key, own in held.items():
        kind = own[0].width, key[1]
        lefts[key] = _margin(own) if len(own) >= _PAGE_LINES else min(median(common[kind]), _margin(own))
        reach[kind] += [line.right - lefts[key] for line in own]
    return {
        key: Frame(left, left + _width(left, held[key][0], reach[held[key][0].width, key[1]]))
        for key, left in lefts.items()
    }


def _margin(lines: Sequence[Line]) -> float:
    """Where the leftmost lines begin; a single one that stands out does not count among many."""
    lefts = sorted(line.left for line in lines)
    return lefts[len(lefts) // 12]


def _width(left: float, line: Line, reach: Sequence[float]) -> float:
    """How far the longest lines reach, without the few that stand out; where only one does, the margins are taken as equal."""
    longest = sorted(reach, reverse=True)[len(reach) // 25]
    alone = sum(one > longest - _NEAR * line.em for one in reach) < 2
    least = line.width - 2 * left if alone and not line.column else _NARROW * line.em
    return max(longest, least)


def _is_indented(lines: Sequence[Line], setting: Setting) -> bool:
    """Whether most lines that begin a paragraph for sure, after a short line, stand inside of the margin."""
    starts = [setting.indent(b) for a, b in pairwise(lines) if beside(a, b) and not full(a, b, setting)]
    inside = sum(INDENT < indent <= MOST_INDENT for indent in starts)
    return bool(starts) and inside * 2 >= sum(indent <= MOST_INDENT for indent in starts)


def full(before: Line, after: Line, setting: Setting) -> bool:
    """Whether what begins `after` would not have fitted behind `before` in its column."""
    return is_full(before, after, setting.frame(before).right - before.right)
