"""Documents as they were in a git revision: asked of git itself, without filters or anything a repository configures."""

import os
from collections.abc import Iterable, Iterator

from plancheck.source.errors import RefusedError
from plancheck.source.source import Source

_SECONDS = 60.0
# A folder of drafts may be hostile: nothing its own configuration names may run.
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false")


class RevisionError(RefusedError):
    """A revision that cannot be asked for, in one sentence."""


def earlier(revision: str, paths: Iterable[str]) -> Iterator[Source]:
    """The files at these paths as a revision has them; those it does not have are left out.

    RevisionError where there is no git, no repository or no such revision.
    """
    commits: dict[str, str] = {}
    tops: dict[str, str] = {}
    for path in paths:
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in tops:
            tops[folder] = os.path.realpath(os.fsdecode(_answer(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))
        top = tops[folder]
        if top not in commits:
            commits[top] = _commit(top, revision)
        name = os.path.relpath(os.path.join(os.path.realpath(folder), os.path.basename(path)), top).replace(os.sep, "/")
        data = _git(top, "cat-file", "blob", f"{commits[top]}:{name}")
        if data is not None:
            yield Source.of(path.replace(os.sep, "/"), data)


def _commit(top: str, revision: str) -> str:
    """The commit that a name means."""
    found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not found:
        raise RevisionError(f"没有版本“{revision}”（既不是基线文件，也不是 git 的提交、分支或标签）")
    return found.decode().strip()


def _answer(folder: str, *arguments: str) -> bytes:
    found = _git(folder, *arguments)
    if found is None:
        raise RevisionError(f"{folder} 不在 git 仓库中，不能与以前的版本比较")
    return found


def _git(folder: str, *arguments: str) -> bytes | None:
    """What git says, None where it fails."""
    import subprocess

    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            ("git", "-C", folder, *_SAFE, *arguments),
            env=environment | {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise RevisionError("没有安装 git，不能与以前的版本比较") from error
    except subprocess.TimeoutExpired as error:
        raise RevisionError("git 没有及时回答") from error
    return done.stdout if done.returncode == 0 else None
