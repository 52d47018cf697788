"""How the documents of a run are gone through: what is known comes from the cache, the rest side by side."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from plancheck.check.checked import Base, Checked
from plancheck.check.kept import kept
from plancheck.check.settings import Settings
from plancheck.check.stages import Stages
from plancheck.source.errors import SourceError
from plancheck.source.source import Source

_START = 0.5  # seconds that worker processes take to start, about
Input = Source | SourceError
Alone = Callable[[Input], Checked]


class Runner:
    """One run: each document once, then each set of them. The order of the results is that of the sources."""

    def __init__(self, settings: Settings, files: int = 0, tick: Callable[[int], None] = lambda done: None) -> None:
        """For `files` documents; `tick` hears how many are done."""
        self._settings, self._files, self._tick = settings, files, tick
        self._kept = kept(settings)
        self._known: dict[str, Source] = {}  # documents out of the cache, by path, that will be compared

    def each(self, sources: Iterable[Input], stages: Stages) -> list[Checked]:
        """Stage one of each source: here at first, in worker processes as soon as the rest is worth their start."""
        waiting = enumerate(_opened(sources, stages))
        found: dict[int, Checked] = {}
        began = time.monotonic()
        while (workers := jobs(self._settings.jobs, self._files, len(found), time.monotonic() - began)) == 1:
            number, source = next(waiting, (-1, None))
            if source is None:
                break
            found[number] = self._one(source, stages.one)
            self._tick(len(found))
        if workers > 1:
            from plancheck.check.pool import Pool

            Pool(self._settings, workers).each(waiting, self._one, found, self._tick)
        if self._kept:
            self._kept.tidy()
        return [found[number] for number in sorted(found)]

    def joint(self, members: Sequence[Checked], stages: Stages) -> Checked:
        """Stage two of one set; members out of the cache give their facts where the set has changed."""
        known = self._kept.joint(members) if self._kept else None
        if known is not None:
            return known
        bases = [one.base or self._facts(one, stages) for one in members]
        found = stages.two([base for base in bases if base is not None])
        if self._kept and None not in bases:
            self._kept.keep_joint(members, found)
        return found

    def _one(self, source: Input, check: Alone) -> Checked:
        """From the cache, or checked and kept."""
        if self._kept is None or isinstance(source, SourceError):
            return check(source)
        known = self._kept.one(source)
        if known is None:
            known = check(source)
            self._kept.keep_one(source, known)
            if known.base is not None:
                self._kept.keep_base(source, known.base)
        elif self._settings.compared(source.path):
            self._known[source.path] = source
        return known

    def _facts(self, checked: Checked, stages: Stages) -> "Base | None":
        source = self._known.get(checked.report.path)
        if source is None or self._kept is None:
            return None
        known = self._kept.base(source)
        if known is None and (known := stages.facts(source)) is not None:
            self._kept.keep_base(source, known)
        return known


def jobs(wanted: int | None, files: int, done: int, spent: float) -> int:
    """How many processes the rest is for; None for one until the work has taken as long as workers take to start.

    `spent` are seconds on the `done` files. 0: one a core.
    """
    left = files - done
    if wanted is not None:
        return max(1, min(wanted or cores(), left))
    return min(cores(), left) if spent > _START and spent * left > 2 * _START * done else 1


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _opened(sources: Iterable[Input], stages: Stages) -> Iterator[Input]:
    for source in sources:
        stages.clock.lap("open")
        yield source
