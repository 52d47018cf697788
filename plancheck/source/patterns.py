"""Regular expressions whose compiled code is kept from run to run, as Python keeps that of its modules.

A plan needs some 250 of them, and compiling those takes longer than reading the plan. What is kept, as JSON with a checksum, is
the code of CPython's own engine, which it checks before it takes it (`_validate` in Modules/_sre/sre.c). Its entrance has no
public name: where it is not what it was in CPython 3.11 to 3.14, expressions are compiled as ever.
"""

import atexit
import contextlib
import json
import os
import re
import sys
from binascii import a2b_base64, b2a_base64, crc32
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, AnyStr

from plancheck.source.caches import user_cache

_Key = tuple[str | bytes, int]  # expression and flags as given
# Flags, code in Base64, number of groups, their names, names by group.
_Code = tuple[int, str, int, dict[str, int], list[str | None]]
# Two lines of JSON an expression, its key and its code, each read when it is asked for: a file knows far more than a run needs.
_Kept = dict[bytes, bytes]
_TROUBLE = (AttributeError, ImportError, OverflowError, RecursionError, RuntimeError, TypeError, ValueError, re.error)
_MOST = 3000  # expressions; beyond them only those of the last run stay


def regex(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile`, with what it made once kept for later runs; re.error as there."""
    return _library().pattern(expression, int(flags))


class Library:
    """What one file keeps. A file that is absent, damaged or of another Python is an empty one."""

    def __init__(self, path: Path | None) -> None:
        """None: nothing is kept."""
        self._path = path
        self._known = _read(path)
        self._used: _Kept = {}
        self._grown = False

    def pattern(self, expression: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """From what is known, or else compiled."""
        if self._path is None:
            return re.compile(expression, flags)
        with contextlib.suppress(*_TROUBLE):
            key = _key(expression, flags)
            code = self._known.get(key) or self._made((expression, flags))
            self._used[key] = code
            return _pattern(expression, json.loads(code))
        return re.compile(expression, flags)

    def keep(self) -> None:
        """Write what is new, whole or not at all; a file that cannot be written is left alone."""
        if self._path is None or not self._grown:
            return
        known = {**_read(self._path), **self._used}  # another process may have written meanwhile
        kept = known if len(known) <= _MOST else self._used
        content = b"\n".join(line for row in kept.items() for line in row)
        draft = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                draft.write_bytes(_sum(content) + b"\n" + content)
                draft.replace(self._path)
            finally:
                draft.unlink(missing_ok=True)

    def _made(self, key: _Key) -> bytes:
        self._grown = True
        return _line(_code(key))


@lru_cache(maxsize=1)
def _library() -> Library:
    """The user's own."""
    folder = user_cache() if sys.implementation.name == "cpython" else None
    library = Library(folder and folder / f"patterns-{sys.implementation.cache_tag}.jsonl")
    atexit.register(library.keep)
    return library


def _code(key: _Key) -> _Code:
    """What `re.compile` of CPython hands to its engine."""
    expression, flags = key
    parsed = import_module("re._parser").parse(expression, flags)
    code = import_module("re._compiler")._code(parsed, flags)
    names: dict[str, int] = parsed.state.groupdict
    by_group: list[str | None] = [None] * parsed.state.groups
    for name, group in names.items():
        by_group[group] = name
    words = b"".join(word.to_bytes(4, sys.byteorder) for word in code)
    encoded = b2a_base64(words, newline=False).decode()
    return int(flags | parsed.state.flags), encoded, parsed.state.groups - 1, dict(names), by_group


def _pattern(expression: AnyStr, code: _Code) -> re.Pattern[AnyStr]:
    flags, words, groups, names, by_group = code
    whole = memoryview(a2b_base64(words)).cast("I").tolist()
    made: re.Pattern[AnyStr] = _engine().compile(expression, flags, whole, groups, names, tuple(by_group))
    return made


@lru_cache(maxsize=1)
def _engine() -> Any:
    return import_module("_sre")


def _read(path: Path | None) -> _Kept:
    try:
        checksum, _, content = (path.read_bytes() if path is not None else b"").partition(b"\n")
    except OSError:
        return {}
    lines = content.split(b"\n") if checksum == _sum(content) else []
    return dict(zip(lines[::2], lines[1::2], strict=False))  # no content is one empty line


def _key(expression: str | bytes, flags: int) -> bytes:
    """The text of an expression (bytes as Latin-1), whether it is bytes, its flags."""
    raw = isinstance(expression, bytes)
    return _line((expression.decode("latin-1") if isinstance(expression, bytes) else expression, raw, flags))


def _line(value: object) -> bytes:
    return json.dumps(value).encode()


def _sum(content: bytes) -> bytes:
    """Of the content and of the Python that wrote it."""
    return b"%08x" % crc32(content, crc32(f"{sys.version}\0{sys.byteorder}".encode()))
