"""Bytes to Document, one reader a media type."""

from plancheck.document.model import Document
from plancheck.readers import markdown, plain
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source

READERS = {"plain": plain.read, "markdown": markdown.read}


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a source; SourceError when its format or its content cannot be read."""
    reader = READERS.get(source.media_type)
    if reader is None:
        raise SourceError(source.path, "format", source.media_type)
    return reader(source, limits)
