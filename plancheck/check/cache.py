"""What earlier runs found, by key: small files of data with a checksum. A cache that fails is as good as none."""

import contextlib
import hashlib
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from plancheck.source.caches import user_cache
from plancheck.source.records import NamedTuple

_FOLDER = "documents"
_ENDING = ".json"
_DRAFT = ".tmp"
_SUM = 64  # hexadecimal digits before the data
_DAY = 86_400.0
_OLDEST = 30 * _DAY
_MOST_BYTES = 500_000_000


class _Entry(NamedTuple):
    """A kept file: seconds since it was last used, and its size."""

    age: float
    size: int
    path: str


class Cache:
    """Entries by key. Reading and writing never raise: corrupt, absent, unwritable is the same as not kept."""

    def __init__(self, folder: Path) -> None:
        """The folder is made when something is kept."""
        self._folder = folder
        self._grown = False

    def get(self, key: str) -> bytes | None:
        """The data kept under a key."""
        path = self._path(key)
        try:
            with open(path, "rb") as file:
                content = file.read()
        except OSError:
            return None
        checksum, data = content[:_SUM], content[_SUM:]
        if _sum(data) != checksum:
            return None
        _touch(path)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep data, whole or not at all, whoever else writes at the same time."""
        path = self._path(key)
        draft = f"{path}.{os.getpid()}.{threading.get_ident()}{_DRAFT}"
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                with open(draft, "xb") as file:
                    file.write(_sum(data) + data)
                os.replace(draft, path)
                self._grown = True
            finally:
                _remove(draft)

    def tidy(self) -> None:
        """After a run that kept something: remove what nobody has used for a month, and the oldest beyond a size."""
        if not self._grown:
            return
        room = _MOST_BYTES
        for entry in sorted(self._entries()):
            room -= entry.size
            if entry.age > _OLDEST or room < 0:
                _remove(entry.path)

    def clear(self) -> int:
        """Remove everything; how many entries there were."""
        return sum(_remove(entry.path) for entry in self._entries())

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key + _ENDING)

    def _entries(self) -> Iterator[_Entry]:
        """Our own files, drafts of broken runs among them."""
        now = time.time()
        with contextlib.suppress(OSError), os.scandir(self._folder) as items:
            for item in items:
                if item.name.endswith((_ENDING, _DRAFT)):
                    with contextlib.suppress(OSError):
                        status = item.stat(follow_symlinks=False)
                        yield _Entry(now - status.st_mtime, status.st_size, item.path)


def folder() -> Path | None:
    """Where documents are kept: under PLANCHECK_CACHE or the user's own folder; None where the system tells none."""
    root = user_cache()
    return None if root is None else root / _FOLDER


def _sum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _touch(path: str) -> None:
    """Used today: once a day is enough."""
    with contextlib.suppress(OSError):
        if time.time() - os.stat(path).st_mtime > _DAY:
            os.utime(path)


def _remove(path: str) -> bool:
    with contextlib.suppress(OSError):
        os.unlink(path)
        return True
    return False
