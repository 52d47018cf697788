"""Bytes to Report, one step a line."""

from collections import Counter
from collections.abc import Iterable, Sequence

from plancheck.check.checked import Base, Checked
from plancheck.check.clock import Clock
from plancheck.check.files import NO_FILES, Files
from plancheck.check.rules import OTHER_IDS, across_ids, infos
from plancheck.check.runner import Runner
from plancheck.check.settings import Settings
from plancheck.check.settle import Run, settled
from plancheck.check.stages import Stages
from plancheck.diagnostics.report import Report
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.source.errors import SourceError
from plancheck.source.source import Source
from plancheck.source.version import VERSION


def lint(
    sources: Iterable[Source | SourceError],
    ruleset: Ruleset,
    vocabulary: Vocabulary,
    settings: Settings,
    clock: Clock | None = None,
    left_out: Files = NO_FILES,
    runner: Runner | None = None,
    kept: list[Base] | None = None,
) -> Report:
    """Check each source by itself and, with `settings.together`, all readable ones against each other.

    A source that cannot be read becomes a document with an error; the others are checked all the same.
    `clock` collects CPU time by step; `left_out` says what was passed over on the way here. Without a `runner` all is
    done here and now: one that uses the cache or other processes has to know the rules from their files. `kept` is
    given the documents that could be read, with their facts; then, too, all is done here.
    """
    clock = clock or Clock()
    rules = ruleset.selected(settings.select, settings.ignore, OTHER_IDS, settings.tags)
    ruleset.selected((), settings.policy.prefixes, OTHER_IDS)  # says so where one of them names no rule
    clock.lap("rules")
    runner = runner or Runner(settings._replace(jobs=1, cache=False))
    stages = Stages(rules, vocabulary, settings, clock, keep=kept is not None)
    checked = runner.each(sources, stages)
    clock.lap("collect")
    if kept is not None:
        kept += [one.base for one in checked if one.base is not None]
    groups = _groups(checked, settings)
    joint = [runner.joint([checked[index] for index in group], stages) for group in groups]
    run = Run(
        marks={one.report.path: one.marks for one in checked if one.report.error is None},
        ids=ruleset.ids,
        ran=rules.ids,
        across=across_ids(ruleset) if settings.policy.sets else frozenset(),
        groups=[frozenset(checked[index].report.path for index in group) for group in groups],
        lang=settings.lang,
    )
    report = _report(checked, joint, rules, settings, run)
    clock.lap("sort")
    return report._replace(skipped_files=left_out.skipped, other_files=left_out.others)


def _groups(checked: Sequence[Checked], settings: Settings) -> list[list[int]]:
    """The documents to compare with each other: all, or those of each set; none where fewer than two can be read."""
    read = [index for index, one in enumerate(checked) if one.report.error is None]
    if settings.together:
        return [read] if len(read) > 1 else []
    groups = settings.policy.groups([checked[index].report.path for index in read])
    return [[read[index] for index in group] for group in groups]


def _report(
    checked: Sequence[Checked], joint: Sequence[Checked], ruleset: Ruleset, settings: Settings, run: Run
) -> Report:
    documents = tuple(one.report for one in checked)
    parts = [*checked, *joint]
    unknown: Counter[str] = Counter()
    for part in parts:
        unknown.update(dict(part.not_applicable))
    found = settled(
        [one.path for one in documents], [found for part in parts for found in part.findings], settings.policy, run,
        settings.wants,
    )  # fmt: skip
    return Report(
        version=VERSION,
        documents=documents,
        diagnostics=found.findings,
        rules=(*infos(ruleset), *found.rules),
        not_applicable=tuple(sorted((rule, count) for rule, count in unknown.items() if count)),
        suppressed=found.suppressed,
        baseline=found.accepted,
        stale=found.stale,
        renewed=found.renewed,
        sets=len(joint),
        rule_warnings=ruleset.warnings(settings.lang),
    )
