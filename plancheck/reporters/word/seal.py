"""Whether a copy is as we wrote it: a seal behind the comments, which no office program keeps when it saves."""

import hashlib
import io
from collections.abc import Mapping
from zipfile import BadZipFile, ZipFile

_HEAD, _TAIL = b"<!--plancheck ", b"-->"


def sealed(comments: bytes, others: Mapping[str, int]) -> bytes:
    """The comments part with a seal over it and over the other parts, each a name and the CRC-32 of its content."""
    return comments + _HEAD + _digest(comments, others) + _TAIL


def unbroken(copy: bytes, path: str | None) -> bool:
    """Whether nobody saved a package since it was sealed; `path` is its comments part."""
    if path is None:
        return False
    try:
        with ZipFile(io.BytesIO(copy)) as package:
            comments, _, seal = package.read(path).rpartition(_HEAD)
            others = {info.filename: info.CRC for info in package.infolist() if info.filename != path}
    except (BadZipFile, KeyError):
        return False
    return seal == _digest(comments, others) + _TAIL


def _digest(comments: bytes, others: Mapping[str, int]) -> bytes:
    content = "".join(f"{name}\0{crc:08x}\0" for name, crc in sorted(others.items())).encode("utf-8", "surrogatepass")
    return hashlib.sha256(content + comments).hexdigest().encode("ascii")
