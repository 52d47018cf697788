"""Bytes to Report, one step a line."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plancheck.check.clock import Clock
from plancheck.check.coverage import coverage
from plancheck.check.evaluate import evaluate
from plancheck.check.files import NO_FILES, Files
from plancheck.check.layout import layout
from plancheck.check.order import ordered
from plancheck.check.rules import infos
from plancheck.check.settings import Settings
from plancheck.diagnostics.diagnostic import Diagnostic
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

OTHER_IDS = ("DOC001",)  # said by the pipeline itself: an input that cannot be read


class Checked(NamedTuple):
    """What stage one makes of one source. `base` is None where the source could not be read."""

    report: DocumentReport
    findings: tuple[Diagnostic, ...] = ()
    not_applicable: tuple[tuple[str, int], ...] = ()
    base: tuple[Document, FactBase] | None = None


def lint(
    sources: Iterable[Source | SourceError],
    ruleset: Ruleset,
    vocabulary: Vocabulary,
    settings: Settings,
    clock: Clock | None = None,
    left_out: Files = NO_FILES,
) -> Report:
    """Check each source by itself and, with `settings.together`, all readable ones against each other.

    A source that cannot be read becomes a document with an error; the others are checked all the same.
    `clock` collects CPU time by step; `left_out` says what was passed over on the way here.
    """
    clock = clock or Clock()
    rules = ruleset.selected(settings.select, settings.ignore, OTHER_IDS)
    clock.lap("rules")
    checked = [_stage_one(source, rules, vocabulary, settings, clock) for source in sources]
    joint = _stage_two(checked, rules, vocabulary, settings, clock) if settings.together else None
    report = _report(checked, joint, rules, clock)
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
    return Checked(report, evaluation.findings, tuple(evaluation.not_applicable.items()), (document, facts))


def _stage_one(
    source: Source | SourceError, ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings, clock: Clock
) -> Checked:
    """As `check`, with trouble as an entry of the report; facts are kept only where they will be compared."""
    clock.lap("open")
    if isinstance(source, SourceError):
        return Checked(DocumentReport(source.path, "", "", "", error=source))
    try:
        checked = check(source, ruleset, vocabulary, settings, clock)
    except SourceError as error:
        return Checked(DocumentReport(source.path, source.digest, "", "", error=error))
    return checked if settings.together else checked._replace(base=None)


def _stage_two(
    checked: Sequence[Checked], ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings, clock: Clock
) -> Checked | None:
    """Rules across documents over all that could be read; None where there is nothing to compare."""
    bases = [one.base for one in checked if one.base is not None]
    if len(bases) < 2:
        return None
    joint = across([facts for _, facts in bases], vocabulary)
    clock.lap("across")
    evaluation = evaluate(ruleset, bases, joint, settings.lang)
    clock.lap("evaluate")
    nowhere = DocumentReport("", "", "", "")
    return Checked(nowhere, evaluation.findings, tuple(evaluation.not_applicable.items()))


def _report(checked: Sequence[Checked], joint: Checked | None, ruleset: Ruleset, clock: Clock) -> Report:
    documents = tuple(one.report for one in checked)
    parts = [*checked, joint] if joint else checked
    findings = ordered([path.path for path in documents], [found for part in parts for found in part.findings])
    unknown: Counter[str] = Counter()
    for part in parts:
        unknown.update(dict(part.not_applicable))
    clock.lap("sort")
    return Report(
        version=VERSION,
        documents=documents,
        diagnostics=findings,
        rules=infos(ruleset),
        not_applicable=tuple(sorted((rule, count) for rule, count in unknown.items() if count)),
        sets=1 if joint else 0,
        rule_warnings=ruleset.warnings,
    )
