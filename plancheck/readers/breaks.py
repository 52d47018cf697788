"""Which line ends of a plain text stand in the middle of a sentence.

Text copied out of a PDF or a mail is cut at a fixed width, or here and there. A line end is one of these where the line has
no stop mark, the next one no number, bullet, field name or indent, and where the layout shows that the text goes on.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache

from plancheck.document.labels import leading
from plancheck.readers.indents import under_indents
from plancheck.readers.lines import Line
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_SHORTEST = 16  # characters of a line that is cut at a fixed width
_FULL = 3  # full lines that show a width
_LONG = 20  # characters of a line that is no heading, where it holds marks
_STOPS = "。;:!?…"
_CLOSING = "”’）)』」》]】 "
_PAIRS = ("()", "《》", "“”", "【】")


class _Break(NamedTuple):
    """A line end after which the text may go on: `first` and `second` are the lines' words, folded."""

    line: int
    first: str
    second: str


@lru_cache(maxsize=1)
def _begins() -> re.Pattern[str]:
    """A bullet, a field (责任单位:), a mark of Markdown."""
    return regex(r"[•●■◆◇□▪➢★☆#>*|-]|[^\s,。;、:()]{2,8}:|附件|附表|\(此件|—")


@lru_cache(maxsize=1)
def _columns() -> re.Pattern[str]:
    """What shows that a line is a row of a table, where it has three blanks or two side by side."""
    return regex(r"\S {2,}\S|(?: [\d.%]+){3}")


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """What goes on in a cell: words, no serial number of the next row."""
    return regex(r"(?!\d+ )(?=.*[\u4e00-\u9fff]{2}|\D+$)")


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return regex("[,。;]")


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    """What may not be parted at the start of a line: a number or Latin word, or a character, with the marks behind it."""
    return regex(r"[(《“]*(?:[A-Za-z0-9.%]{1,12}|.)[,。;:!?、)》”%]*")


def breaks(text: str, folded: str, lines: Sequence[Line], tabled: Set[int]) -> list[int]:
    """Indexes of the lines whose text goes on in the next line; `tabled` are those that a table has taken."""
    may = [
        _Break(index, lines[index].span.of(folded), lines[index + 1].span.of(folded))
        for index in range(len(lines) - 1)
        if _open(text, folded, lines[index], lines[index + 1])
    ]
    prose = [each for each in may if each.line not in tabled and each.line + 1 not in tabled and not _ends(each.first)]
    if not may:
        return []
    if flush := under_indents(text, folded, lines, tabled):
        return flush
    free = [index for index in range(len(lines)) if index not in tabled]
    found = _repeated(prose) | {each.line for each in prose if _halved(each)}
    if _set_apart(lines, free):
        found |= {each.line for each in prose if _is_prose(each.first) and _finished(each.second)}
    found |= {each.line for each in prose if _is_statement(text, folded, lines[each.line], each)}
    return sorted(found | _at_width(folded, lines, tabled, may))


def _open(text: str, folded: str, before: Line, after: Line) -> bool:
    """Whether nothing in two lines says that the first one ends a paragraph."""
    if after.gap or before.marked or after.marked or after.span.start > after.whole.start:
        return False
    first, second = before.span.of(folded), after.span.of(folded)
    if len(first) < _SHORTEST or (_ends(first) and not second.startswith("(")):
        return False
    if _begins().match(second) and not (_parts_pair(first, second) or _parts_label(first, second)):
        return False
    if _is_row(first) or _is_row(second):
        return False
    label = leading(text, folded, after.span)
    return label is None or not label.sure or label.label.scheme == "一是"


def _is_row(words: str) -> bool:
    """Whether a line looks like a row of a table; most lines have no blank in them, and need no search."""
    if "\t" in words or "|" in words:
        return True
    return ("  " in words or words.count(" ") >= 3) and _columns().search(words) is not None


def _ends(words: str) -> bool:
    """Whether a line ends with a stop mark, before closing marks too."""
    return words.endswith(tuple(_STOPS)) or words.rstrip(_CLOSING).endswith(tuple(_STOPS))


def _finished(words: str) -> bool:
    """Whether a line ends as a paragraph does: with a stop mark, or with its departments in brackets."""
    return _ends(words) or words.endswith(")")


