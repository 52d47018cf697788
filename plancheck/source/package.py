"""Zip packages (Word, Excel, OFD), looked at before anything in them is believed."""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_XML = (".xml", ".rels", ".vml")
_FOREIGN = "customxml/"  # what add-ins keep in a file, in any encoding; nothing reads it
_SMALL = 8_000_000  # bytes; below it any ratio is harmless
_STORED, _DEFLATED = 0, 8  # no office program packs in another way, and others cannot be unpacked bit by bit
_DTD = (b"<!DOCTYPE", b"<!ENTITY")
_STEP = 65_536  # bytes unpacked at a time
_BROKEN = (EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError, struct.error, zlib.error)
_HEADER, _NAME = 30, 26  # of a part: its length, and where the lengths of what follows it stand


def package(source: Source, limits: Limits) -> "ZipFile":
    """The open package of a source; SourceError where it is damaged, encrypted or made to exhaust the reader.

    What its directory says of the size of its XML parts is true, so that a reader may trust it.
    """
    from zipfile import BadZipFile, ZipFile

    try:
        opened = ZipFile(io.BytesIO(source.data))
        _check(source, opened, limits)
    except (BadZipFile, *_BROKEN) as error:
        raise SourceError(source.path, "damaged") from error
    return opened


def content(source: Source, opened: "ZipFile", name: str, limits: Limits) -> bytes:
    """A part unpacked, never more of it than its directory says; SourceError where it is missing, large or damaged."""
    from zipfile import BadZipFile

    try:
        size = opened.getinfo(name).file_size
        if size > limits.part_bytes:
            raise SourceError(source.path, "part", name)
        with opened.open(name) as part:
            data = part.read(size)
    except (BadZipFile, *_BROKEN) as error:
        raise SourceError(source.path, "damaged") from error
    _refuse_dtd(source.path, name, data, first=True)
    return data


def _check(source: Source, opened: "ZipFile", limits: Limits) -> None:
    path, parts = source.path, opened.infolist()
    if len(parts) > limits.parts:
        raise SourceError(path, "parts", f"{limits.parts:,}")
    if sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise SourceError(path, "unpacked", f"{limits.unpacked_bytes:,}")
    for part in parts:
        if part.flag_bits & 1:
            raise SourceError(path, "encrypted")
        if part.compress_type not in (_STORED, _DEFLATED):
            raise SourceError(path, "damaged")
        _check_part(source, part, limits)


def _check_part(source: Source, part: "ZipInfo", limits: Limits) -> None:
    if part.file_size > _SMALL and part.file_size > limits.ratio * max(1, part.compress_size):
        raise SourceError(source.path, "ratio", part.filename)
    name = part.filename.lower()
    if not name.endswith(_XML) or name.startswith(_FOREIGN):
        return
    if part.file_size > limits.part_bytes:
        raise SourceError(source.path, "part", part.filename)
    seen, last = 0, b""
    for step in _unpacked(source.data, part):
        _refuse_dtd(source.path, part.filename, last + step, first=not seen)
        seen, last = seen + len(step), step[-len(_DTD[0]) :]
        if seen > part.file_size:  # the directory lies
            raise SourceError(source.path, "damaged")


def _refuse_dtd(path: str, name: str, text: bytes, *, first: bool) -> None:
    """Entities could grow without end or name other files; no office program writes a DTD."""
    if any(mark in text for mark in _DTD):
        raise SourceError(path, "dtd", name)
    if b"\0" in text or (first and text.startswith((b"\xff\xfe", b"\xfe\xff"))):  # a DTD could hide there
        raise SourceError(path, "xml_encoding", name)


def _unpacked(data: bytes, part: "ZipInfo") -> Iterator[bytes]:
    """The bytes of a part in small steps, whatever size the directory says."""
    name, extra = struct.unpack_from("<HH", data, part.header_offset + _NAME)
    start = part.header_offset + _HEADER + name + extra
    packed = memoryview(data)[start : start + part.compress_size]
    if part.compress_type == _STORED:
        yield from (bytes(packed[at : at + _STEP]) for at in range(0, len(packed), _STEP))
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for at in range(0, len(packed), _STEP):
        rest = bytes(packed[at : at + _STEP])
        while rest and not unpacker.eof:
            yield unpacker.decompress(rest, _STEP)
            rest = unpacker.unconsumed_tail
