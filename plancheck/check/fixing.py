"""Fixes of a report carried out on the files themselves, checked by reading the result once more."""

from collections.abc import Iterator

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.fix import Edit, applied, chosen
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.readers import read
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.records import NamedTuple
from plancheck.source.rewrite import rewritten
from plancheck.source.source import Source

FORMATS = frozenset({"plain", "markdown", "html", "docx"})  # whose files can be written back


class Planned(NamedTuple):
    """The fixes that one document can have; each is a few edits of its canonical text."""

    document: DocumentReport
    fixes: tuple[tuple[Edit, ...], ...]

    @property
    def text(self) -> str:
        """The canonical text with all of them."""
        return applied(self.document.canonical, [edit for fix in self.fixes for edit in fix])


def planned(report: Report, *, unsafe: bool = False) -> Iterator[Planned]:
    """What can be fixed, document by document; safe fixes only unless `unsafe`."""
    findings: dict[str, list[Diagnostic]] = {}
    for finding in report.diagnostics:
        if finding.fix is not None:
            findings.setdefault(finding.path, []).append(finding)
    for document in report.documents:
        if document.path in findings and document.format in FORMATS:
            fixes = chosen(findings[document.path], document.canonical, unsafe=unsafe)
            if fixes:
                yield Planned(document, fixes)


def fixed(plan: Planned, limits: Limits = DEFAULT_LIMITS) -> tuple[bytes, int]:
    """The bytes of a file with its fixes, and how many could be carried out.

    SourceError where it cannot be read, is no longer the one that was checked, or would not read as it should.
    """
    source = Source.open(plan.document.path, limits)
    if source.digest != plan.document.digest:
        raise SourceError(source.path, "changed")
    data, fixes = _word(source, plan, limits) if plan.document.format == "docx" else _text(source, plan)
    again = read(Source.of(source.path, data), limits).source_map.text
    if again != applied(plan.document.canonical, [edit for fix in fixes for edit in fix]):
        raise SourceError(source.path, "elsewhere")
    return data, len(fixes)


def _text(source: Source, plan: Planned) -> tuple[bytes, tuple[tuple[Edit, ...], ...]]:
    return rewritten(source, [edit for fix in plan.fixes for edit in fix]), plan.fixes


def _word(source: Source, plan: Planned, limits: Limits) -> tuple[bytes, tuple[tuple[Edit, ...], ...]]:
    from plancheck.reporters.word.rewrite import rewritten as word_rewritten

    places = read(source, limits).source_map
    wanted = [[(places.anchor(span), new) for span, new in fix] for fix in plan.fixes]
    data, done = word_rewritten(source, wanted, limits)
    return data, tuple(plan.fixes[number] for number in done)
