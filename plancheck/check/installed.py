"""Rules that installed packages bring: entry points of the group `plancheck.rules`.

`name = "package"` or `"package:folder"` names a folder of rule files (and of word lists in `vocabulary` under it). The
folder is looked up without importing the package. importlib.metadata costs 60 ms; most machines have no such package, so
that is found out by looking at the files first.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.machinery import PathFinder
from pathlib import Path

GROUP = "plancheck.rules"


def installed(search: Sequence[str] | None = None) -> tuple[Path, ...]:
    """The folders of all packages found along a search path (None: that of this program), in order of their names."""
    return _folders(tuple(sys.path if search is None else search))


@lru_cache(maxsize=4)
def _folders(search: tuple[str, ...]) -> tuple[Path, ...]:
    found: dict[str, Path] = {}
    for file in (file for place in search for file in _files(place)):
        for name, value in _entries(file):
            folder = _folder(value, search)
            if folder is not None:
                found.setdefault(name, folder)
    return tuple(found[name] for name in sorted(found))


def _files(place: str) -> Iterator[Path]:
    """The lists of entry points in one folder of the search path."""
    try:
        names = sorted(name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info")))
    except OSError:
        return
    yield from (Path(place) / name / "entry_points.txt" for name in names)


def _entries(file: Path) -> Iterator[tuple[str, str]]:
    try:
        text = file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return
    if f"[{GROUP}]" not in text:
        return
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == GROUP and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()


def _folder(value: str, search: Sequence[str]) -> Path | None:
    """The folder `package:folder` means; None where the package is gone."""
    package, _, inside = value.partition(":")
    places: list[str] = list(search)
    for part in package.split("."):
        spec = PathFinder.find_spec(part, places)
        if spec is None or spec.submodule_search_locations is None:
            return None
        places = list(spec.submodule_search_locations)
    folder = Path(places[0], *filter(None, inside.split("/")))
    return folder if folder.is_dir() else None
