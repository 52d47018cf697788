"""One changed file through reading and checking; what may come of it is a report or a refusal."""

import traceback
from functools import cache
from random import Random
from time import monotonic

from fuzz.mutate import mutated
from fuzz.seeds import seed

from plancheck.check.pipeline import lint
from plancheck.check.rules import load, vocabulary
from plancheck.check.settings import DEFAULTS
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.reporters import reporter
from plancheck.reporters.show import Show
from plancheck.source.limits import DEFAULT_LIMITS
from plancheck.source.source import Source

SECONDS = 20  # a changed file is small: one that takes longer hangs
_DEFECTS = frozenset({"crashed", "time", "memory"})
_SETTINGS = DEFAULTS._replace(limits=DEFAULT_LIMITS._replace(seconds=SECONDS))


@cache
def _rules() -> tuple[Ruleset, Vocabulary]:
    words = vocabulary(())
    return load((), words), words


def case(kind: str, number: int) -> Source:
    """The changed file of a number: the same every time."""
    data = mutated(seed(kind), Random(f"{kind} {number}"))
    return Source.of(f"{number}.{kind}", data)


def outcome(source: Source) -> str:
    """`read` or the code of a refusal; anything else is a defect and begins with `!`."""
    began = monotonic()
    try:
        report = lint([source], *_rules(), _SETTINGS)
        for form in ("json", "text", "html"):
            reporter(form)(report, Show()).encode()
    except Exception:
        return "!" + traceback.format_exc()
    error = report.documents[0].error
    if monotonic() - began > SECONDS:
        return "!took too long"
    if error is None:
        return "read"
    return f"!{error.code}" if error.code in _DEFECTS else error.code
