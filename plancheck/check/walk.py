"""Folders and patterns to files, leaving out what nobody means to check."""

import os
from collections.abc import Iterator

from plancheck.source.errors import SourceError
from plancheck.source.media import registered
from plancheck.source.records import NamedTuple

_OWN = (
    ".报告",
    ".批注",
    ".清单",
    ".关系图",
    ".责任矩阵",
    ".任务分解",
)  # before the ending of what other commands write
_REPOSITORY = ".git"  # the one hidden item that nobody would miss in the count


class Found(NamedTuple):
    """Files in order (or why a folder cannot be listed), what was left out, and files of types that are not read."""

    entries: tuple[str | SourceError, ...]
    skipped: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def walk(folder: str) -> Found:
    """Files of registered types under a folder, by path; links to folders are not followed."""
    from plancheck.check.gitignore import ignored

    left_out = ignored(folder)
    found: list[str | SourceError] = []
    skipped: list[str] = []
    others: list[str] = []
    waiting = [folder]
    while waiting:
        try:
            items = list(os.scandir(waiting.pop()))
        except OSError as error:
            path = str(error.filename).replace(os.sep, "/")
            found.append(SourceError(path, "permission" if isinstance(error, PermissionError) else "missing"))
            continue
        for item in items:
            path = os.path.normpath(item.path)
            if _unmeant(item.name) or path in left_out:
                skipped += [path] if item.name != _REPOSITORY else []
            elif item.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif item.is_file():
                (found if registered(item.name) else others).append(path)
    return Found(tuple(sorted(found, key=_order)), tuple(skipped), tuple(others))


def expanded(pattern: str) -> Found:
    """Files that a pattern with `*`, `?`, `[…]` or `**` matches; folders it matches are walked.

    A pattern that ends in `*` takes files of registered types only; one that spells the extension takes all.
    """
    found: list[str | SourceError] = []
    skipped: list[str] = []
    others: list[str] = []
    for path in _matches(pattern):
        if os.path.isdir(path):
            inner = walk(path)
            found += inner.entries
            skipped += inner.skipped
            others += inner.others
        elif _unmeant(os.path.basename(path)):
            skipped.append(path)
        else:
            (found if registered(path) or not pattern.endswith("*") else others).append(path)
    return Found(tuple(sorted(found, key=_order)), tuple(skipped), tuple(others))


def _matches(pattern: str) -> Iterator[str]:
    """`**` reaches every folder by itself, so the folders it matches need no walk of their own."""
    from glob import iglob

    deep = pattern.replace("\\", "/").endswith("**")
    paths = map(os.path.normpath, iglob(pattern, recursive=True))
    return (path for path in paths if not (deep and os.path.isdir(path)))


def _unmeant(name: str) -> bool:
    """Hidden files, explanations, lock files of office programs, expected results, our own reports and copies."""
    if name.startswith((".", "~$")) or name.casefold().startswith("readme") or name.endswith(".expected"):
        return True
    middle = os.path.splitext(os.path.splitext(name)[0])[1]
    return middle.rstrip("0123456789") in _OWN


def _order(entry: str | SourceError) -> list[str]:
    path = entry.path if isinstance(entry, SourceError) else entry
    return path.replace(os.sep, "/").split("/")
