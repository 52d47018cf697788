"""Which configuration holds: the nearest upward from what is checked."""

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

FILE_NAME = "plancheck.toml"
PYPROJECT = "pyproject.toml"
TOOL = ("tool", "plancheck")
_MAGIC = "*?["


def nearest(start: str) -> str | None:
    """`plancheck.toml`, or a pyproject.toml with [tool.plancheck], in a folder or above it; of two in one folder the first."""
    for folder in _upward(os.path.abspath(start)):
        own = os.path.join(folder, FILE_NAME)
        if os.path.isfile(own):
            return own
        shared = os.path.join(folder, PYPROJECT)
        if os.path.isfile(shared) and configures(shared):
            return shared
    return None


def configures(path: str) -> bool:
    """Whether a pyproject.toml holds a section for this tool, or would if it were not damaged: that must not pass unseen."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return _mentions().search(data) is not None and _parsed_section(data) is not None


def _parsed_section(data: bytes) -> dict[str, Any] | None:
    import tomllib

    try:
        return section(tomllib.loads(data.decode("utf-8-sig")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return {}


def section(content: Any) -> dict[str, Any] | None:
    """`[tool.plancheck]` of a pyproject.toml, if there is one."""
    for name in TOOL:
        content = content.get(name) if isinstance(content, dict) else None
    return content if isinstance(content, dict) else None


def start_of(arguments: Sequence[str]) -> str:
    """The folder that holds all the paths of a command line; the working folder for none, or none in common."""
    folders = [_folder(argument) for argument in arguments if argument != "-"]
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # several drives
        return os.getcwd()


def covers(arguments: Sequence[str], folder: str) -> bool:
    """Whether the paths of a command line include a whole folder."""
    return any(
        os.path.isdir(one) and os.path.commonpath([os.path.abspath(one), folder]) == os.path.abspath(one)
        for one in arguments
        if one != "-" and os.path.splitdrive(os.path.abspath(one))[0] == os.path.splitdrive(folder)[0]
    )


def _folder(argument: str) -> str:
    """The folder of a path; of a pattern the part before its first free name."""
    path = os.path.abspath(argument)
    if not os.path.exists(path):
        while any(mark in path for mark in _MAGIC):
            path = os.path.dirname(path)
    return path if os.path.isdir(path) else os.path.dirname(path)


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


@lru_cache(maxsize=1)
def _mentions() -> re.Pattern[bytes]:
    """What a file must say for it to be worth parsing."""
    return re.compile(rb"\btool\b[^\n]{0,9}\bplancheck\b|\[\s*tool\s*\]")
