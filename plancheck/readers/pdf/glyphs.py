"""The characters of a page with their boxes, as a person sees the page: upright, from its top left corner, in points."""

from collections import Counter
from collections.abc import Callable, Iterator
from ctypes import c_double
from typing import Any, NamedTuple

from plancheck.readers.pdf.characters import character

Point = Callable[[float, float], tuple[float, float]]
_TILT = 0.1  # radians
_WIDE = 0x2E80  # from here on characters are about as wide as high


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
        return ord(self.char) >= _WIDE

    @property
    def em(self) -> float:
        """About how large the type is."""
        return self.right - self.left if self.wide else (self.bottom - self.top) * 0.85

    def within(self, width: float, height: float) -> bool:
        """Whether the middle is on a page of this size; what is off it nobody sees."""
        return 0 <= self.left + self.right <= 2 * width and 0 <= self.top + self.bottom <= 2 * height


def upright(page: Any) -> Point:
    """From the page's own coordinates to what is shown: turned as the page says, from the top left corner."""
    left, bottom, right, top = page.get_bbox()
    turned: dict[int, Point] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    return turned[page.get_rotation() % 360]


def glyphs_of(page: Any) -> list[Glyph]:
    """The characters of a page in the order of its content; not those aslant (a watermark) or off the page."""
    width, height = page.get_size()
    text = page.get_textpage()
    found = [one for one in _raw(text, upright(page)) if one[1].within(width, height)]
    text.close()
    main = Counter(round(angle, 1) for angle, _ in found).most_common(1)
    return [glyph for angle, glyph in found if abs(angle - main[0][0]) < _TILT]


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
