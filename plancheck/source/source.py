"""A file as bytes, with its digest and media type."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits

_TYPES = {".txt": "plain", ".md": "markdown", ".markdown": "markdown"}
_BINARY = {
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"\xd0\xcf\x11\xe0": "ole",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"\x1f\x8b": "gzip",
    b"{\\rtf": "rtf",
}
_MARKUP = {b"<!doctype html": "html", b"<html": "html", b"<?xml": "xml"}


class Source(NamedTuple):
    """One input: its path with `/`, its bytes, media type (`plain`, `markdown`, …) and `sha256:…`."""

    path: str
    data: bytes
    media_type: str
    digest: str

    @classmethod
    def of(cls, path: str, data: bytes) -> "Source":
        """A source from bytes already in hand; the media type is told from the content, then from the name."""
        return cls(path, data, _media_type(path, data), "sha256:" + hashlib.sha256(data).hexdigest())

    @classmethod
    def open(cls, path: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS) -> "Source":
        """Read a file; SourceError when it cannot be read or is larger than `limits.file_bytes`."""
        name = Path(path).as_posix()
        try:
            with open(path, "rb") as file:
                data = file.read(limits.file_bytes + 1)
        except OSError as error:
            raise _refusal(name, error) from error
        if len(data) > limits.file_bytes:
            raise SourceError(name, "size", f"{limits.file_bytes:,}")
        return cls.of(name, data)


def registered(path: str) -> bool:
    """Whether a folder walk picks this file up, by its name."""
    return os.path.splitext(path)[1].lower() in _TYPES


def _media_type(path: str, data: bytes) -> str:
    for magic, name in _BINARY.items():
        if data.startswith(magic):
            return name
    begin = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for opening, name in _MARKUP.items():
        if begin.startswith(opening):
            return name
    return _TYPES.get(os.path.splitext(path)[1].lower(), "plain")


def _refusal(name: str, error: OSError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError(name, "missing")
    if isinstance(error, IsADirectoryError):
        return SourceError(name, "folder")
    if isinstance(error, PermissionError):
        return SourceError(name, "permission")
    return SourceError(name, "system", error.strerror or str(error))
