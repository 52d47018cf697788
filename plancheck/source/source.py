"""A file as bytes, with its digest and media type."""

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.media import media_type
from plancheck.source.records import NamedTuple


class Source(NamedTuple):
    """One input: its path with `/`, its bytes, media type (`plain`, `markdown`, …) and `sha256:…`."""

    path: str
    data: bytes
    media_type: str
    digest: str

    @classmethod
    def of(cls, path: str, data: bytes) -> "Source":
        """A source from bytes already in hand; the media type is told from the content, then from the name."""
        return cls(path, data, media_type(path, data), "sha256:" + hashlib.sha256(data).hexdigest())

    @classmethod
    def open(cls, path: str | os.PathLike[str], limits: Limits = DEFAULT_LIMITS) -> "Source":
        """Read a file; SourceError when it cannot be read or is larger than `limits.file_bytes`."""
        name = Path(path).as_posix()
        try:
            with open(path, "rb") as file:
                data = _read(file, limits.file_bytes + 1)
        except OSError as error:
            raise refusal(name, error) from error
        if len(data) > limits.file_bytes:
            raise SourceError(name, "size", f"{limits.file_bytes:,}")
        return cls.of(name, data)


def _read(file: BinaryIO, most: int) -> bytes:
    """All of a file up to `most` bytes; what is asked for is set aside at once, so it is asked for no more than there is."""
    data = file.read(min(os.fstat(file.fileno()).st_size + 1, most))
    more = file.read(1) if len(data) < most else b""  # of a pipe, or of a file that grows
    return data + more + file.read(most - len(data) - 1) if more else data


def refusal(name: str, error: OSError) -> SourceError:
    """What the system says of a file, in our words."""
    if isinstance(error, FileNotFoundError):
        return SourceError(name, "missing")
    if isinstance(error, IsADirectoryError):
        return SourceError(name, "folder")
    if isinstance(error, PermissionError):
        return SourceError(name, "permission")
    return SourceError(name, "system", error.strerror or str(error))
