"""The characters of a page with their boxes, upright and counted from the top left corner, in points."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from ctypes import c_double
from math import cos, isfinite, pi
from statistics import median
from typing import Any

from plancheck.readers.pdf.characters import character
from plancheck.source.records import NamedTuple

Point = Callable[[float, float], tuple[float, float]]
_STRAIGHT = 0.995  # cosine of the angle
WIDE = 0x2E80  # from here on characters are about as wide as high


class Glyph(NamedTuple):
    """One character: its box, and the line `base` it stands on, all counted downwards from the top."""

    char: str
    left: float
    top: float
    right: float
    bottom: float
    base: float

    @property
    def wide(self) -> bool:
        """Whether this is a Chinese character or mark."""
        return ord(self.char) >= WIDE

    @property
    def em(self) -> float:
        """About how large the type is."""
        return self.right - self.left if self.wide else (self.bottom - self.top) * 0.85

    def within(self, width: float, height: float) -> bool:
        """Whether the middle is on a page of this size; what is off it nobody sees."""
        return 0 <= self.left + self.right <= 2 * width and 0 <= self.top + self.bottom <= 2 * height


def size_of(row: Sequence[Glyph]) -> float:
    """The type size of a line."""
    wide = [glyph.em for glyph in row if glyph.wide]
    return median(wide or [glyph.em for glyph in row]) or 1.0


class View(NamedTuple):
    """A page as it is read: `turn` degrees clockwise from how it is stored, with its size that way round."""

    page: Any
    turn: int
    width: float
    height: float

    @property
    def shown(self) -> int:
        """How many degrees the reader's page is turned clockwise to be the one that is shown."""
        return int(self.page.get_rotation() - self.turn) % 360


def view_of(page: Any) -> View:
    """The way round in which most characters of a page stand upright."""
    text = page.get_textpage()
    turns = Counter(_turn(angle) for angle in _angles(text))
    text.close()
    turn = turns.most_common(1)[0][0] if turns else page.get_rotation() % 360
    left, bottom, right, top = page.get_bbox()
    wide, high = right - left, top - bottom
    return View(page, turn, *((wide, high) if turn % 180 == 0 else (high, wide)))


def _angles(text: Any) -> Iterator[float]:
    import pypdfium2.raw as pdfium

    return (pdfium.FPDFText_GetCharAngle(text, index) for index in range(pdfium.FPDFText_CountChars(text)))


def _turn(angle: float) -> int:
    """The quarter turn that sets a character of this angle (radians) upright."""
    return round(-angle / (pi / 2)) * 90 % 360 if isfinite(angle) else 0


def upright(view: View) -> Point:
    """From the page's own coordinates to the view's: from its top left corner."""
    left, bottom, right, top = view.page.get_bbox()
    turned: dict[int, Point] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    return turned[view.turn]


def glyphs_of(view: View) -> list[Glyph]:
    """The characters of a page in the order of its content; not those aslant (a watermark) or off the page."""
    text = view.page.get_textpage()
    straight = -view.turn * pi / 180
    found = [
        glyph
        for angle, glyph in _raw(text, upright(view))
        if isfinite(angle) and cos(angle - straight) > _STRAIGHT and glyph.within(view.width, view.height)
    ]
    text.close()
    return found


def _raw(text: Any, shown: Point) -> Iterator[tuple[float, Glyph]]:
    """Every character with its angle; blanks and line ends that PDFium put in are left out."""
    import pypdfium2.raw as pdfium

    box, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    for index in range(pdfium.FPDFText_CountChars(text)):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        char = character(pdfium.FPDFText_GetUnicode(text, index))
        if not char or not pdfium.FPDFText_GetLooseCharBox(text, index, box):
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        one, other = shown(box.left, box.top), shown(box.right, box.bottom)
        base = shown(x.value, y.value)[1]
        left, right = sorted((one[0], other[0]))
        top, bottom = sorted((one[1], other[1]))
        yield pdfium.FPDFText_GetCharAngle(text, index), Glyph(char, left, top, right, bottom, base)
