"""Zip packages (Word, Excel, OFD), looked at before anything is unpacked."""

import io
from typing import TYPE_CHECKING

from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_XML = (".xml", ".rels", ".vml")
_SMALL = 8_000_000  # bytes; below it any ratio is harmless
_HEAD = 4096  # bytes of a part in which a DTD would stand


def package(source: Source, limits: Limits) -> "ZipFile":
    """The open package of a source; SourceError where it is damaged, encrypted or made to exhaust the reader."""
    import zlib
    from zipfile import BadZipFile, ZipFile

    try:
        opened = ZipFile(io.BytesIO(source.data))
        _check(source.path, opened, limits)
    except (BadZipFile, EOFError, NotImplementedError, OSError, UnicodeDecodeError, zlib.error) as error:
        raise SourceError(source.path, "damaged") from error
    return opened


def _check(path: str, opened: "ZipFile", limits: Limits) -> None:
    parts = opened.infolist()
    if len(parts) > limits.parts:
        raise SourceError(path, "parts", f"{limits.parts:,}")
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise SourceError(path, "unpacked", f"{limits.unpacked_bytes:,}")
    for part in parts:
        if part.flag_bits & 1:
            raise SourceError(path, "encrypted")
        _check_part(path, opened, part, limits)


def _check_part(path: str, opened: "ZipFile", part: "ZipInfo", limits: Limits) -> None:
    if part.file_size > _SMALL and part.file_size > limits.ratio * max(1, part.compress_size):
        raise SourceError(path, "ratio", part.filename)
    if not part.filename.lower().endswith(_XML):
        return
    if part.file_size > limits.part_bytes:
        raise SourceError(path, "part", part.filename)
    with opened.open(part) as file:
        head = file.read(_HEAD)
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise SourceError(path, "dtd", part.filename)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head:  # a DTD could hide there
        raise SourceError(path, "xml_encoding", part.filename)
