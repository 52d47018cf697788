"""The terminal: encoding, colour, width, and readers that go away."""

import io
import os
import sys

_SAMPLE = "错误“”…"  # what every report needs
_DEFAULT_WIDTH = 100
_NARROWEST = 40


def use_utf8() -> None:
    """Make stdout and stderr carry Chinese: UTF-8 for files and pipes, and for terminals whose encoding cannot.

    What still has no form (a lone surrogate in a file name) is written as an escape, never an exception.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() and _carries(stream.encoding) else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _carries(encoding: str) -> bool:
    try:
        _SAMPLE.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def wants_colour() -> bool:
    """Whether stdout should be coloured: a capable terminal, unless NO_COLOR or FORCE_COLOR says otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and _understands_escapes()


def _understands_escapes() -> bool:
    """Windows consoles do once asked; an empty shell command is the known way to ask."""
    if os.name == "nt":
        os.system("")  # no input reaches it
    return True


def width() -> int:
    """Columns of the terminal behind stdout; 100 where there is none."""
    if os.environ.get("COLUMNS", "").isdigit():
        return max(_NARROWEST, int(os.environ["COLUMNS"]))
    try:
        return max(_NARROWEST, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return _DEFAULT_WIDTH


def hang_up() -> None:
    """The reader of stdout has gone: let what is still buffered go nowhere, without a traceback at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
