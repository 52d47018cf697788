"""What kind of file some bytes are: told by the content first, then by the name."""

import os
import re
from functools import lru_cache

from plancheck.source.patterns import regex

_BY_NAME = {
    ".txt": "plain", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".csv": "csv",
    ".tsv": "tsv",
}  # fmt: skip
_BINARY_NAMES = frozenset({".docx", ".docm", ".pdf", ".xlsx", ".xlsm", ".doc", ".wps", ".ofd"})
_MAGIC = {
    b"PK\x03\x04": "zip",
    b"%PDF-": "pdf",
    b"\xd0\xcf\x11\xe0": "ole",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"\x1f\x8b": "gzip",
    b"{\\rtf": "rtf",
}
# The part that every package of a kind must have, by how its name in the directory at the end of the file begins
# (Word Online writes word/document2.xml).
_PARTS = {b"word/document": "docx", b"xl/workbook.xml": "xlsx", b"OFD.xml": "ofd"}
_STREAMS = {"WordDocument": "doc", "Workbook": "xls", "Book": "xls"}
_OPENING = 4096  # bytes in which a page says that it is one
_DIRECTORY = 1_000_000  # bytes at the end of a package that surely hold its directory


def media_type(path: str, data: bytes) -> str:
    """`plain`, `markdown`, `html`, `docx`, `pdf`, …; `zip`, `ole` and others for what nobody can read."""
    kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    ending = os.path.splitext(path)[1].lower()
    if kind == "zip":
        tail = data[-_DIRECTORY:]
        return next((name for part, name in _PARTS.items() if part in tail), "zip")
    if kind == "ole":
        found = (name for stream, name in _STREAMS.items() if stream.encode("utf-16-le") in data)
        return "wps" if ending == ".wps" else next(found, "ole")
    return kind or _markup(data) or _BY_NAME.get(ending, "plain")


def registered(path: str) -> bool:
    """Whether a folder walk picks this file up, by its name."""
    ending = os.path.splitext(path)[1].lower()
    return ending in _BY_NAME or ending in _BINARY_NAMES


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[bytes]:
    return regex(
        rb"(?:\xef\xbb\xbf)?\s*(?P<xml><\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*"
        rb"(?P<html><(?:!doctype\s+html|html|head|body)\b)?",
        re.IGNORECASE,
    )


def _markup(data: bytes) -> str | None:
    match = _opening().match(data[:_OPENING])
    if match is None:
        return None
    return "html" if match["html"] else "xml" if match["xml"] else None
