"""A text file with some of its characters replaced, and every other byte as it was."""

from collections.abc import Sequence

from plancheck.source.encoding import written
from plancheck.source.errors import SourceError
from plancheck.source.source import Source
from plancheck.source.span import Span


def rewritten(source: Source, edits: Sequence[tuple[Span, str]]) -> bytes:
    """The bytes of a text with spans of its canonical text replaced; edits stand in order and do not overlap.

    SourceError where the encoding would not give back the untouched bytes, or has no form for a new character.
    """
    text, bom, encoding = written(source)
    kept: list[bytes] = [bom]
    fresh: list[bytes] = [bom]
    place = 0
    try:
        for span, new in (*edits, (Span(len(text), len(text)), "")):
            between = text[place : span.start].encode(encoding)
            kept += between, span.of(text).encode(encoding)
            fresh += between, new.encode(encoding)
            place = span.end
    except UnicodeEncodeError as error:
        raise SourceError(source.path, "unwritable") from error
    if b"".join(kept) != source.data:
        raise SourceError(source.path, "irregular")
    return b"".join(fresh)
