"""What lists of findings say of each: one sentence, then every place with its words, all on one line and harmless."""

from plancheck.diagnostics.diagnostic import SEVERITIES, SURE, Diagnostic, Related
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters.positions import within
from plancheck.reporters.show import Show
from plancheck.reporters.width import ELLIPSIS, printable
from plancheck.reporters.words import say
from plancheck.source.records import NamedTuple

UNREADABLE = "DOC001"  # the id under which an input that cannot be read is listed
_LONGEST = 120  # characters of a quotation


class Quotation(NamedTuple):
    """The words at one place; `said` is what stands there, `where` position and headings, with the file where another."""

    said: str
    where: str
    text: str


def shown(report: Report, show: Show) -> tuple[Diagnostic, ...]:
    """The findings of a format for programs: all, unless `show.severity` says otherwise."""
    return report.shown(show.severity or SEVERITIES[-1])


def by_document(report: Report, show: Show) -> list[tuple[DocumentReport, list[Diagnostic]]]:
    """Every document with the findings shown; a file that was not checked stands last, by its path alone."""
    found: dict[str, list[Diagnostic]] = {document.path: [] for document in report.documents}
    for finding in shown(report, show):
        found.setdefault(finding.path, []).append(finding)
    documents = {path: DocumentReport(path, "", "", "") for path in found}
    documents |= {document.path: document for document in report.documents}
    return [(documents[path], findings) for path, findings in found.items()]


def statement(finding: Diagnostic, lang: str) -> str:
    """What the rule says, and how sure it is."""
    word = say(lang, "sure" if finding.confidence >= SURE else "fairly")
    return printable(finding.message) + say(lang, "confidence", word=word)


def refusal(document: DocumentReport, lang: str) -> str:
    """Why a document could not be read; empty where it could."""
    return "" if document.error is None else say(lang, "unreadable", reason=printable(document.error.reason(lang)))


def quotations(finding: Diagnostic, lang: str) -> list[Quotation]:
    """The place of a finding, then the other places."""
    own = Quotation(say(lang, "here"), _where(finding, finding.path, lang), quoted(finding.text))
    return [own, *(other(related, finding.path, lang) for related in finding.related)]


def other(related: Related, path: str, lang: str) -> Quotation:
    """Another place, as seen from a finding in the file `path`."""
    said = printable(related.message) or say(lang, "other")
    return Quotation(said, _where(related, path, lang), quoted(related.text))


def account(finding: Diagnostic, lang: str) -> list[str]:
    """A finding in full: the sentence, then a line a place."""
    places = (say(lang, "quoted", **quotation._asdict()) for quotation in quotations(finding, lang))
    return [statement(finding, lang), *places]


def quoted(text: str) -> str:
    """Words of a document on one line, cut where very long."""
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + ELLIPSIS
    return " ".join(printable(short).split())


def _where(at: Diagnostic | Related, path: str, lang: str) -> str:
    file = "" if at.path == path else at.path
    return " · ".join(printable(part) for part in (file, within(at.location, lang), at.place) if part)
