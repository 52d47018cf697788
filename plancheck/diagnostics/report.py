"""The result of a run: everything a reporter prints, and nothing it would have to compute."""

from typing import NamedTuple

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.source.errors import SourceError


class Coverage(NamedTuple):
    """What was looked at. `tables_unread` could not be taken apart, `skipped` tasks have no recognised unit."""

    figures: int = 0
    comparable_groups: int = 0
    tasks: int = 0
    tasks_with_units: int = 0
    references: int = 0
    tables: int = 0
    tables_unread: int = 0


class DocumentReport(NamedTuple):
    """One input: its canonical text for source frames, or the error that kept it from being read."""

    path: str
    digest: str
    format: str
    text: str
    coverage: Coverage = Coverage()
    error: SourceError | None = None


class RuleInfo(NamedTuple):
    """What a reporter may say about a rule: id, title, severity, basis and source, both as written."""

    id: str
    title: str
    severity: str
    basis: str
    because: str


class Report(NamedTuple):
    """Documents in the order given, diagnostics sorted by document and place, rules by id.

    `not_applicable` counts rows by rule id that a rule could not judge because a value was unknown.
    `skipped_files` were passed over in a folder walk (README, hidden, backups …). `rule_warnings` are sentences.
    """

    version: str
    documents: tuple[DocumentReport, ...]
    diagnostics: tuple[Diagnostic, ...]
    rules: tuple[RuleInfo, ...]
    not_applicable: tuple[tuple[str, int], ...] = ()
    suppressed: int = 0
    baseline: int = 0
    skipped_files: int = 0
    sets: int = 0

    @property
    def errors(self) -> tuple[SourceError, ...]:
        """Why inputs could not be read."""
        return tuple(document.error for document in self.documents if document.error is not None)
