"""The parts of the judgement: each gives lines for people, data for programs, and what was not right."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from bench.scores.alarms import densities, precision, read, unjudged
from bench.scores.assignments import assignments
from bench.scores.controls import controls
from bench.scores.data import gold
from bench.scores.dates import dates
from bench.scores.edges import edges
from bench.scores.findings import answered, findings, unclaimed_lines
from bench.scores.headings import headings
from bench.scores.lines import alarm_lines, control_lines, density_lines, miss_lines, recall_lines, score_misses
from bench.scores.mutation import mutations
from bench.scores.pairs import pairs
from bench.scores.quantities import quantities
from bench.scores.references import references
from bench.scores.score import Result, table
from bench.scores.tasks import tasks
from bench.scores.tool import all_plans, run_corpus, sentence, wild


class Options(NamedTuple):
    """`wild` is the folder of other real documents, `faults` the most faults a class."""

    wild: Path
    faults: int
    seed: int


class Part(NamedTuple):
    """What a part printed and what it measured."""

    number: int
    title: str
    lines: tuple[str, ...]
    data: dict[str, Any]
    misses: tuple[str, ...] = ()


def extraction(options: Options) -> list[Result]:
    """Facts against labels."""
    plans = all_plans()
    brackets = sorted({row["file"] for row in gold("assignments") if row["source"] == "bracket"})
    return [
        *quantities(plans),
        *dates(all_plans(dated=True), sentence),
        *headings(plans),
        *tasks(plans),
        *assignments(plans, wild(brackets, options.wild)),
        *references(plans),
        *edges(plans),
    ]


def judge(options: Options) -> list[Result]:
    """Parts 1 to 3, which need labels only."""
    return [*extraction(options), *pairs(), *findings(run_corpus())]


def _scores(number: int, title: str, results: list[Result], more: tuple[str, ...] = ()) -> Part:
    data = {"scores": [result._asdict() for result in results]}
    return Part(number, title, tuple(table(results).splitlines()), data, (*score_misses(results), *more))


def _findings(options: Options) -> Part:
    part = _scores(3, "real findings", findings(run_corpus()), tuple(answered(run_corpus())))
    return part._replace(lines=(*part.lines, "", *unclaimed_lines()))


def _planted(options: Options) -> Part:
    found, alarms = mutations(options.wild, options.faults, options.seed)
    lines = [*recall_lines(found), "", *alarm_lines(alarms), *_absent(options)]
    data = {
        "seed": options.seed,
        "classes": [one._asdict() for one in found],
        "benign": [one._asdict() for one in alarms],
    }
    return Part(4, "planted faults and harmless changes", tuple(lines), data, tuple(miss_lines(found, alarms)))


def _untouched(options: Options) -> Part:
    result = read(options.wild)
    dense, scores, unread = densities(result), precision(result), unjudged(result.said)
    lines = [*density_lines(dense), "", *table(scores).splitlines(), f"unjudged: {len(unread)}", *unread]
    data = {
        "densities": [{**one._asdict(), "per 10 000": round(one.rate, 3)} for one in dense],
        "scores": [one._asdict() for one in scores],
        "said": [one._asdict() for one in result.said],
    }
    return Part(5, "false alarms on untouched documents", (*lines, *_absent(options)), data, score_misses(scores))


def _controls(options: Options) -> Part:
    found = controls(options.wild)
    data = {"controls": [one._asdict() for one in found]}
    fired = tuple(f"{one.name} ({one.document}): {text}" for one in found for text in one.fired or ())
    return Part(6, "negative controls", tuple(control_lines(found)), data, fired)


def _absent(options: Options) -> list[str]:
    return [] if options.wild.is_dir() else [f"other real documents: not run, there is no folder {options.wild}"]


PARTS: Mapping[int, Callable[[Options], Part]] = {
    1: lambda options: _scores(1, "extraction", extraction(options)),
    2: lambda options: _scores(2, "same indicator?", pairs()),
    3: _findings,
    4: _planted,
    5: _untouched,
    6: _controls,
}
