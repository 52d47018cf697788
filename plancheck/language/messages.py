"""Messages with holes: taking them apart, and filling them."""

import re
from functools import lru_cache

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class Piece(NamedTuple):
    """A literal text, or the source of a hole: `span` counts from the start of the content."""

    text: str
    hole: bool
    quoted: bool
    span: Span


def pieces(content: str) -> tuple[Piece, ...]:
    """Literals and holes of a message in order; `{{` and `}}` are braces; `quoted` holes stand inside “…”."""
    found: list[Piece] = []
    position = depth = 0
    for brace in _braces().finditer(content):
        literal = content[position : brace.start()]
        depth += literal.count("“") - literal.count("”")
        found.append(Piece(literal, False, False, Span(position, brace.start())))
        if brace[1] is None:
            found.append(Piece(brace[0][0], False, False, Span(*brace.span())))
        else:
            found.append(Piece(brace[1], True, depth > 0, Span(*brace.span(1))))
        position = brace.end()
    found.append(Piece(content[position:], False, False, Span(position, len(content))))
    return tuple(piece for piece in found if piece.hole or piece.text)


@lru_cache(maxsize=1)
def _braces() -> re.Pattern[str]:
    return regex(r"\{\{|\}\}|[{｛]([^{}｛｝]*)[}｝]")
