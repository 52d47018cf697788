"""Tables in plain text with blanks between their cells and no serial numbers: every row has as many words as the header."""

from collections.abc import Sequence

from plancheck.readers.grid import HEADER_ROW, Grid, cell_of, table_of
from plancheck.readers.lines import Line, Word, may_have_words, words_of
from plancheck.readers.records import is_value, values_at_end
from plancheck.source.span import Span

_LINE_CHARS = 200
_HEADER_CHARS = 12
_COLUMNS = 3  # at least
_TOTALS = ("合计", "总计", "共计")
_STOPS = "。;,:!?、"


def find(text: str, folded: str, lines: Sequence[Line], free: Sequence[int]) -> tuple[list[Grid], int]:
    """The tables among the `free` lines; what is no such table is text."""
    words = {i: row for i in free if (row := _words(text, folded, lines[i], i))}
    grids: list[Grid] = []
    taken = -1
    for index in words:
        run = _run(words, lines, index) if index > taken and _is_header(words[index]) else []
        if len(run) >= 2:
            grids.append(_grid(text, words, index, run))
            taken = run[-1]
    return grids, 0


def _words(text: str, folded: str, line: Line, index: int) -> list[Word]:
    if line.marked or line.span.end - line.span.start > _LINE_CHARS or not may_have_words(folded, line, _COLUMNS):
        return []
    row = _joined(words_of(text, folded, line, index))
    return row if len(row) >= _COLUMNS else []


def _joined(words: Sequence[Word]) -> list[Word]:
    """张  三: the two characters of a name that a blank sets apart are one word."""
    found: list[Word] = []
    for word in words:
        if found and _is_character(word) and _is_character(found[-1]):
            found[-1] = Word(Span(found[-1].span.start, word.span.end), found[-1].text + word.text, word.line)
        else:
            found.append(word)
    return found


def _is_character(word: Word) -> bool:
    return len(word.text) == 1 and "一" <= word.text <= "龥"


def _is_header(words: Sequence[Word]) -> bool:
    return all(
        0 < len(word.text) <= _HEADER_CHARS and not is_value(word) and word.text[-1] not in _STOPS for word in words
    )


def _run(words: dict[int, list[Word]], lines: Sequence[Line], header: int) -> list[int]:
    """The lines below a header with its number of words, most with values in the same places, the last among them.

    None where the next line looks like a row of another width: half a table adds up to nothing.
    """
    run: list[int] = []
    index = header + 1
    while index in words and lines[index].gap <= 1 and len(words[index]) == len(words[header]):
        if not any(map(is_value, words[index])):
            break
        run.append(index)
        index += 1
    if run and index in words and lines[index].gap <= 1 and _is_total(words[index], len(words[header])):
        words[index] = _spread(words[index], len(words[header]))
        run.append(index)
        index += 1
    shapes = [tuple(is_value(word) for word in words[i]) for i in run]
    usual = max(shapes, key=shapes.count, default=())
    rows = len(run) - (words[run[-1]][0].text in _TOTALS) if run else 0
    steady = bool(usual) and not usual[0] and usual[-1] and shapes.count(usual) * 4 >= rows * 3
    goes_on = index in words and lines[index].gap <= 1 and values_at_end(words[index]) > 0
    return run if steady and not goes_on else []


def _is_total(words: Sequence[Word], columns: int) -> bool:
    """合计 8个村 42 17400 under five columns."""
    return words[0].text in _TOTALS and 1 < len(words) < columns and values_at_end(words) > 0


def _spread(words: Sequence[Word], columns: int) -> list[Word]:
    """The words of a total with its name in the first column and the others in the last ones."""
    gap = Word(Span(words[0].span.end, words[0].span.end), "", words[0].line)
    return [words[0], *[gap] * (columns - len(words)), *words[1:]]


def _grid(text: str, words: dict[int, list[Word]], header: int, run: Sequence[int]) -> Grid:
    rows = [
        [cell_of(text, [word.span] if word.text else [], row, column) for column, word in enumerate(words[index])]
        for row, index in enumerate((header, *run), HEADER_ROW)
    ]
    return Grid(table_of(rows[0], rows[1:], "delimited", False), header, run[-1])
