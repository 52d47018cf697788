"""Rule files on disk and the cache of their checked trees: data keyed by a digest, never code."""

import contextlib
import hashlib
import json
import os
from binascii import crc32
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plancheck.facts.schema import schema
from plancheck.language.entry import Entry, Head
from plancheck.language.errors import RuleError, RulesetError, file_error
from plancheck.language.faults import fault
from plancheck.language.tree import packed, shape, unpacked
from plancheck.source.caches import user_cache
from plancheck.source.records import NamedTuple
from plancheck.source.version import VERSION

SHIPPED_CACHE = "compiled.jsonl"
_KEPT = 16  # trees in the user's cache; older ones go


class RuleText(NamedTuple):
    """A rule file: its path as shown, its name within its folder, its text."""

    path: str
    name: str
    text: str


class Stored(NamedTuple):
    """Checked statements file by file, and warnings as (number of the file, line, column, message, the same in English)."""

    files: tuple[tuple[Entry, ...], ...]
    warnings: tuple[tuple[int, int, int, str, str], ...]


def read(folders: Sequence[Path]) -> tuple[RuleText, ...]:
    """The `*.rules` files of some folders, by name within each, or single files; RulesetError where one cannot be read."""
    errors: list[RuleError] = []
    texts: list[RuleText] = []
    resolved = [folder.resolve() for folder in folders]
    for folder in (folder for position, folder in enumerate(folders) if resolved.index(resolved[position]) == position):
        if not folder.exists():
            errors.append(file_error(folder.as_posix(), fault("no_folder")))
        for path in [folder] if folder.is_file() else sorted(folder.glob("*.rules")):
            try:
                texts.append(RuleText(path.as_posix(), path.name, path.read_text(encoding="utf-8-sig")))
            except UnicodeDecodeError:
                errors.append(file_error(path.as_posix(), fault("not_utf8")))
            except OSError as error:
                errors.append(file_error(path.as_posix(), fault("not_read", reason=error.strerror)))
    if errors:
        raise RulesetError(errors)
    return tuple(texts)


def load(texts: Sequence[RuleText], folders: Sequence[Path], cache: Path | None) -> Stored | None:
    """The checked trees of exactly these texts, from beside the shipped rules or from the cache; None if not there."""
    key = digest(texts)
    for path in (*(folder / SHIPPED_CACHE for folder in folders), _file(key, cache)):
        found = _load(path, key, len(texts)) if path is not None else None
        if found is not None:
            return found
    return None


def keep(texts: Sequence[RuleText], stored: Stored, cache: Path | None) -> None:
    """Put checked trees into the cache; a cache that cannot be written is left alone."""
    key = digest(texts)
    path = _file(key, cache)
    if path is not None:
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, key, stored)
            _prune(path.parent)


def write(path: Path, key: str, stored: Stored) -> None:
    """Write a cache file as a whole or not at all: a line that tells what is there, then a line for each statement."""
    trees = b"\n".join(_json(packed(entry.statement)) for file in stored.files for entry in file)
    heads = [[entry.head for entry in file] for file in stored.files]
    about = {"digest": key, "sum": crc32(trees), "warnings": stored.warnings, "files": heads}
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(_json(about) + b"\n" + trees)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def digest(texts: Sequence[RuleText]) -> str:
    """The key of a cache file: names and texts, the tool's version, the shape of trees and facts."""
    known = [(name, *((field.name, field.type) for field in kind.fields.values())) for name, kind in schema().items()]
    parts = [VERSION, shape(), repr(known)]
    for text in texts:
        parts += text.name, text.text
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _file(key: str, cache: Path | None) -> Path | None:
    folder = cache or user_cache()
    return folder / f"rules-{key[:32]}.jsonl" if folder is not None else None


def _load(path: Path, key: str, files: int) -> Stored | None:
    """None for a file that is absent, of other texts, or no cache at all."""
    try:
        about, _, trees = path.read_bytes().partition(b"\n")
        data = json.loads(about)
        if data["digest"] != key or data["sum"] != crc32(trees) or len(data["files"]) != files:
            return None
        lines = iter(trees.split(b"\n"))
        known = tuple(tuple(_entry(head, next(lines)) for head in file) for file in data["files"])
        warnings = tuple((int(a), int(b), int(c), str(zh), str(en)) for a, b, c, zh, en in data["warnings"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError, RuntimeError):
        return None
    return Stored(known, warnings)


def _entry(head: Sequence[Any], line: bytes) -> Entry:
    identity, enabled, tags = head
    return Entry(Head(identity, enabled, tuple(tags)), lambda: unpacked(json.loads(line)))


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _prune(folder: Path) -> None:
    found = sorted(folder.glob("rules-*.jsonl"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[_KEPT:]:
        path.unlink(missing_ok=True)
