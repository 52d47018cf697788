"""What git ignores in a folder: asked of git itself, the only one to know all its rules."""

import os

_SECONDS = 20.0
# A draft folder may be hostile: nothing its own configuration names may run.
_ASK = ("-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false", "ls-files", "-z")
_WHAT = ("--others", "--ignored", "--exclude-standard", "--directory")


def ignored(folder: str) -> frozenset[str]:
    """Paths under `folder`, written as a walk from it meets them, that git ignores; none outside a repository.

    Folders stand for all that is in them. Empty too where git is missing or `folder` itself is ignored: it was named.
    """
    if not _in_repository(folder):
        return frozenset()
    import subprocess

    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        answer = subprocess.run(
            ("git", "-C", folder, *_ASK, *_WHAT),
            env=environment | {"GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    names = os.fsdecode(answer.stdout).split("\0")
    if answer.returncode or "./" in names:
        return frozenset()
    return frozenset(os.path.normpath(os.path.join(folder, name)) for name in names if name)


def _in_repository(folder: str) -> bool:
    """Whether a `.git` stands in the folder or above it."""
    place = os.path.realpath(folder)
    while not os.path.lexists(os.path.join(place, ".git")):
        above = os.path.dirname(place)
        if above == place:
            return False
        place = above
    return True
