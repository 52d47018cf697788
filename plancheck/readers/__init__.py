"""Bytes to Document, one reader a media type; a reader is imported when it is called for."""

from importlib import import_module

from plancheck.document.model import Document
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source

# Each of these modules has `read(source, limits) -> Document`.
READERS = {
    "plain": "plain",
    "markdown": "markdown",
    "html": "html",
    "csv": "csv",
    "tsv": "csv",
    "docx": "docx",
    "xlsx": "xlsx.reader",
    "pdf": "pdf.reader",
    "ofd": "ofd",
    "doc": "legacy",
    "wps": "legacy",
}
ISOLATED = frozenset({"docx", "xlsx", "pdf", "ofd"})  # read in a worker process with limits of time and memory


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a source; SourceError when its format or its content cannot be read."""
    if source.media_type in ISOLATED:
        from plancheck.readers.isolated import read_isolated

        return read_isolated(source, limits)
    return read_here(source, limits)


def read_here(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """As `read`, in this very process."""
    name = READERS.get(source.media_type)
    if name is None:
        raise SourceError(source.path, "format", source.media_type)
    document: Document = import_module(f"plancheck.readers.{name}").read(source, limits)
    return document
