"""One worker process for formats whose parsers a hostile file could exhaust; it is started once and used again."""

import atexit
import subprocess
from functools import lru_cache
from threading import Timer
from time import monotonic
from typing import Any

from plancheck.document.model import Document
from plancheck.readers.child import ended, started
from plancheck.readers.worker import receive, send
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

_EXHAUSTED = "memory"  # the refusal after which a worker has little left for the next file


def read_isolated(source: Source, limits: Limits) -> Document:
    """The document of a source, read in the worker; SourceError also where it takes too long or breaks down."""
    process = _worker()
    late = Timer(limits.seconds, process.kill)
    late.daemon = True  # Ctrl-C may come while it starts
    began = monotonic()
    late.start()
    try:
        kind, answer = _asked(process, source, limits)
    except (EOFError, OSError) as error:
        _retire(process)
        in_time = monotonic() - began < limits.seconds
        code, detail = ("crashed", "") if in_time else ("time", str(limits.seconds))
        raise SourceError(source.path, code, detail) from error
    finally:
        late.cancel()
    if kind == "error":
        refusal = SourceError(*answer)
        if refusal.code == _EXHAUSTED:
            _retire(process)
        raise refusal
    document: Document = answer
    return document


def _retire(process: "subprocess.Popen[bytes]") -> None:
    """The next file gets a fresh worker."""
    ended(process)
    _worker.cache_clear()


def _asked(process: "subprocess.Popen[bytes]", source: Source, limits: Limits) -> tuple[str, Any]:
    assert process.stdin is not None
    assert process.stdout is not None
    send(process.stdin, (source, limits))
    answer: tuple[str, Any] = receive(process.stdout)
    return answer


@lru_cache(maxsize=1)
def _worker() -> "subprocess.Popen[bytes]":
    """The running worker; it ends with this program, and by itself when its input ends."""
    process = started("plancheck.readers.worker")
    atexit.register(process.kill)
    return process
