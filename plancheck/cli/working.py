"""Work in hand: how many processes, the cache, a progress bar."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any, TypeVar

import click

from plancheck.cli.options import Jobs

_Command = TypeVar("_Command", bound=Callable[..., Any])
_PATIENCE = 1.0  # seconds without a bar
_PAUSE = 0.1  # seconds between two states of it
_WIDTH = 30


def working(command: _Command) -> _Command:
    """The options that say how the work is done, never what comes of it."""
    options = (
        click.option("--jobs", type=Jobs(), metavar="N", help="同时核对的进程数，auto 为处理器个数；不写则看工作多少"),
        click.option("--cache/--no-cache", default=True, help="没有改动的文件不重复核对，默认用缓存"),
        click.option("--watch", is_flag=True, help="文件一保存就重新核对，按 Ctrl-C 结束"),
    )
    for option in reversed(options):
        command = option(command)
    return command


@contextmanager
def progress(total: int, stream: IO[str] | None = None) -> Iterator[Callable[[int], None]]:
    """A bar on stderr while work takes longer than a second and a terminal is there to see it; it leaves no trace."""
    bar = _Bar(total, sys.stderr if stream is None else stream)
    try:
        yield bar.show
    finally:
        bar.clear()


class _Bar:
    """`[######----] 12/40`, in characters that every console has."""

    def __init__(self, total: int, stream: IO[str]) -> None:
        """Nothing is shown where the stream is no terminal."""
        self._total, self._stream = total, stream
        self._wanted = stream.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._shown = 0  # columns

    def show(self, done: int) -> None:
        """So many are done."""
        if not self._wanted or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PAUSE
        full = _WIDTH * done // max(1, self._total)
        line = f"[{'#' * full}{'-' * (_WIDTH - full)}] {done}/{self._total}"
        self._put(f"\r{line.ljust(self._shown)}")
        self._shown = len(line)

    def clear(self) -> None:
        """The line as it was."""
        if self._shown:
            self._put(f"\r{' ' * self._shown}\r")
            self._shown = 0

    def _put(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
