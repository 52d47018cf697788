"""A process that checks documents for another: a source with its settings in, what stage one makes of it out.

Run as `python -m plancheck.check.worker`, as readers.worker is; it ends when its input does.
"""

import gc
import signal
import sys
from functools import lru_cache

from plancheck.check.checked import Checked
from plancheck.check.clock import Clock
from plancheck.check.rules import OTHER_IDS, rules_of, vocabulary
from plancheck.check.settings import Settings
from plancheck.check.stages import Stages
from plancheck.readers.worker import own_answers, receive, send
from plancheck.source.source import Source


def main() -> None:
    """Answer until standard input ends."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))  # so that its own reader ends too
    gc.disable()
    requests, answers = sys.stdin.buffer, own_answers()
    try:
        while True:
            send(answers, _answer(*receive(requests)))
    except (EOFError, BrokenPipeError):  # the one who asked is gone
        return


def _answer(source: Source, settings: Settings) -> Checked:
    return _stages(settings._replace(given=Settings().given, together=False))._replace(settings=settings).one(source)


@lru_cache(maxsize=1)
def _stages(settings: Settings) -> Stages:
    """The rules of a run; they are the same for all of its documents."""
    words = vocabulary(settings.rules)
    rules = rules_of(settings, words)
    rules = rules.selected(settings.select, settings.ignore, OTHER_IDS, settings.tags)
    return Stages(rules, words, settings, Clock())


if __name__ == "__main__":
    main()
