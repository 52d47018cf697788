"""A package with two parts changed, and every other one byte for byte as it was."""

import io
import posixpath
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zlib import crc32

from lxml import etree

from plancheck.readers.docx.parts import parsed
from plancheck.reporters.word.seal import sealed
from plancheck.source.records import NamedTuple

_TYPES = "[Content_Types].xml"
_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


class Changes(NamedTuple):
    """The document part and the comments part; `comments_path` None where the package has no comments yet."""

    document_path: str | None
    document: bytes
    comments_path: str | None
    comments: bytes


def repacked(data: bytes, changes: Changes, *, strict: bool) -> bytes:
    """The package with its changed parts, in the order of the old one; new parts stand at the end."""
    with ZipFile(io.BytesIO(data)) as old:
        fresh = _sealed(old, _fresh(old, changes, strict), changes.comments)
        buffer = io.BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as new:
            for info in old.infolist():
                new.writestr(_kept(info), fresh[info.filename] if info.filename in fresh else _old(old, info))
            for name in fresh.keys() - set(old.namelist()):
                new.writestr(_kept(ZipInfo(name, _FIRST_DAY)), fresh[name])
    return buffer.getvalue()


def _sealed(old: ZipFile, fresh: Mapping[str, bytes], comments: bytes) -> dict[str, bytes]:
    """The new contents, with a seal over the package in the part that holds the comments."""
    path = next(name for name, data in fresh.items() if data is comments)
    known = {info.filename: info.CRC for info in old.infolist()} | {name: crc32(data) for name, data in fresh.items()}
    others = {name: crc for name, crc in known.items() if name != path}
    return {**fresh, path: sealed(comments, others)}


def _old(old: ZipFile, info: ZipInfo) -> bytes:
    """A part as it is, never more of it than the directory says."""
    with old.open(info) as part:
        return part.read(info.file_size)


def replaced(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with other contents of some of its parts, all in their old order."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(_kept(info), parts[info.filename] if info.filename in parts else _old(old, info))
    return buffer.getvalue()


def _fresh(old: ZipFile, changes: Changes, strict: bool) -> dict[str, bytes]:
    """New contents by part name; a first comments part is announced to the package too."""
    assert changes.document_path is not None
    fresh = {changes.document_path: changes.document}
    if changes.comments_path is not None:
        return fresh | {changes.comments_path: changes.comments}
    folder, file = posixpath.split(changes.document_path)
    taken = {name.lower() for name in old.namelist()}
    path = _free(posixpath.join(folder, "comments"), taken)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    known = (
        old.read(relations) if relations in old.namelist() else f'<Relationships xmlns="{_RELATIONS_SPACE}"/>'.encode()
    )
    relation = _STRICT_RELATION if strict else _RELATION
    return fresh | {
        _TYPES: _announced(old.read(_TYPES), path),
        relations: _related(known, posixpath.relpath(path, folder or "."), relation),
        path: changes.comments,
    }


def _free(stem: str, taken: set[str]) -> str:
    number = 1
    while (path := f"{stem}{'' if number == 1 else number}.xml").lower() in taken:
        number += 1
    return path


def _announced(data: bytes, path: str) -> bytes:
    root = parsed(data)
    etree.SubElement(root, f"{{{_TYPES_SPACE}}}Override", PartName=f"/{path}", ContentType=_KIND)
    return serialized(root)


def _related(data: bytes, target: str, relation: str) -> bytes:
    root = parsed(data)
    taken = {one.get("Id") for one in root}
    number = next(n for n in range(1, len(taken) + 2) if f"rIdPlancheck{n}" not in taken)
    attributes = {"Id": f"rIdPlancheck{number}", "Type": relation, "Target": target}
    etree.SubElement(root, f"{{{_RELATIONS_SPACE}}}Relationship", attributes)
    return serialized(root)


def serialized(root: "etree._Element") -> bytes:
    """A part as it is written."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _kept(info: ZipInfo) -> ZipInfo:
    """Name, date and attributes of a part, without what belongs to the old file alone."""
    kept = ZipInfo(info.filename, info.date_time)
    kept.compress_type = info.compress_type if info.file_size else ZIP_DEFLATED
    kept.external_attr = info.external_attr
    return kept