def _is_prose(words: str) -> bool:
    return len(words) >= _LONG and _marks().search(words) is not None


def _at_width(folded: str, lines: Sequence[Line], tabled: Set[int], may: Sequence[_Break]) -> set[int]:
    """Full lines of a text that is cut at one width, in characters or in columns (two for a Chinese character).

    What is cut so has cut cells too: in tables the lines that are full to the last character, for cells may be of any length.
    """
    if len(may) < _FULL:
        return set()
    prosaic = [index for index, line in enumerate(lines) if not _is_row(line.span.of(folded))]
    for wide in (1, 2):
        sizes = [_size(folded[line.whole.start : line.span.end], wide) for line in lines]
        prose = [sizes[index] for index in prosaic]
        width, _ = Counter(sizes[each.line] for each in may).most_common(1)[0]
        full = [each for each in may if _fills(each, sizes[each.line], width, wide, tabled)]
        longer = sum(size > width + 2 * wide for size in prose)
        if longer * 20 <= len(prose) and _is_usual(full, may):
            return {each.line for each in full}
    return set()


def _fills(each: _Break, size: int, width: int, wide: int, tabled: Set[int]) -> bool:
    """Whether what begins the second line would not have fitted into the first."""
    if each.line in tabled or each.line + 1 in tabled:
        return size == width and _words().match(each.second) is not None
    return size + _size(_first(each.second), wide) > width


def _is_usual(full: Sequence[_Break], may: Sequence[_Break]) -> bool:
    """Whether so many lines without a stop are full that the width must be the reason."""
    return len(full) >= _FULL and len(full) * 5 >= len(may) * 2 and sum(map(_holds_marks, full)) * 2 >= len(full)


def _holds_marks(each: _Break) -> bool:
    return _marks().search(each.first) is not None


def _size(words: str, wide: int) -> int:
    if wide == 1 or words.isascii():
        return len(words)
    return len(words) + (len(words.encode("utf-8", "replace")) - len(words)) // 2  # what takes three bytes is wide


def _first(words: str) -> str:
    match = _unit().match(words)
    return match[0] if match else words[:1]


def _repeated(may: Sequence[_Break]) -> set[int]:
    """Long lines of prose that break off after one and the same number of characters."""
    prose = [
        each for each in may if _is_prose(each.first) and len(each.first) >= 1.5 * _LONG and _finished(each.second)
    ]
    if len(prose) < 2:
        return set()
    length, times = Counter(len(each.first) for each in prose).most_common(1)[0]
    return {each.line for each in prose if len(each.first) == length} if times * 2 >= max(len(prose), 4) else set()


def _is_statement(text: str, folded: str, line: Line, each: _Break) -> bool:
    """A numbered statement of several sentences that has lost its end, with an unnumbered line behind it that has one."""
    label = leading(text, folded, line.span)
    held = "。" in each.first and len(each.first) >= 1.5 * _LONG
    return held and label is not None and label.sure and _finished(each.second)


def _halved(each: _Break) -> bool:
    """A comma, a bracket or title that opens in one line and closes in the next, or a mark that cannot begin a line."""
    if not _is_prose(each.first):
        return False
    if each.first.endswith(","):
        return True
    if each.second[0] in ",。;、%":
        return True
    return _parts_pair(each.first, each.second)


def _parts_pair(first: str, second: str) -> bool:
    return any(_surplus(first, *pair) == 1 and _surplus(second, *pair) == -1 for pair in _PAIRS)


def _parts_label(first: str, second: str) -> bool:
    """Whether a line end cuts the label of a list: 责任 / 单位:."""
    match = _label().search(first[-3:] + second[:6])
    return match is not None and match.start() < len(first[-3:]) < match.end()


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return regex("(?:责任|牵头|配合|主办|协办|承办|参与|参加|协同|负责|完成)(?:单位|部门|科室|领导|人|时限|时间):")


def _surplus(words: str, opening: str, closing: str) -> int:
    return words.count(opening) - words.count(closing)


def _set_apart(lines: Sequence[Line], free: Sequence[int]) -> bool:
    """Whether paragraphs are known by an indent or an empty line: nearly all lines have one."""
    if len(free) < 5:
        return False
    shown = sum(lines[i].gap > 0 or lines[i].span.start > lines[i].whole.start for i in free)
    return shown * 5 >= len(free) * 4
