"""The parts of a Word file that hold running text, put on one sheet as a person reads them."""

from collections.abc import Iterator, Sequence

from plancheck.readers.docx.blocks import ends_open, inside, rows
from plancheck.readers.docx.comments import Comments
from plancheck.readers.docx.names import Element, value
from plancheck.readers.docx.numbering import Computed, Numbering
from plancheck.readers.docx.sheet import Grid, Item, Line, Sheet, Slot
from plancheck.readers.docx.styles import Styles
from plancheck.readers.docx.walk import MARKERS, NOTES, Seen, paragraphs, visible
from plancheck.source.errors import SourceError
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class Reading(NamedTuple):
    """What all parts of one file share; `most` tables or text boxes may stand inside each other."""

    path: str
    sheet: Sheet
    styles: Styles
    numbering: Numbering
    comments: Comments
    most: int


class Inside(NamedTuple):
    """How many tables and text boxes stand around a place, and whether one is a text box."""

    depth: int = 0
    box: bool = False

    def table(self) -> "Inside":
        """The cells of a table there."""
        return Inside(self.depth + 1, self.box)

    def text_box(self) -> "Inside":
        """A text box there."""
        return Inside(self.depth + 1, True)


BODY = Inside()


class Story:
    """A part that is written onto a sheet; `notes` gathers the references to notes that were met."""

    def __init__(self, part: str, root: Element, reading: Reading) -> None:
        """`part` is its name in anchors."""
        self._part, self._path, self._most = part, reading.path, reading.most
        self._sheet, self._comments = reading.sheet, reading.comments
        self._styles, self._numbering = reading.styles, reading.numbering
        self._paragraphs = paragraphs(root)  # held, so that each stays the same object
        self._index = {paragraph: index for index, paragraph in enumerate(self._paragraphs)}
        self.notes: list[tuple[str, str]] = []

    def blocks(self, parent: Element, place: Inside = BODY) -> list[Item]:
        """Write all that stands in a body, cell, text box or note; its lines and tables in order."""
        if place.depth > self._most:
            raise SourceError(self._path, "deep")
        items: list[Item] = []
        joined: list[Element] = []  # paragraphs whose ends are gone
        for local, element in inside(parent, "p", "tbl"):
            if local in MARKERS:
                self._comments.met(local, element, self._sheet.size)
            elif local == "p" and ends_open(element, self._styles.of(element).hidden):
                joined.append(element)
            elif local == "p":
                items += self._paragraph([*joined, element], place, whole=True)
                joined = []
            else:
                items += self._paragraph(joined, place, whole=False) if joined else ()
                joined = []
                items.append(self._table(element, place.table()))
        return [*items, *(self._paragraph(joined, place, whole=False) if joined else ())]

    def _table(self, table: Element, place: Inside) -> Grid:
        found: list[list[Slot]] = []
        for row in rows(table):
            slots: list[Slot] = []
            for one in row:
                items = [] if one.element is None else self.blocks(one.element, place)
                slots.append(Slot(items, one.row_span, one.column_span, one.header))
                self._sheet.end_cell()
            self._sheet.end_row()
            found.append(slots)
        return Grid(found)

    def _paragraph(self, joined: Sequence[Element], place: Inside, whole: bool) -> Iterator[Item]:
        """Write paragraphs that stand in one line; those without an end of their own only if they have text."""
        contents = [(one, visible(one, self._styles)) for one in joined]
        texts = ["".join(seen.text for seen in found) for _, found in contents]
        if whole or any(texts):
            lead = next((one for one, text in zip(joined, texts, strict=True) if text), joined[-1])
            yield from self._lines(lead, contents, texts, place.box)
        for _, found in contents:
            for seen in found:
                if seen.name == "txbxContent":
                    yield from self.blocks(seen.element, place.text_box())

    def _lines(
        self, lead: Element, contents: Sequence[tuple[Element, Sequence[Seen]]], texts: Sequence[str], box: bool
    ) -> Iterator[Line]:
        """The number of the leading paragraph and the text of all."""
        computed = self._numbering.next(lead, f"{self._part} {'boxes' if box else 'text'}")
        self._sheet.begin()
        start, label = self._sheet.size, len(computed.text)
        for (paragraph, found), text in zip(contents, texts, strict=True):
            self._sheet.source(self._part, self._index[paragraph], len(text), label)
            self._sheet.write(computed.text if label else "")
            label = 0
            self._write(found)
        self._sheet.end()
        line = computed.text + "".join(texts)
        if line and not self._styles.of(lead).contents:
            yield from _split(start, line, self._kind(lead, computed))

    def _kind(self, paragraph: Element, computed: Computed) -> tuple[str, int]:
        depth = self._styles.depth(paragraph)
        return "item" if computed.bullet and not depth else "paragraph", depth

    def _write(self, found: Sequence[Seen]) -> None:
        for seen in found:
            if seen.text:
                self._sheet.write(seen.text)
            elif seen.name in NOTES:
                self.notes.append((seen.name, value(seen.element, "id") or ""))
            elif seen.name in MARKERS:
                self._comments.met(seen.name, seen.element, self._sheet.size)


def _split(start: int, text: str, kind: tuple[str, int]) -> Iterator[Line]:
    """The lines of a paragraph, of which the first is its heading if it is one."""
    for line in text.split("\n"):
        inner = line.strip()
        if inner:
            begin = start + line.index(inner[0])
            yield Line(Span(begin, begin + len(inner)), *kind)
            kind = (kind[0], 0)
        start += len(line) + 1
