"""`lint --watch`: again whenever a file is saved, until Ctrl-C."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from plancheck.cli.help import explained
from plancheck.cli.trouble import tell
from plancheck.reporters.words import say
from plancheck.source.records import NamedTuple

_PAUSE = 0.5  # seconds between two looks
_SETTLED = 0.2  # seconds in which nothing changes once a program has finished saving
_State = dict[str, tuple[int, int]]
_RULE_FILES = ("*.rules", "vocabulary/*.txt")


class Watched(NamedTuple):
    """What is looked at: paths as given to lint, those `excluded` left out; folders of rules; `others`: single files.

    `written` are our own reports, which must not wake us.
    """

    paths: Sequence[str]
    excluded: Callable[[str], bool] = lambda path: False
    rules: Sequence[Path] = ()
    others: Sequence[str] = ()
    written: Sequence[str] = ()

    def state(self) -> _State:
        """Time and size of every file that counts; of one that is gone, none."""
        from plancheck.check.files import find

        own = {os.path.realpath(path) for path in self.written}
        files = [path for path in find(self.paths, excluded=self.excluded).paths if os.path.realpath(path) not in own]
        files += [str(path) for folder in self.rules for form in _RULE_FILES for path in folder.glob(form)]
        return {path: _stamp(path) for path in (*files, *self.others)}


def watch(
    run: Callable[[], int], look: Callable[[], Watched], lang: str, sleep: Callable[[float], None] = time.sleep
) -> int:
    """Run now and after every change; the exit code of the last run, once Ctrl-C is pressed.

    `look` says what to watch; it is asked again before every run, as a configuration may have changed that.
    """
    watched, code = look(), 0
    seen: _State | None = None
    try:
        while True:
            if watched.state() != seen:
                _settled(watched, sleep)
                watched = _again(look, watched)
                seen = watched.state()
                code = _once(run, lang)
            sleep(_PAUSE)
    except (KeyboardInterrupt, click.Abort):
        return code


def _once(run: Callable[[], int], lang: str) -> int:
    """A run on a clean screen; rules or options that are wrong for now end nothing."""
    if sys.stdout.isatty():
        click.clear()
    try:
        code = run()
    except click.ClickException as error:
        for line in f"plancheck: {explained(error, lang)}".split("\n"):
            tell(line)
        code = 2
    tell(say(lang, "watching"))
    return code


def _again(look: Callable[[], Watched], before: Watched) -> Watched:
    """What to watch from now on; the same while the configuration is wrong, which the run will say."""
    try:
        return look()
    except click.ClickException:
        return before


def _settled(watched: Watched, sleep: Callable[[float], None]) -> None:
    """Wait until nothing changes any more."""
    state = watched.state()
    while True:
        sleep(_SETTLED)
        later = watched.state()
        if later == state:
            return
        state = later


def _stamp(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size
