"""PDF files made by hand: text with known places, rulings, pages; and plans set on them as an office would.

The font has one glyph for all characters, and a map to what they are.
"""

import re
import zlib
from collections.abc import Callable, Sequence

from boxfont import font

WIDTH, HEIGHT = 595.0, 842.0
_CLOSING = "，。、；：！？）》”’〕】%％"
_FIRST = 9  # the object number of the first page
_CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n{ranges}endcmap end end"
)


def advance(char: str) -> float:
    """The width of a character in ems."""
    return 0.5 if char.isascii() else 1.0


class Page:
    """A page that is drawn on, places from the top left corner in points."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.width, self.height, self.drawn = width, height, list[str]()

    def text(self, x: float, y: float, words: str, size: float = 16) -> None:
        """Words on the base line at height `y`."""
        codes = words.encode("utf-16-be").hex()
        self.drawn.append(f"BT /F {size:g} Tf {x:.2f} {self.height - y:.2f} Td <{codes}> Tj ET")

    def rule(self, x: float, y: float, u: float, v: float) -> None:
        self.drawn.append(f"{x:.2f} {self.height - y:.2f} m {u:.2f} {self.height - v:.2f} l S")

    def box(self, x: float, y: float, u: float, v: float) -> None:
        self.drawn.append(f"{x:.2f} {self.height - v:.2f} {u - x:.2f} {v - y:.2f} re S")

    def picture(self) -> None:
        """A grey picture over the whole page."""
        self.drawn.append(f"q {self.width} 0 0 {self.height} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q")


def pdf(pages: Sequence[Page], page_entries: str = "", trailer: str = "") -> bytes:
    """The file."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{_FIRST + 2 * n} 0 R' for n in range(len(pages)))}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/Box/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Box/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/FontDescriptor 5 0 R/DW 1000/W[32 126 500]/CIDToGIDMap 8 0 R>>",
        "<</Type/FontDescriptor/FontName/Box/Flags 4/FontBBox[0 -140 1000 860]/ItalicAngle 0/Ascent 860/Descent -140"
        "/CapHeight 700/StemV 80/FontFile2 7 0 R>>",
        _packed(_cmap().encode()),
        _packed(font()),
        _packed(b"\0\1" * 65536),
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width} {page.height}]/Contents {_FIRST + 1 + 2 * number} 0 R"
            f"/Resources<</Font<</F 3 0 R/L<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>>>{page_entries}>>"
        )
        objects.append(_stream("\n".join(page.drawn)))
    return _file(objects, trailer)


def _cmap() -> str:
    ranges = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>\n" for high in range(256) if not 0xD8 <= high < 0xE0]
    parts = [ranges[start : start + 100] for start in range(0, len(ranges), 100)]
    return _CMAP.format(ranges="".join(f"{len(part)} beginbfrange\n{''.join(part)}endbfrange\n" for part in parts))


def _packed(content: bytes) -> str:
    packed = zlib.compress(content).decode("latin-1")
    return f"<</Length {len(packed)}/Length1 {len(content)}/Filter/FlateDecode>>\nstream\n{packed}\nendstream"


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str], trailer: str) -> bytes:
    out, starts = "%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\n"
    return (out + f"startxref\n{out.rindex('xref' + chr(10))}\n%%EOF").encode("latin-1")


def broken(words: str, room: float, indent: float = 0.0) -> list[str]:
    """Words in lines of `room` ems, the first one shorter by `indent`: no closing mark begins a line, no number is parted."""
    lines, left = [""], room - indent
    for unit in re.findall(rf"(?:[!-~]+|[^!-~])[{_CLOSING}]*", words):
        need = sum(map(advance, unit))
        if need > left and lines[-1]:
            lines.append("")
            left = room
        lines[-1] += unit
        left -= need
    return [line.strip() for line in lines]


class Setter:
    """Sets paragraphs and ruled tables on pages with a running head and page numbers."""

    def __init__(self, head: str = "", number: Callable[[int], str] = lambda page: f"— {page} —") -> None:
        self.pages, self._head, self._number, self._y = list[Page](), head, number, 0.0
        self.left, self.right, self.top, self.bottom, self.size, self.pitch = 85.0, 517.0, 105.0, 750.0, 16.0, 28.0
        self.feed()

    def feed(self) -> None:
        """Begin a page."""
        self.pages.append(Page())
        self._y = self.top
        middle = (self.left + self.right) / 2
        number = self._number(len(self.pages))
        self.pages[-1].text(self.left, 60, self._head, 10.5) if self._head else None
        self.pages[-1].text(middle - sum(map(advance, number)) * 5, 790, number, 10) if number else None

    def paragraph(self, words: str, indent: float = 2.0) -> None:
        for place, line in enumerate(broken(words, (self.right - self.left) / self.size, indent)):
            self._line(self.left + (0 if place else indent * self.size), line, self.size, self.pitch)

    def title(self, words: str, size: float = 22.0) -> None:
        for line in broken(words, (self.right - self.left) / size - 4):
            self._line((self.left + self.right - sum(map(advance, line)) * size) / 2, line, size, 35)

    def _line(self, x: float, line: str, size: float, pitch: float) -> None:
        if self._y > self.bottom:
            self.feed()
        self.pages[-1].text(x, self._y, line, size)
        self._y += pitch

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], size: float = 12.0) -> None:
        """A ruled table; its header is repeated on every page, and rows may be cut."""
        edges = [self.left]
        for width in widths:
            edges.append(edges[-1] + width)
        self._y += 8 - self.pitch + size
        for row in rows:
            cells = [broken(cell, width / size - 1) for cell, width in zip(row, widths, strict=True)]
            while any(cells):
                fits = int((self.bottom - self._y) // (size * 1.4))
                if fits < 1:
                    self.feed()
                    self._row(
                        [broken(cell, width / size - 1) for cell, width in zip(rows[0], widths, strict=True)],
                        edges,
                        size,
                    )
                    continue
                self._row([cell[:fits] for cell in cells], edges, size)
                cells = [cell[fits:] for cell in cells]
        self._y += self.pitch

    def _row(self, cells: Sequence[Sequence[str]], edges: Sequence[float], size: float) -> None:
        high = max(map(len, cells)) * size * 1.4 + 4
        for left, right, cell in zip(edges, edges[1:], cells, strict=False):
            self.pages[-1].box(left, self._y, right, self._y + high)
            for place, line in enumerate(cell):
                self.pages[-1].text(left + size / 2, self._y + (place + 1) * size * 1.4 - 2, line, size)
        self._y += high

    def finished(self) -> bytes:
        return pdf(self.pages)


def plan(text: str, head: str = "", indent: float = 2.0) -> bytes:
    """A plain text as a PDF: the first short line that ends without a stop is the title, every other one a paragraph."""
    setter, titled = Setter(head), False
    for line in filter(None, map(str.strip, text.splitlines())):
        if not titled and len(line) < 60 and line[-1] not in "。】）":
            setter.title(line)
            titled = True
        else:
            setter.paragraph(line, indent)
    return setter.finished()
