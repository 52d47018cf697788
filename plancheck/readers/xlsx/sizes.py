"""What a workbook says of its size, looked at before it is built: a merged range makes a cell for every place in it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from zipfile import ZipFile

from plancheck.readers.xlsx.sheets import Sheet
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.package import content
from plancheck.source.patterns import regex
from plancheck.source.source import Source

_SHEETS = "xl/worksheets/"


@lru_cache(maxsize=1)
def _range() -> re.Pattern[bytes]:
    return regex(
        rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^<>]*?\bref\s*=\s*[\"']"
        rb"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})[\"']"
    )


def refuse_huge_ranges(source: Source, opened: ZipFile, limits: Limits) -> None:
    """SourceError where merged or linked ranges alone have more cells than may be read."""
    for name in opened.namelist():
        if name.lower().startswith(_SHEETS) and name.lower().endswith(".xml"):
            _held(source.path, sum(_areas(content(source, opened, name, limits))), limits)


def refuse_huge_grid(path: str, sheet: Sheet, limits: Limits) -> None:
    """SourceError where the rows and columns in use cross in too many places, as those of a diagonal do."""
    _held(path, len({row for row, _ in sheet.words}) * len({column for _, column in sheet.words}), limits)


def _held(path: str, cells: int, limits: Limits) -> None:
    if cells > limits.cells:
        raise SourceError(path, "cells", f"{limits.cells:,}")


def _areas(sheet: bytes) -> Iterator[int]:
    for left, top, right, bottom in _range().findall(sheet):
        rows, columns = int(bottom) - int(top), _column(right) - _column(left)
        yield (abs(rows) + 1) * (abs(columns) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
