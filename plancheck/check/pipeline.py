"""Bytes to Report, one step a line."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plancheck.check.clock import Clock
from plancheck.check.coverage import coverage
from plancheck.check.evaluate import evaluate
from plancheck.check.files import NO_FILES, Files
from plancheck.check.layout import layout
from plancheck.check.rules import across_ids, infos
from plancheck.check.settings import Settings
from plancheck.check.settle import SUPPRESSION_IDS, Run, settled
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.marks import NO_MARKS, DocumentMarks, document_marks
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.document.model import Document
from plancheck.extract import extract
from plancheck.extract.across import across
from plancheck.facts.base import FactBase
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.readers import read
from plancheck.source.errors import SourceError
from plancheck.source.source import Source
from plancheck.source.version import VERSION

OTHER_IDS = ("DOC001", *SUPPRESSION_IDS)  # said by the pipeline itself: unreadable inputs, silencing gone wrong


Base = tuple[Document, FactBase]


class Checked(NamedTuple):
    """What stage one makes of one source. `base` is None where the source could not be read."""

    report: DocumentReport
    findings: tuple[Diagnostic, ...] = ()
    not_applicable: tuple[tuple[str, int], ...] = ()
    base: Base | None = None
    marks: DocumentMarks = NO_MARKS


def lint(
    sources: Iterable[Source | SourceError],
    ruleset: Ruleset,
    vocabulary: Vocabulary,
    settings: Settings,
    clock: Clock | None = None,
    left_out: Files = NO_FILES,
    kept: list[Base] | None = None,
) -> Report:
    """Check each source by itself and, with `settings.together`, all readable ones against each other.

    A source that cannot be read becomes a document with an error; the others are checked all the same.
    `clock` collects CPU time by step; `left_out` says what was passed over on the way here; `kept` is given the
    documents that could be read, with their facts.
    """
    clock = clock or Clock()
    rules = ruleset.selected(settings.select, settings.ignore, OTHER_IDS)
    ruleset.selected((), settings.policy.prefixes, OTHER_IDS)  # says so where one of them names no rule
    clock.lap("rules")
    keep = kept is not None
    checked = [_stage_one(source, rules, vocabulary, settings.at(source.path), clock, keep) for source in sources]
    if kept is not None:
        kept += [one.base for one in checked if one.base is not None]
    groups = _groups(checked, settings)
    joint = [_stage_two([checked[index] for index in group], rules, vocabulary, settings, clock) for group in groups]
    run = Run(
        marks={one.report.path: one.marks for one in checked if one.report.error is None},
        ids=frozenset(rule.id for rule in infos(ruleset)),
        ran=frozenset(rule.id for rule in infos(rules)),
        across=across_ids(ruleset) if settings.policy.sets else frozenset(),
        groups=[frozenset(checked[index].report.path for index in group) for group in groups],
        lang=settings.lang,
    )
    report = _report(checked, joint, rules, settings, run)
    clock.lap("sort")
    return report._replace(skipped_files=left_out.skipped, other_files=left_out.others)


def check(
    source: Source, ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings, clock: Clock | None = None
) -> Checked:
    """Stage one: everything that one source alone decides; SourceError where it cannot be read."""
    clock = clock or Clock()
    document = read(source, settings.limits)
    clock.lap("read")
    facts = extract(document, vocabulary, settings.given)
    clock.lap("extract")
    evaluation = evaluate(ruleset, [(document, facts)], None, settings.lang)
    clock.lap("evaluate")
    canonical = document.source_map.text
    report = DocumentReport(
        source.path, source.digest, document.format, document.text, coverage(document, facts),
        source_text=None if canonical == document.text else canonical,
        layout=layout(document),
    )  # fmt: skip
    unknown = tuple(evaluation.not_applicable.items())
    return Checked(report, evaluation.findings, unknown, (document, facts), document_marks(document))


def _stage_one(
    source: Source | SourceError, ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings, clock: Clock, keep: bool
) -> Checked:
    """As `check`, with trouble as an entry of the report; facts are kept where that is wanted or they will be compared."""
    clock.lap("open")
    if isinstance(source, SourceError):
        return Checked(DocumentReport(source.path, "", "", "", error=source))
    try:
        checked = check(source, ruleset, vocabulary, settings, clock)
    except SourceError as error:
        return Checked(DocumentReport(source.path, source.digest, "", "", error=error))
    compared = settings.together or not settings.policy.apart(source.path)
    return checked if compared or keep else checked._replace(base=None)


def _groups(checked: Sequence[Checked], settings: Settings) -> list[list[int]]:
    """The documents to compare with each other: all, or those of each set; none where fewer than two can be read."""
    read = [index for index, one in enumerate(checked) if one.base is not None]
    if settings.together:
        return [read] if len(read) > 1 else []
    groups = settings.policy.groups([checked[index].report.path for index in read])
    return [[read[index] for index in group] for group in groups]


def _stage_two(
    checked: Sequence[Checked], ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings, clock: Clock
) -> Checked:
    """Rules across documents over a set of them."""
    bases = [one.base for one in checked if one.base is not None]
    joint = across([facts for _, facts in bases], vocabulary)
    clock.lap("across")
    evaluation = evaluate(ruleset, bases, joint, settings.lang)
    clock.lap("evaluate")
    nowhere = DocumentReport("", "", "", "")
    return Checked(nowhere, evaluation.findings, tuple(evaluation.not_applicable.items()))


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
        rule_warnings=ruleset.warnings,
    )
