"""How right plancheck is on labelled data: extraction, same indicator and conflict, findings.

python -m bench.judgement [--misses] [--json FILE]
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.scores.assignments import assignments
from bench.scores.data import gold
from bench.scores.dates import dates
from bench.scores.findings import answered, findings
from bench.scores.headings import headings
from bench.scores.pairs import pairs
from bench.scores.quantities import quantities
from bench.scores.references import references
from bench.scores.score import NotRun, Result, table
from bench.scores.tasks import tasks
from bench.scores.tool import all_plans, run_corpus, sentence, wild


def judge() -> list[Result]:
    """All parts in order."""
    plans = all_plans()
    brackets = sorted({row["file"] for row in gold("assignments") if row["source"] == "bracket"})
    return [
        *quantities(plans),
        *dates(all_plans(dated=True), sentence),
        *headings(plans),
        *tasks(plans),
        *assignments(plans, wild(brackets)),
        *references(plans),
        NotRun("edges", "no facts about dependencies yet"),
        *pairs(),
        *findings(run_corpus()),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; always 0, a score is no test."""
    parser = argparse.ArgumentParser(prog="bench.judgement", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was not right")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    results = judge()
    print(table(results))
    if options.misses:
        print(_misses(results))
    if options.json:
        options.json.write_text(json.dumps(_plain(results), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def _misses(results: Sequence[Result]) -> str:
    lines = []
    for result in results:
        if not isinstance(result, NotRun) and any(result.misses):
            lines += ["", f"{result.part}: {result.measure.strip()}", *(f"  {miss}" for miss in result.misses if miss)]
    return "\n".join([*lines, "", "findings: answered by", *(f"  {line}" for line in answered(run_corpus()))])


def _plain(results: Sequence[Result]) -> list[dict[str, object]]:
    return [result._asdict() for result in results]


if __name__ == "__main__":
    sys.exit(main())
