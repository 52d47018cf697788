"""OFD (GB/T 33190-2016), experimental: the text of its pages, laid out as that of a PDF is.

Only text objects are read (11); what is drawn as a path or picture, and text in templates and annotations, is not.
"""

import posixpath
from collections.abc import Iterator
from itertools import repeat

from lxml import etree

from plancheck.document.model import Document
from plancheck.readers.pdf.glyphs import WIDE, Glyph
from plancheck.readers.pdf.lines import Line, lines_of
from plancheck.readers.pdf.reader import laid_out
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.package import content, package
from plancheck.source.source import Source

_POINTS = 72 / 25.4  # OFD counts in millimetres
_A4 = (0.0, 0.0, 210.0, 297.0)
_FARTHEST = 1e6  # millimetres; beyond it, and where there is no number, nothing can be laid out


def read(source: Source, limits: Limits) -> Document:
    """The document of an OFD file; SourceError when it cannot be read."""
    try:
        pages = list(_pages(_Package(source, limits), limits))
    except (ValueError, etree.XMLSyntaxError) as error:
        raise SourceError(source.path, "deep" if "depth" in str(error) else "damaged") from error
    return laid_out(source, pages, {})


class _Package:
    """The parts of an OFD file."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.source, self._limits = source, limits
        self._opened = package(source, limits)

    def root(self, path: str) -> "etree._Element":
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(content(self.source, self._opened, path, self._limits), parser)


def _pages(opened: _Package, limits: Limits) -> Iterator[list[Line]]:
    root = opened.root("OFD.xml").findtext("{*}DocBody/{*}DocRoot") or ""
    document = opened.root(_joined("", root))
    area = _numbers(document.findtext("{*}CommonData/{*}PageArea/{*}PhysicalBox"), _A4)
    places = document.findall("{*}Pages/{*}Page")
    if len(places) > limits.pages:
        raise SourceError(opened.source.path, "pages", f"{limits.pages:,}")
    for number, place in enumerate(places, 1):
        page = opened.root(_joined(posixpath.dirname(root), place.get("BaseLoc", "")))
        own = _numbers(page.findtext("{*}Area/{*}PhysicalBox"), area)
        yield lines_of(number, own[2] * _POINTS, list(_glyphs(page)))


def _glyphs(page: "etree._Element") -> Iterator[Glyph]:
    for piece in page.iter("{*}TextObject"):
        if piece.get("Visible") == "false":
            continue
        left, top, *_ = _numbers(piece.get("Boundary"), _A4)
        size = _number(piece.get("Size", "0"))
        x = y = 0.0
        for code in piece.iterchildren("{*}TextCode"):
            x, y = _number(code.get("X", x)), _number(code.get("Y", y))
            yield from _characters(code, (left + x) * _POINTS, (top + y) * _POINTS, size * _POINTS)


def _characters(code: "etree._Element", x: float, y: float, size: float) -> Iterator[Glyph]:
    """The characters of a line, each as far from the last as the line says, else by its own width."""
    text = code.text or ""
    steps = [step * _POINTS for step in _steps(code.get("DeltaX", ""))]
    for index, char in enumerate(text):
        width = size if ord(char) >= WIDE else size / 2
        if not char.isspace():
            yield Glyph(char, x, y - size * 0.88, x + width, y + size * 0.12, y)
        x += steps[index] if index < len(steps) else width


def _steps(said: str) -> Iterator[float]:
    """Distances between characters; `g 9 5` stands for nine of five (11.3)."""
    words = iter(said.split())
    for word in words:
        if word == "g":
            count = int(next(words, "0"))
            yield from repeat(_number(next(words, "0")), min(count, 100_000))
        else:
            yield _number(word)


def _number(said: str | float) -> float:
    """ValueError also for what is beyond all pages."""
    value = float(said)
    if not abs(value) < _FARTHEST:
        raise ValueError(said)
    return value


def _numbers(said: str | None, default: tuple[float, ...]) -> tuple[float, ...]:
    found = tuple(map(_number, (said or "").split()))
    return found if len(found) == len(default) else default


def _joined(folder: str, path: str) -> str:
    """A path inside the package: from its root where it begins with a stroke, else from a folder."""
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
