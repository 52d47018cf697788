"""What the rule language costs: compiling all rules, loading them compiled, holding them against a plan, the slowest rule.

python -m bench.language [--rounds 5]     CPU seconds of this process, the least of some rounds, beside the budgets
"""

import argparse
import gc
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from bench.speed import ROOT, Line, table
from plancheck.check.api import read
from plancheck.check.clock import Clock
from plancheck.check.evaluate import NO_RULE, evaluate
from plancheck.extract import extract
from plancheck.facts.given import Given
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import store
from plancheck.language.ruleset import Ruleset, compiled, shipped_folder
from plancheck.language.syntax import parser

PLAN = ROOT / "corpus" / "huzhou-2017-industry.txt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints."""
    gc.disable()  # as the program itself runs
    options = argparse.ArgumentParser(prog="bench.language", description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    print(table(measured(options.parse_args(arguments).rounds)))
    return 0


def measured(rounds: int) -> list[Line]:
    """One line a budget."""
    folder = shipped_folder()
    words = Vocabulary(folder / "vocabulary")
    texts = store.read([folder])
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "compiled.jsonl"
        stored = compiled(texts, words)
        store.write(file, store.digest(texts), stored)
        cold = _least(rounds, lambda: _compile(texts, Vocabulary(folder / "vocabulary")))
        load = _least(rounds, lambda: Ruleset(texts, _loaded(folder, file), words).rules)
        usual = _least(rounds, lambda: Ruleset(texts, _loaded(folder, file), words).selected([], []).rules)
    document = read(PLAN)
    facts = extract(document, words, Given())
    judged = _least(rounds, lambda: evaluate(Ruleset(texts, stored, words), [(document, facts)], None))
    clock = Clock()
    ruleset = Ruleset(texts, stored, words)
    evaluate(ruleset, [(document, facts)], None)  # patterns and plans are there
    for _ in range(rounds):
        evaluate(ruleset.timed(clock.lap), [(document, facts)], None)
    spent = {rule: time for rule, time in clock.milliseconds if rule not in (NO_RULE, "start")}
    slowest = max(spent, key=lambda rule: spent[rule])
    share = spent[slowest] / sum(spent.values())
    return [
        Line(f"compiling {len(ruleset.rules)} rules", cold, "s", 0.6),
        Line("loading them compiled", load, "s", 0.02),
        Line("loading those of the default profile", usual, "s", 0.02),
        Line("a plan of 10 000 characters, first time", judged, "s", 0.06),
        Line(f"share of the slowest rule, {slowest}", share, "", 0.1),
    ]


def _compile(texts: Sequence[store.RuleText], words: Vocabulary) -> None:
    parser._grammar.cache_clear()
    compiled(texts, words)


def _loaded(folder: Path, file: Path) -> store.Stored:
    texts = store.read([folder])
    found = store._load(file, store.digest(texts), len(texts))
    assert found is not None
    return found


def _least(rounds: int, job: Callable[[], object]) -> float:
    costs = []
    for _ in range(rounds):
        start = process_time()
        job()
        costs.append(process_time() - start)
    return min(costs)


if __name__ == "__main__":
    sys.exit(main())
