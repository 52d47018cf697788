"""The text of a Word file as it is put together, with a note of where each paragraph of it came from."""

from collections.abc import Sequence

from plancheck.readers.docx.runmap import Origin
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class Line(NamedTuple):
    """A line of a paragraph without surrounding blanks; `depth` as of a heading."""

    span: Span
    kind: str = "paragraph"
    depth: int = 0


class Slot(NamedTuple):
    """A cell of a table with all that stands in it."""

    items: Sequence["Item"]
    row_span: int = 1
    column_span: int = 1
    header: bool = False


class Grid(NamedTuple):
    """A table, by rows."""

    rows: Sequence[Sequence[Slot]]


Item = Line | Grid


class Sheet:
    """Text that grows; what stands between two paragraphs is written when the second one begins."""

    def __init__(self) -> None:
        """An empty one."""
        self._parts: list[str] = []
        self._between: list[str] = []
        self.size = 0
        self.origins: list[Origin] = []

    def text(self) -> str:
        """All that has been written."""
        return "".join(self._parts)

    def begin(self) -> None:
        """A paragraph begins."""
        self.write("".join(self._between))
        self._between.clear()

    def write(self, text: str) -> None:
        """Characters of a paragraph."""
        self._parts.append(text)
        self.size += len(text)

    def source(self, part: str, paragraph: int, length: int, label: int = 0) -> None:
        """What is written next: a computed label of `label` characters and `length` of a paragraph."""
        self.origins.append(Origin(self.size, part, paragraph, label, length))

    def end(self) -> None:
        """A paragraph ends."""
        self._between.append("\n")

    def end_cell(self) -> None:
        """A cell of a table ends, instead of its last paragraph."""
        self._instead("\n", "\t")

    def end_row(self) -> None:
        """A row of a table ends, instead of its last cell."""
        self._instead("\t", "\n")

    def _instead(self, old: str, new: str) -> None:
        if self._between[-1:] == [old]:
            self._between.pop()
        self._between.append(new)
