"""The comparison for programs: stable, versioned, described by docs/schema/compare.schema.json."""

from collections.abc import Iterator
from typing import Any

from plancheck.diagnostics.comparison import Change, Comparison, Pair
from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.diagnostics.report import DocumentReport
from plancheck.reporters.comparison.words import sentence
from plancheck.reporters.json import placed, trouble
from plancheck.reporters.layout import laid_out
from plancheck.reporters.show import Show

FORMAT_VERSION = 1


def render(comparison: Comparison, show: Show) -> str:
    """One JSON object; `document` of a change counts from 0 in `documents`."""
    content = {
        "version": FORMAT_VERSION,
        "tool": {"name": "plancheck", "version": comparison.version},
        "old": comparison.old,
        "new": comparison.new,
        "documents": [_pair(pair, show.lang) for pair in comparison.pairs],
        "changes": list(_changes(comparison, show.lang)),
        "summary": {
            "differs": comparison.differs,
            **{kind: dict(sorted(counts.items())) for kind, counts in comparison.counts.items()},
        },
    }
    return laid_out(content, 2) + "\n"


def _pair(pair: Pair, lang: str) -> dict[str, Any]:
    coverage = pair.coverage
    whole = pair.old is not None and pair.new is not None and not pair.errors
    return {
        "old": _document(pair.old, lang),
        "new": _document(pair.new, lang),
        "by": pair.by or None,
        "compared": {
            "tasks": coverage.tasks._asdict(),
            "figures": coverage.figures._asdict(),
            "tasks_reworded": coverage.reworded,
            "tables_unread": coverage.tables_unread,
            "unrecognised": coverage.unrecognised,
        } if whole else None,
    }  # fmt: skip


def _document(document: DocumentReport | None, lang: str) -> dict[str, Any] | None:
    if document is None:
        return None
    return {
        "path": document.path,
        "digest": document.digest or None,
        "format": document.format or None,
        "error": trouble(document.error, lang),
    }


def _changes(comparison: Comparison, lang: str) -> Iterator[dict[str, Any]]:
    for number, pair in enumerate(comparison.pairs):
        for change in pair.changes:
            yield {
                "document": number,
                "kind": change.kind,
                "how": change.how,
                "message": sentence(change, lang),
                **_states(change),
                "old": _place(change.old, pair.old),
                "new": _place(change.new, pair.new),
                "finding": _finding(change.finding),
            }


def _states(change: Change) -> dict[str, Any]:
    return {
        "name": change.name,
        "task": change.task or None,
        "before": change.before or None,
        "after": change.after or None,
        "role": change.role,
        "holds": dict(change.holds),
    }


def _place(at: Related | None, document: DocumentReport | None) -> dict[str, Any] | None:
    return None if at is None or document is None else placed(at, document.canonical)


def _finding(finding: Diagnostic | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
    }
