"""The process in which hostile formats are parsed: a source in, a document or a reason out, until its input ends.

Run as `python -m plancheck.readers.worker`; messages are pickles with their length before them, between this program and itself.
"""

import os
import pickle
import struct
import sys
from typing import IO, Any

from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

_LENGTH = struct.Struct(">Q")


def send(stream: IO[bytes], value: Any) -> None:
    """Write one message."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one message; EOFError where the other side is gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)


def main() -> None:
    """Answer until standard input ends; what libraries print goes to standard error."""
    requests, answers = sys.stdin.buffer, own_answers()
    while True:
        try:
            source, limits = receive(requests)
        except EOFError:
            return
        _hold(limits.memory_bytes)
        try:
            send(answers, _answer(source, limits))
        except MemoryError:  # a document that was read, but cannot be handed over
            send(answers, ("error", (source.path, "memory")))


def own_answers() -> IO[bytes]:
    """Standard output for answers alone: what libraries print, those in C too, goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = sys.stderr
    return answers


def _answer(source: Source, limits: Limits) -> tuple[str, Any]:
    from plancheck.readers import read_here

    try:
        return "document", read_here(source, limits)
    except SourceError as error:
        return "error", (error.path, error.code, error.detail, error.place)
    except MemoryError:
        return "error", (source.path, "memory")
    except RecursionError:
        return "error", (source.path, "deep")


def _hold(memory: int) -> None:
    """Keep this process within its memory where the system has such limits."""
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory if hard < 0 else min(memory, hard), hard))


if __name__ == "__main__":
    main()
