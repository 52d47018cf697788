"""The source frame: the lines of a place with the exact characters underlined."""

from collections.abc import Iterator

from plancheck.reporters.paint import paint
from plancheck.reporters.show import Show
from plancheck.reporters.width import ELLIPSIS, columns, head, printable, shortened, tail
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import Location
from plancheck.source.span import Span

_LINE_END = regex(r"\r\n|\n|\r")
_GUTTER = 3  # blanks and bar between a line number and its text
_LINES = 4  # a place over more lines is shown by its first ones


class FrameLine(NamedTuple):
    """One line of a frame, with the caret line below it (None for the closing ellipsis).

    `number` counts from 1; None where the source has other lines.
    """

    number: int | None
    text: str
    carets: str | None


def drawn(text: str, span: Span, location: Location, gutter: int, style: str, show: Show) -> Iterator[str]:
    """The frame as a terminal shows it, the place underlined in a style; `gutter` is the room for line numbers."""
    bar = paint("|", "dim", show)
    for line in frame(text, span, location, max(20, show.width - gutter - _GUTTER)):
        yield f"{paint(str(line.number or '').rjust(gutter), 'dim', show)} {bar} {line.text}".rstrip()
        if line.carets is not None:
            indent = line.carets[: -len(line.carets.lstrip())]
            yield f"{' ' * gutter} {bar} {indent}{paint(line.carets.lstrip(), style, show)}"


def frame(text: str, span: Span, location: Location, width: int) -> Iterator[FrameLine]:
    """Lines of `text` that `span` touches, each cut to `width` columns around the marked characters."""
    reach = width + 1  # a line may be millions of characters long: what lies further off is not looked at
    left = max(0, span.start - reach)
    start = max(left, *(text.rfind(end, left, span.start) + 1 for end in "\r\n"))
    counted = location.span == span  # the lines of a page with tags are not those that are shown
    numbers: list[int | None] = [location.line + later if counted or not later else None for later in range(_LINES + 1)]
    for number in numbers[:-1]:
        end_of_line = _LINE_END.search(text, max(start, span.start), span.end + reach)
        end = end_of_line.start() if end_of_line else min(len(text), span.end + reach)
        marked = Span(max(start, span.start), min(end, span.end))
        begin = max(start, marked.start - width)
        if marked.start < marked.end or span.start == span.end:
            yield FrameLine(number, *_fitted(text[begin:end], marked.start - begin, marked.end - begin, width))
        if end_of_line is None or end_of_line.end() >= span.end:
            return
        start = end_of_line.end()
    yield FrameLine(numbers[-1], ELLIPSIS, None)


def _fitted(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The line and its carets; what is too far to the left or right of the mark gives way to an ellipsis."""
    before, after = printable(line[max(0, start - width) : start]), printable(line[end : end + width])
    mark = printable(line[start : min(end, start + width)])
    if columns(mark) > width - 2:
        mark, after = head(mark, width - 3), ELLIPSIS
    before, after = _shared(before.lstrip(), after.rstrip(), width - columns(mark))
    carets = " " * columns(before) + "^" * max(1, columns(mark))
    return before + mark + after, carets


def _shared(before: str, after: str, room: int) -> tuple[str, str]:
    """Both sides of a mark within `room` columns; the shorter side leaves what it does not need to the longer."""
    if columns(before) + columns(after) <= room:
        return before, after
    left = max(room // 2, room - columns(after))
    if columns(before) > left:
        before = ELLIPSIS + tail(before, left - 1)
    return before, shortened(after, room - columns(before))
