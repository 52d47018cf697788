"""Text cut at a width in which every paragraph begins with an indent: the lines without one go on."""

from collections.abc import Sequence, Set

from plancheck.document.labels import leading
from plancheck.readers.lines import Line

_FEW = 3  # lines with an indent and lines without one, at least


def under_indents(text: str, folded: str, lines: Sequence[Line], tabled: Set[int]) -> list[int]:
    """Indexes of the lines that the next one goes on, after a full stop too; nothing where indents do not tell.

    They tell where the lines without an indent follow long lines, and none of them has a number of its own.
    """
    free = [index for index in range(len(lines)) if index not in tabled and not lines[index].marked]
    flush = [index for index in free[1:] if not lines[index].gap and not _indent(lines[index])]
    if min(len(flush), sum(map(_indent, (lines[index] for index in free)))) < _FEW:
        return []
    long = 0.7 * max(line.whole.end - line.whole.start for line in map(lines.__getitem__, free))
    goes_on = [index for index in flush if lines[index - 1].whole.end - lines[index - 1].whole.start >= long]
    if len(goes_on) < len(flush) or any(_is_numbered(text, folded, lines[index]) for index in flush):
        return []
    return [index - 1 for index in goes_on if index - 1 not in tabled]


def _indent(line: Line) -> bool:
    return line.span.start > line.whole.start


def _is_numbered(text: str, folded: str, line: Line) -> bool:
    label = leading(text, folded, line.span)
    return label is not None and label.sure and label.label.scheme != "一是"
