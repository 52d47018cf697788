"""How cells look."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.styles import NamedStyle

_FONT = "等线"
# Fill and letter: dark for the graver part, readable also when printed in grey.
_LETTERS = {"牵": ("C0392B", "FFFFFF"), "责": ("D6E4F5", "0B3D7A"), "配": ("E3F1EA", "1E5B43"),
            "参": ("F1F3F4", "3C4043"), "指": ("EADCF5", "4A1B75")}  # fmt: skip


def named() -> "Iterator[NamedStyle]":
    """title, head, upright (stacked characters), body, number, hole, sum, link, and one a letter of the matrix."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    side = Side("thin", color="C0C4C8")
    border = Border(side, side, side, side)
    words = Alignment(vertical="top", wrap_text=True)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    tight = Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
    stacked = Alignment(horizontal="center", vertical="top", text_rotation=255)
    grey, pale = PatternFill("solid", fgColor="E8EAED"), PatternFill("solid", fgColor="FFF3CD")
    plain, bold = Font(_FONT, 10), Font(_FONT, 10, bold=True)
    yield NamedStyle("title", Font(_FONT, 14, bold=True))
    yield NamedStyle("note", Font(_FONT, 10, color="5F6368"))
    yield NamedStyle("head", bold, grey, border, middle)
    yield NamedStyle("upright", bold, grey, border, stacked)
    yield NamedStyle("body", plain, None, border, words)
    yield NamedStyle("number", plain, None, border, middle)
    yield NamedStyle("hole", Font(_FONT, 10, color="9A3412"), pale, border, words)
    yield NamedStyle("sum", bold, grey, border, middle)
    yield NamedStyle("link", Font(_FONT, 10, color="1A5FB4", underline="single"), None, border, words)
    for letter, (fill, colour) in _LETTERS.items():
        font = Font(_FONT, 10, bold=letter == "牵", color=colour)
        yield NamedStyle(letter, font, PatternFill("solid", fgColor=fill), border, tight)
