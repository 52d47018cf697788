"""How fast, how large, how it grows: whole processes, beside the budgets of docs/architecture.md.

python -m bench.speed [--rounds 5] [--large] [--json FILE]
"""

import argparse
import json
import math
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench import documents
from bench.inputs import many_files, one_file
from bench.timing import Cost, alternate, run

ROOT = Path(__file__).parents[1]
PLANS = sorted(path for path in (ROOT / "corpus").glob("*.txt") if "made" not in path.name)
SIZES = {"10 kB": 10_000, "100 kB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}

_FIRST, _AGAIN = "200 files, findings kept", "200 files again, from the cache"

# The reader's own formats, named with what makes them large: budgets in CPU seconds, the worker process counted.
DOCUMENTS: Mapping[str, tuple[str, Callable[[], bytes], float | None]] = {
    "docx, document.xml of 1.9 MB": ("docx", lambda: documents.word(PLANS, 1_900_000), 3.0),
    "pdf, 42 pages without rulings": ("pdf", lambda: documents.pdf(PLANS, 42), 1.0),
    "xlsx, 15 000 cells": ("xlsx", lambda: documents.workbook(PLANS, 15_000), None),
    "html, 2 MB": ("html", lambda: documents.page(PLANS, 2_000_000), None),
}


class Line(NamedTuple):
    """One measurement and its budget (CPU seconds, MB or an exponent); no budget is None."""

    what: str
    value: float
    unit: str
    budget: float | None
    memory: float | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints, and returns 1 if a process failed."""
    parser = argparse.ArgumentParser(prog="bench.speed", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--large", action="store_true", help="10 MB too")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        costs = _measure(Path(folder), options.rounds, options.large)
    failed = [name for name, cost in costs.items() if cost.code]
    lines = _lines(costs)
    print(table(lines))
    if options.json:
        options.json.write_text(json.dumps([line._asdict() for line in lines], indent=1) + "\n", encoding="utf-8")
    for name in failed:
        print(f"failed with exit {costs[name].code}: {name}", file=sys.stderr)
    return 1 if failed else 0


def _measure(folder: Path, rounds: int, large: bool) -> dict[str, Cost]:
    sizes = {name: size for name, size in SIZES.items() if large or name != "10 MB"}
    files = {name: one_file(folder / f"{size}.txt", PLANS, size) for name, size in sizes.items()}
    plan = ROOT / "corpus" / "huzhou-2017-industry.txt"
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "--version": [*_tool(), "--version"],
        "a plan of 10 000 characters": [*_lint(), str(plan)],
        **{name: [*_lint(), str(path)] for name, path in files.items()},
        "200 files": [*_lint(), str(many_files(folder / "many", PLANS, 200))],
        "cache clear": [*_tool(), "cache", "clear"],
        _FIRST: [*_lint(cached=True), str(folder / "many")],
        _AGAIN: [*_lint(cached=True), str(folder / "many")],
    }
    for place, (name, (ending, make, _)) in enumerate(DOCUMENTS.items()):
        path = folder / f"{place}.{ending}"
        path.write_bytes(make())
        commands[name] = [*_lint(), str(path)]
    os.environ["PLANCHECK_CACHE"] = str(folder / "cache")
    os.environ.pop("PLANCHECK_NO_CACHE", None)
    run(commands["--version"], str(folder))  # compiles Python and the rules once, as an installed wheel has them
    run(commands["a plan of 10 000 characters"], str(folder))
    return alternate(commands, str(folder), rounds)


def _tool() -> list[str]:
    return [sys.executable, "-m", "plancheck"]


def _lint(*, cached: bool = False) -> list[str]:
    """One process; without `cached` every document is read."""
    return [*_tool(), "lint", "--fail-on", "never", "--jobs", "1", *(() if cached else ("--no-cache",))]


def _lines(costs: Mapping[str, Cost]) -> list[Line]:
    budgets = {"--version": 0.1, "a plan of 10 000 characters": 0.3, "1 MB": 2.0, "200 files": 4.0}
    budgets |= {name: budget for name, (_, _, budget) in DOCUMENTS.items() if budget}
    budgets[_AGAIN] = costs[_FIRST].cpu / 10
    lines = [Line(name, cost.cpu, "s", budgets.get(name), cost.memory) for name, cost in costs.items()]
    points = [(size, costs[name].cpu) for name, size in SIZES.items() if name in costs and size >= 100_000]
    lines.append(Line(f"growth exponent from 100 kB over {len(points)} sizes", _exponent(points), "", 1.1))
    lines.append(Line("growth exponent over the last two", _exponent(points[-2:]), "", 1.1))
    lines.append(Line("peak memory of all", max(cost.memory for cost in costs.values()), "MB", 150))
    return lines


def _exponent(points: Sequence[tuple[int, float]]) -> float:
    """The slope of log(seconds) over log(bytes), by least squares."""
    xs, ys = [math.log(size) for size, _ in points], [math.log(seconds) for _, seconds in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def table(lines: Sequence[Line]) -> str:
    """What was measured, beside the budgets."""
    rows = [f"{'':44} {'measured':>10}    {'budget':>8}   {'memory':>8}"]
    for line in lines:
        budget = "" if line.budget is None else f"{line.budget:.3g}"
        mark = "" if line.budget is None else "ok" if line.value <= line.budget else "OVER"
        memory = "" if line.memory is None else f"{line.memory:.0f} MB"
        rows.append(f"{line.what:44} {line.value:10.3f} {line.unit:2} {budget:>8}   {memory:>8}  {mark}")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
