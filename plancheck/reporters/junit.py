"""JUnit XML: a suite a document, a failed case a finding; a document without findings has one case that passes."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.report import Coverage, DocumentReport, Report
from plancheck.reporters.closing import looked_at
from plancheck.reporters.quoting import UNREADABLE, account, by_document, quoted, refusal, statement
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.reporters.words import say

_NAMED = 40  # characters of a quotation in a case's name


def render(report: Report, show: Show) -> str:
    """One `testsuites`; cases are named by rule and words, not by line, so that a server can follow them."""
    root = Element("testsuites", name="plancheck")
    for document, findings in by_document(report, show):
        _suite(root, document, findings, show.lang)
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, document: DocumentReport, findings: Sequence[Diagnostic], lang: str) -> None:
    name = printable(document.path)
    counts = {"tests": max(1, len(findings)), "failures": len(findings), "errors": int(document.error is not None)}
    suite = SubElement(root, "testsuite", name=name, skipped="0", time="0")
    for key, count in counts.items():
        suite.set(key, str(count))
    if document.error is not None:
        case = SubElement(suite, "testcase", classname=name, name=UNREADABLE, time="0")
        SubElement(case, "error", type=UNREADABLE, message=refusal(document, lang))
        return
    _properties(suite, document.coverage)
    for finding in findings:
        _case(suite, name, finding, lang)
    if not findings:
        SubElement(suite, "testcase", classname=name, name=say(lang, "none_found"), time="0")
    SubElement(suite, "system-out").text = looked_at(document.coverage, lang)


def _properties(suite: Element, coverage: Coverage) -> None:
    properties = SubElement(suite, "properties")
    for key, count in coverage._asdict().items():
        SubElement(properties, "property", name=f"coverage.{key}", value=str(count))


def _case(suite: Element, classname: str, finding: Diagnostic, lang: str) -> None:
    """The fingerprint tells equal words apart."""
    name = f"{finding.rule} {quoted(finding.text)[:_NAMED]} {finding.fingerprint[:8]}"
    case = SubElement(suite, "testcase", classname=classname, name=name, time="0")
    said = f"{say(lang, finding.severity)} {finding.rule} {statement(finding, lang)}"
    failure = SubElement(case, "failure", type=finding.severity, message=said)
    failure.text = "\n".join((said, *account(finding, lang)[1:]))
