"""What a result depends on, as a digest: the program, the rules and word lists, the settings, the documents."""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plancheck.check.checked import Checked
from plancheck.check.rules import homes, word_lists
from plancheck.check.settings import Settings
from plancheck.diagnostics.codec import REPORTS
from plancheck.source.source import Source
from plancheck.source.version import VERSION

# Settings that never change what is found: how it is judged, shown and computed; folders of rules count by what they hold.
_IDLE = frozenset({"severity", "fail_on", "together", "policy", "jobs", "cache", "rules"})


class Keys:
    """The keys of one run; the same key means the same result."""

    def __init__(self, settings: Settings) -> None:
        """Reads the rules and looks at the program's files."""
        self._settings = settings
        parts = [VERSION, sys.version, REPORTS.shape, *_program(), *_libraries(), *_rules(settings.rules)]
        self._common = _digest(parts)

    def document(self, source: Source, what: str = "findings") -> str:
        """For `what` is known of one document, wherever it lies."""
        return _digest([what, self._common, self._stated(source.path), source.media_type, source.digest])

    def joint(self, members: Sequence[Checked]) -> str:
        """For documents compared with each other, in their order; findings name their paths."""
        documents = [one.report for one in members]
        parts = [part for one in documents for part in (one.path, self._stated(one.path), one.format, one.digest)]
        return _digest(["joint", self._common, *parts])

    def _stated(self, path: str) -> str:
        """The settings that hold for a document, as text."""
        own = self._settings.at(path)._asdict()
        return repr([(name, value) for name, value in own.items() if name not in _IDLE])


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _program() -> Iterator[str]:
    """Name, size and time of every file of the package: a checkout changes without a new version."""
    home = Path(__file__).resolve().parents[1]
    waiting = [str(home)] if home.is_dir() else []
    while waiting:
        with os.scandir(waiting.pop()) as items:
            for item in sorted(items, key=lambda item: item.name):
                if item.name.endswith(".py"):
                    status = item.stat()
                    yield f"{item.path} {status.st_size} {status.st_mtime_ns}"
                elif item.name != "__pycache__" and item.is_dir(follow_symlinks=False):
                    waiting.append(item.path)


def _libraries() -> Iterator[str]:
    """The folders of installed libraries with their time, which an upgrade renews: readers build on some."""
    for folder in sys.path:
        if os.path.basename(folder) in ("site-packages", "dist-packages") and os.path.isdir(folder):
            yield f"{folder} {os.stat(folder).st_mtime_ns}"


def _rules(folders: Sequence[Path]) -> Iterator[str]:
    """Names and contents of rule files and word lists."""
    for home in homes(folders):
        rules = [home] if home.suffix == ".rules" else sorted(home.glob("*.rules"))
        for path in (*rules, *sorted(word_lists(home).glob("*.txt"))):
            if path.is_file():
                yield f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}"
