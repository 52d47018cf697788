"""The steps that make findings of bytes. Imported when a document really takes them: one out of the cache takes none."""

from collections.abc import Sequence

from plancheck.check.checked import Base, Checked
from plancheck.check.clock import Clock
from plancheck.check.coverage import coverage
from plancheck.check.evaluate import evaluate
from plancheck.check.layout import layout
from plancheck.check.settings import Settings
from plancheck.diagnostics.marks import document_marks
from plancheck.diagnostics.report import DocumentReport
from plancheck.extract import extract
from plancheck.extract.across import across
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.readers import read
from plancheck.source.source import Source


def facts(source: Source, vocabulary: Vocabulary, settings: Settings, clock: Clock) -> Base:
    """What a source says; SourceError where it cannot be read."""
    document = read(source, settings.limits)
    clock.lap("read")
    base = extract(document, vocabulary, settings.given)
    clock.lap("extract")
    return document, base


def check(
    source: Source, ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings, clock: Clock | None = None
) -> Checked:
    """Stage one: everything that one source alone decides; SourceError where it cannot be read."""
    clock = clock or Clock()
    document, base = facts(source, vocabulary, settings, clock)
    evaluation = evaluate(ruleset, [(document, base)], None, settings.lang)
    clock.lap("evaluate")
    canonical = document.source_map.text
    report = DocumentReport(
        source.path, source.digest, document.format, document.text, coverage(document, base),
        source_text=None if canonical == document.text else canonical,
        layout=layout(document),
    )  # fmt: skip
    unknown = tuple(evaluation.not_applicable.items())
    return Checked(report, evaluation.findings, unknown, document_marks(document), (document, base))


def compare(
    bases: Sequence[Base], ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings, clock: Clock
) -> Checked:
    """Stage two: rules across documents over a set of them."""
    joint = across([base for _, base in bases], vocabulary)
    clock.lap("across")
    evaluation = evaluate(ruleset, bases, joint, settings.lang)
    clock.lap("evaluate")
    return Checked(DocumentReport("", "", "", ""), evaluation.findings, tuple(evaluation.not_applicable.items()))
