"""Lines to paragraphs: by indents, short last lines, stop marks, numbers, distance and type size."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from plancheck.readers.pdf.joints import ends_sentence, is_full, is_numbered, starts_item
from plancheck.readers.pdf.lines import Line, same_size

_INDENT = 1.2  # of the type size; two characters are usual
_MOST_INDENT = 3.0
_APART = 1.35  # of the usual distance of lines
_TITLE = 1.15  # of the size of the text
_CENTRED = 0.8  # of the type size between the middles
_NEAR = 1.2  # of the type size: ends of full lines
_NARROW = 8.0  # of the type size; no text outside of tables is set narrower
_PAGE_LINES = 5  # a page with so many has a margin of its own

Paragraph = list[Line]


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
        return off <= _CENTRED * line.em and self.indent(line) > _INDENT


def setting_of(lines: Sequence[Line]) -> Setting:
    """How the lines outside of tables are set."""
    frames = _frames(lines)
    full = [(a, b) for a, b in pairwise(lines) if _beside(a, b)]
    pitch = median([(b.base - a.base) / a.em for a, b in full] or [1.75])
    sizes: dict[float, int] = defaultdict(int)
    for line in lines:
        sizes[round(line.em)] += len(line.glyphs)
    em = max(sizes, key=lambda size: sizes[size], default=1.0)
    bare = Setting(frames, False, pitch, em)
    return bare._replace(indented=_is_indented(lines, bare))


def _beside(before: Line, after: Line) -> bool:
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
    starts = [setting.indent(b) for a, b in pairwise(lines) if _beside(a, b) and not _full(a, b, setting)]
    inside = sum(_INDENT < indent <= _MOST_INDENT for indent in starts)
    return bool(starts) and inside * 2 >= sum(indent <= _MOST_INDENT for indent in starts)


def _full(before: Line, after: Line, setting: Setting) -> bool:
    return is_full(before, after, setting.frame(before).right - before.right)


def paragraphs_of(lines: Iterable[Line], setting: Setting) -> list[Paragraph]:
    """The lines in reading order, put together."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _continues(found[-1], line, setting):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _continues(paragraph: Paragraph, after: Line, setting: Setting) -> bool:
    before = paragraph[-1]
    if not same_size(before, after) or (before.tabular and after.tabular):
        return False
    if _beside(before, after) and after.base - before.base > _APART * setting.pitch * before.em:
        return False
    if setting.centred(before) and setting.centred(after):
        return _same_title(before, after, setting)
    if not _full(before, after, setting) or _set_right(before, after, setting):
        return False
    inside = setting.indent(after) > _INDENT
    if inside and (setting.indented or after.left > before.left + 0.5 * after.em):
        return _hangs(paragraph, after)
    if ends_sentence(before):
        return not inside and not starts_item(after) and (setting.indented or _beside(before, after))
    return setting.indented or not is_numbered(after, outright=True)


def _hangs(paragraph: Paragraph, after: Line) -> bool:
    """Whether a line stands under the text of an item, right of its number."""
    first = paragraph[0]
    deeper = after.left > first.left + 0.5 * after.em
    return deeper and is_numbered(first) and not ends_sentence(paragraph[-1]) and not starts_item(after)


def _set_right(before: Line, after: Line, setting: Setting) -> bool:
    """A line on the right side, such as a signature, with the next one left of it."""
    return setting.indent(before) > _MOST_INDENT and setting.indent(after) < setting.indent(before) - 1


def _same_title(before: Line, after: Line, setting: Setting) -> bool:
    """A title is broken where its sense allows, so its lines are not full."""
    large = before.em >= _TITLE * setting.em and before.page == after.page
    return large and after.text[0] not in "（(" and before.text[-1] not in "）)"


def paragraphs_in_cell(lines: Iterable[Line], width: float) -> list[Paragraph]:
    """The lines of a table cell of which `width` can be filled."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _goes_on(found[-1][-1], line, width):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _goes_on(before: Line, after: Line, width: float) -> bool:
    if ends_sentence(before) and starts_item(after):
        return False
    return is_full(before, after, width - (before.right - before.left))
