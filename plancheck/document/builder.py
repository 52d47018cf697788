"""From what a reader found to a Document."""

from collections.abc import Sequence

from plancheck.document.model import Block, Document, Mark, Section, Table
from plancheck.document.outline import outline
from plancheck.document.pieces import Piece
from plancheck.source.fold import fold, with_stops
from plancheck.source.source import Source
from plancheck.source.sourcemap import SourceMap


def build(
    source: Source,
    text: str,
    pieces: Sequence[Piece],
    tables: Sequence[Table] = (),
    marks: Sequence[Mark] = (),
    unread_tables: int = 0,
    folded: str | None = None,
    source_map: SourceMap | None = None,
) -> Document:
    """The Document of a text whose pieces stand in reading order and do not overlap; `folded` where it is at hand.

    `source_map` where the text is not the file itself.
    """
    folded = with_stops(fold(text) if folded is None else folded)
    seen = outline(text, folded, pieces)
    blocks = tuple(
        _block(piece, None if own is None else seen.sections[own], heading)
        for piece, own, heading in zip(pieces, seen.own, seen.headings, strict=True)
    )
    return Document(
        source.path, source.media_type, source.digest, text, folded, blocks, seen.sections, tuple(tables),
        source_map or SourceMap(text), tuple(marks), unread_tables,
    )  # fmt: skip


def _block(piece: Piece, own: Section | None, heading: int | None) -> Block:
    kind = piece.kind if own is None or piece.cell is not None else own.kind
    return Block(piece.span, kind, None if own is None else own.label, heading, piece.cell)
