"""A text file with some of its characters replaced, and every other byte as it was."""

from collections.abc import Sequence

from plancheck.source.encoding import written
from plancheck.source.source import Source
from plancheck.source.span import Span


class RewriteError(Exception):
    """A file that cannot be rewritten without touching more than was asked for; says why, in Chinese."""


def rewritten(source: Source, edits: Sequence[tuple[Span, str]]) -> bytes:
    """The bytes of a text with spans of its canonical text replaced; edits stand in order and do not overlap.

    RewriteError where the encoding would not give back the untouched bytes, or has no form for a new character.
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
        raise RewriteError("文件的编码写不出修改后的文字") from error
    if b"".join(kept) != source.data:
        raise RewriteError("文件的编码不规范，改写会动到别处")
    return b"".join(fresh)
