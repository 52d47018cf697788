"""Documents gone through by several workers at once; results are numbered, so their order is that of the sources."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait

from plancheck.check.checked import Checked
from plancheck.check.remote import Remote
from plancheck.check.settings import Settings
from plancheck.source.errors import SourceError
from plancheck.source.source import Source

_LOOK = 0.1  # seconds between two looks at how far the work is
Alone = Callable[[Source | SourceError], Checked]
One = Callable[[Source | SourceError, Alone], Checked]
Numbered = Iterator[tuple[int, Source | SourceError]]


class Pool:
    """Threads that wait for worker processes, one each; whatever ends the run ends them all."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        """`jobs` workers, of which none is started before there is work that needs one."""
        self._workers = [Remote(settings) for _ in range(jobs)]
        self._lock = threading.Lock()
        self._stop = threading.Event()

    def each(self, waiting: Numbered, one: One, found: dict[int, Checked], tick: Callable[[int], None]) -> None:
        """Add to `found` what `one` makes of each source and a worker's way to check it; `tick` hears how many are there."""
        with ThreadPoolExecutor(len(self._workers)) as threads:
            try:
                running = [threads.submit(self._work, waiting, one, worker, found) for worker in self._workers]
                self._wait(running, found, tick)
            finally:
                self._stop.set()
                for worker in self._workers:
                    worker.dismiss()
        for thread in running:
            thread.result()  # what went wrong in it goes wrong here

    def _wait(self, running: Sequence[Future[None]], found: dict[int, Checked], tick: Callable[[int], None]) -> None:
        """Until all are done, or one has failed."""
        while True:
            done, rest = wait(running, _LOOK, FIRST_EXCEPTION)
            tick(len(found))
            if not rest or any(thread.exception() for thread in done):
                return

    def _work(self, waiting: Numbered, one: One, worker: Remote, found: dict[int, Checked]) -> None:
        """One thread: take the next source until there is none, or the run has ended."""
        while not self._stop.is_set():
            with self._lock:
                number, source = next(waiting, (-1, None))
            if source is None:
                return
            found[number] = one(source, worker.check)
