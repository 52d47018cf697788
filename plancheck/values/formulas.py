"""Cells that no spreadsheet runs."""

from typing import TypeVar

_Cell = TypeVar("_Cell")
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # full-width marks too: East Asian editions take them for the narrow ones


def formula(cell: object) -> bool:
    """Whether a spreadsheet might take a text for a formula; blanks in front do not keep it from that."""
    return isinstance(cell, str) and cell.lstrip(" \u3000\u00a0").startswith(_FORMULA)


def guarded(cell: _Cell) -> _Cell | str:
    """The cell, with an apostrophe in front where it might be taken for a formula."""
    return f"'{cell}" if formula(cell) else cell
