"""The result of a run: everything a reporter prints, and nothing it would have to compute."""

from typing import TYPE_CHECKING

from plancheck.diagnostics.diagnostic import Diagnostic, at_least
from plancheck.diagnostics.layout import NO_LAYOUT, Layout
from plancheck.source.errors import SourceError
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.diagnostics.baseline import Baseline, Entry


class Coverage(NamedTuple):
    """What was looked at, in counts. `tables` includes the `tables_unread` that could not be taken apart."""

    figures: int = 0
    comparable_groups: int = 0
    tasks: int = 0
    tasks_with_units: int = 0
    references: int = 0
    tables: int = 0
    tables_unread: int = 0


class DocumentReport(NamedTuple):
    """One input: its text as read, for source frames, or the error that kept it from being read.

    `source_text` is the canonical text where that differs, as for a web page with its tags.
    `layout` says which parts of `text` are headings and tables.
    """

    path: str
    digest: str
    format: str
    text: str
    coverage: Coverage = Coverage()
    error: SourceError | None = None
    source_text: str | None = None
    layout: Layout = NO_LAYOUT

    @property
    def canonical(self) -> str:
        """What offsets, lines and columns of a Location count in."""
        return self.text if self.source_text is None else self.source_text


class RuleInfo(NamedTuple):
    """What a reporter may say about a rule: id, title, severity, basis and source, both as written."""

    id: str
    title: str
    severity: str
    basis: str
    because: str
    title_en: str | None = None


class Report(NamedTuple):
    """Documents in the order given, diagnostics sorted by document and place, rules by id.

    `not_applicable` counts rows by rule id that a rule could not judge because a value was unknown.
    `skipped_files` were passed over in a folder walk (README, hidden, backups …), `other_files` are of types that are
    not read, by extension; `sets` of documents were compared
    with each other. `rule_warnings` are sentences. `stale` are entries of the baseline whose findings are gone, `renewed` is
    what the baseline would be after this run.
    """

    version: str
    documents: tuple[DocumentReport, ...]
    diagnostics: tuple[Diagnostic, ...]
    rules: tuple[RuleInfo, ...]
    not_applicable: tuple[tuple[str, int], ...] = ()
    suppressed: int = 0
    baseline: int = 0
    skipped_files: int = 0
    other_files: tuple[tuple[str, int], ...] = ()
    sets: int = 0
    rule_warnings: tuple[str, ...] = ()
    stale: "tuple[Entry, ...]" = ()
    renewed: "Baseline | None" = None

    @property
    def coverage(self) -> Coverage:
        """The sum over all readable documents."""
        parts = [document.coverage for document in self.documents if document.error is None]
        return Coverage(*(sum(column) for column in zip(*parts, strict=True))) if parts else Coverage()

    def count(self, severity: str) -> int:
        """How many diagnostics have exactly this severity."""
        return sum(1 for diagnostic in self.diagnostics if diagnostic.severity == severity)

    def shown(self, lowest: str) -> tuple[Diagnostic, ...]:
        """Diagnostics of this severity or graver."""
        return tuple(diagnostic for diagnostic in self.diagnostics if at_least(diagnostic.severity, lowest))

    @property
    def errors(self) -> tuple[SourceError, ...]:
        """Why inputs could not be read."""
        return tuple(document.error for document in self.documents if document.error is not None)
