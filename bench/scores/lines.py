"""Tables of the later parts for people."""

from collections.abc import Iterator, Sequence

from bench.scores.alarms import Density
from bench.scores.controls import Control
from bench.scores.mutation import Alarms, Recall
from bench.scores.score import NotRun, Result, padded, share


def recall_lines(found: Sequence[Recall]) -> Iterator[str]:
    """One line a class: recall over eligible sites and over all, infos among what was found, other news per 100 faults."""
    yield f"{'planted fault':30} {'found':>9} {'recall':>15} {'info only':>13} {'any site':>13} {'other per 100':>15}"
    for one in found:
        others = 100 * one.others / max(1, one.faults)
        wide = f"{one.wide_found} / {one.wide}" if one.wide else ""
        recall = share(one.found, one.faults)
        yield f"{one.title:30} {one.found:3} / {one.faults:<3} {recall:>18} {one.hinted:10} {wide:>13} {others:15.1f}"
        if len(one.ways) > 1:
            yield from (f"  {way:34} {right:3} / {of}" for way, right, of in one.ways)


def alarm_lines(alarms: Sequence[Alarms]) -> Iterator[str]:
    """One line a kind of harmless change."""
    yield "harmless change                 alarms"
    for one in alarms:
        yield f"{padded(one.title, 30)} {one.alarmed:3} / {one.tried:<3} {share(one.alarmed, one.tried):>18}"
    yield f"{'all':30} {sum(one.alarmed for one in alarms):3} / {sum(one.tried for one in alarms)}"


def miss_lines(found: Sequence[Recall], alarms: Sequence[Alarms]) -> Iterator[str]:
    """What was not found, and what was said about harmless changes."""
    groups = [*((one.title, one.misses) for one in found), *((one.title, one.cases) for one in alarms)]
    for title, cases in groups:
        for case in cases:
            before, after = (case[key].replace("\n", "⏎") for key in ("before", "after"))
            yield f"{title}: {case['document']}:{case['line']} {case['how']}: {before} => {after} {'; '.join(case['said'])}"


def density_lines(rows: Sequence[Density]) -> Iterator[str]:
    """One line a rule and severity."""
    yield "documents  severity  rule     count  per 10 000 characters"
    for one in rows:
        yield f"{one.documents:10} {one.severity:9} {one.rule:8} {one.times:5}  {one.rate:.3f}"


def control_lines(found: Sequence[Control]) -> Iterator[str]:
    """One line a control that fired or was not run, and a count; the others are counted by name."""
    silent = [one for one in found if one.fired == ()]
    names = dict.fromkeys(one.name for one in found)
    for name in names:
        here = [one for one in found if one.name == name]
        absent = sum(one.fired is None for one in here)
        fired = sum(bool(one.fired) for one in here)
        state = "not run" if absent == len(here) else f"fired in {fired}" if fired else "silent"
        yield f"{state:10} {len(here):3}  {name}"
        yield from (f"             {one.document}: {text}" for one in here for text in one.fired or ())
    yield f"silent: {len(silent)} of {sum(one.fired is not None for one in found)}"


def score_misses(results: Sequence[Result]) -> tuple[str, ...]:
    """What was not right, under its measure."""
    lines = []
    for result in results:
        if not isinstance(result, NotRun) and any(result.misses):
            lines += ["", f"{result.part}: {result.measure.strip()}", *(f"  {miss}" for miss in result.misses if miss)]
    return tuple(lines)
