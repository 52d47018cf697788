"""A worker process as the one who asks it sees it: started when there is something to do, replaced when it dies."""

import subprocess
import threading

from plancheck.check.checked import Checked, unread
from plancheck.check.settings import Settings
from plancheck.readers.child import ended, started
from plancheck.readers.worker import receive, send
from plancheck.source.errors import SourceError
from plancheck.source.source import Source

_MODULE = "plancheck.check.worker"


class Remote:
    """Used by one thread; `dismiss` may come from another."""

    def __init__(self, settings: Settings) -> None:
        """Nothing is started yet."""
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._dismissed = False
        self._lock = threading.Lock()

    def check(self, source: Source | SourceError) -> Checked:
        """Stage one of a source in the worker; one that breaks down is an error of this source alone."""
        if isinstance(source, SourceError):
            return unread(source.path, source)
        try:
            return self._asked(source)
        except (EOFError, OSError, ValueError):  # ValueError: dismissed, so that its pipes are closed
            self._end()
            return unread(source.path, SourceError(source.path, "worker"), source.digest)

    def dismiss(self) -> None:
        """End the worker, in the middle of its work if need be, for good."""
        self._dismissed = True
        self._end()

    def _asked(self, source: Source) -> Checked:
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        send(process.stdin, (source, self._settings.at(source.path)))
        answer: Checked = receive(process.stdout)
        return answer

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._dismissed:
                raise EOFError
            if self._process is None:
                self._process = started(_MODULE)
            return self._process

    def _end(self) -> None:
        with self._lock:
            if self._process is not None:
                ended(self._process)
                self._process = None
