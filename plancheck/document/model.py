"""The Document: one canonical text, blocks in reading order, sections, tables, marks."""

from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span


class Label(NamedTuple):
    """A number before a heading or item, such as （一） or 1. or 第三条 or 一是.

    `text` is as typed, with its mark; `scheme` is the normalised form of one: `一、` `（一）` `1.` `（1）` `①`
    `第X章` `第X节` `第X条` `一是` `#`, and of decimal numbers `1` `1.1` `1.1.1` `1.1.1.1`; `ordinal` counts from 1 (0 for
    `#`). `written` is the scheme of its form where that is not the scheme of the run it stands in (六、 between （五） and
    （七）).
    """

    text: str
    scheme: str
    ordinal: int
    span: Span
    written: str | None = None


class Block(NamedTuple):
    """A paragraph, heading, list item or table cell: its span without surrounding blanks, label included.

    `section` indexes Document.sections (the innermost heading it stands under; a heading's own section);
    None before the first heading. `cell` is (table, row, column) for text inside a table; header cells have row -1.
    """

    span: Span
    kind: str  # heading, item, paragraph, cell, code (in Markdown)
    label: Label | None = None
    section: int | None = None
    cell: tuple[int, int, int] | None = None


class Section(NamedTuple):
    """A numbered heading or item and all that stands under it.

    `kind` is `heading`, or `item` for numbered members of a list (1. （1） ① 一是), which may stand inside a paragraph
    (`inline`). `title` is the rest of the heading: up to the end of the block for a heading of its own,
    up to the first full stop where text runs on. `level` counts from 1 within the document.
    `parent` indexes Document.sections. `span` reaches from the label to the end of the content.
    `cell` as in Block. `sure` is False where the borders of the cell around it are guessed.
    """

    label: Label
    kind: str
    title: Span
    level: int
    parent: int | None
    span: Span
    inline: bool = False
    cell: tuple[int, int, int] | None = None
    sure: bool = True


class Cell(NamedTuple):
    """A table cell. `spans` are its pieces in reading order (a wrapped cell has several), none for a blank cell."""

    text: str
    spans: tuple[Span, ...]
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    sure: bool = True

    @property
    def span(self) -> Span:
        """From the first piece to the last; an empty span at 0 for a blank cell."""
        return Span(self.spans[0].start, self.spans[-1].end) if self.spans else Span(0, 0)


class Table(NamedTuple):
    """A table with one header text a column (merged headers joined by ` › `) and body rows of cells.

    `sure` is False where borders were reconstructed from flattened text. `origin`: markdown, structured (the format has cells), delimited, stacked.
    A row holds its cells in column order; a cell that spans rows stands in the first of them only.
    """

    span: Span
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    origin: str
    sure: bool = True
    header_cells: tuple[Cell, ...] = ()


class Mark(NamedTuple):
    """A comment outside the text: where it hangs, who wrote it, what it says."""

    span: Span
    author: str
    text: str


class Document(NamedTuple):
    """One read source. `folded` is `text` width-folded, one character for one."""

    path: str
    format: str
    digest: str
    text: str
    folded: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    source_map: SourceMap
    marks: tuple[Mark, ...] = ()
    unread_tables: int = 0
