"""What the command line prints, without a process of its own: what is tested with it is what is said, not how it starts."""

import gc
import io
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from plancheck.cli.main import main

_PLAIN = {"COLUMNS": "100", "NO_COLOR": "1"}


class Said(NamedTuple):
    """The exit code, standard output, and both outputs in their order."""

    code: int
    out: str
    both: str


class _Twice(io.BytesIO):
    """Standard output that keeps a copy of what is written where trouble is written too."""

    def __init__(self, copy: io.BytesIO) -> None:
        super().__init__()
        self.copy = copy

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.copy.write(data)
        return super().write(data)


def said(arguments: list[str], folder: Path, environment: Mapping[str, str] = _PLAIN) -> Said:
    """What `plancheck ARGUMENTS` prints in a folder, 100 columns wide and without colours."""
    both = io.BytesIO()
    out = _Twice(both)
    streams = [io.TextIOWrapper(stream, "utf-8", write_through=True) for stream in (out, both)]
    with patch.dict("os.environ", environment), chdir(folder), redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = _ended(arguments)
    return Said(code, out.getvalue().decode(), both.getvalue().decode())


def _ended(arguments: list[str]) -> int:
    try:
        main(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    finally:
        gc.enable()  # `main` leaves it off, since a process ends with it
