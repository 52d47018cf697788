"""What stage one makes of one source: plain data, but for the facts that rules across documents need."""

from typing import TYPE_CHECKING, TypeAlias

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.marks import NO_MARKS, DocumentMarks
from plancheck.diagnostics.report import DocumentReport
from plancheck.source.errors import SourceError
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:  # a document out of the cache needs none of it
    from plancheck.document.model import Document
    from plancheck.facts.base import FactBase

Base: TypeAlias = "tuple[Document, FactBase]"


class Checked(NamedTuple):
    """`findings` are raw: nothing is silenced, accepted or judged by path yet.

    `base` is None where the source could not be read, came out of the cache or will not be compared.
    """

    report: DocumentReport
    findings: tuple[Diagnostic, ...] = ()
    not_applicable: tuple[tuple[str, int], ...] = ()
    marks: DocumentMarks = NO_MARKS
    base: "Base | None" = None


def unread(path: str, error: SourceError, digest: str = "") -> Checked:
    """A source that could not be read or checked."""
    return Checked(DocumentReport(path, digest, "", "", error=error))
