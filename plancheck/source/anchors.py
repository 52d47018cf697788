"""Where a place stands in the source itself; its form depends on the format."""

from plancheck.source.records import NamedTuple


class LineAnchor(NamedTuple):
    """The file is a text: line and column say it all."""

    kind: str = "line"


class RunAnchor(NamedTuple):
    """A Word file: characters `start` of `paragraph` to `end` of `end_paragraph` of a part.

    Paragraphs count from 0 in the order of the part's XML (`document`, `footnotes`, …), with those in tables and text
    boxes; characters count the paragraph's own text, without a number that Word computes.
    """

    part: str
    paragraph: int
    start: int
    end_paragraph: int
    end: int
    kind: str = "run"


class BoxAnchor(NamedTuple):
    """A PDF page, from 1, and one box a line: left, top, right, bottom in points from the top left corner."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]
    kind: str = "box"


class CellAnchor(NamedTuple):
    """A cell of a sheet, as a person names it: B7."""

    sheet: str
    cell: str
    kind: str = "cell"


class TextAnchor(NamedTuple):
    """A file whose places no program can name: headings and the quoted words find them."""

    kind: str = "text"


Anchor = LineAnchor | RunAnchor | BoxAnchor | CellAnchor | TextAnchor
LINE = LineAnchor()
