"""Python processes of our own, started alike on every system."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

_GRACE = 2.0  # seconds in which a process may end those of its own


def started(module: str) -> "subprocess.Popen[bytes]":
    """A process that runs a module, with pipes to and from it; nothing from the current folder is imported.

    Ctrl-C on a terminal does not reach it: whoever started it ends it, and when its input ends it ends by itself.
    """
    home = str(Path(__file__).parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        process_group=None if os.name == "nt" else 0,
    )


def ended(process: "subprocess.Popen[bytes]") -> None:
    """End a process in the middle of whatever it does."""
    process.terminate()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):  # what was not sent goes with it
                stream.close()
