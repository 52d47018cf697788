"""Markdown for a merge request or an email: by document, every place quoted, nothing quoted that could act."""

import re
from collections.abc import Iterator, Sequence

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters.closing import kept_back, looked_at, summary
from plancheck.reporters.quoting import UNREADABLE, by_document, quotations, refusal, statement
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.reporters.words import say

_MARKS = re.compile(r"([\\`*_{}\[\]|~<>&:$]|(?<=www)\.)", re.IGNORECASE)  # what acts inside a line
_TICKS = re.compile("`+")


def render(report: Report, show: Show) -> str:
    """The whole report; documents without findings are named in one list at the end."""
    return "".join(f"{line}\n" for line in _lines(report, show))


def _lines(report: Report, show: Show) -> Iterator[str]:
    lang = show.lang
    yield from (f"# {say(lang, 'report_title')}", "", escaped(summary(report, lang)), "")
    clean = []
    for document, findings in by_document(report, show):
        if document.error is not None or findings:
            yield from _document(document, findings, lang)
        else:
            clean.append(document)
    if clean:
        yield from (f"## {say(lang, 'none_found')}", "")
        yield from (f"- {code(document.path)}" for document in clean)
        yield ""
    for line in filter(None, (kept_back(report, lang), looked_at(report.coverage, lang))):
        yield from (escaped(line), "")
    yield f"plancheck {escaped(report.version)}"


def _document(document: DocumentReport, findings: Sequence[Diagnostic], lang: str) -> Iterator[str]:
    yield from (f"## {code(document.path)}", "")
    if document.error is not None:
        yield f"- **{say(lang, 'error')}** `{UNREADABLE}` {escaped(refusal(document, lang))}"
    for finding in findings:
        yield f"- **{say(lang, finding.severity)}** `{finding.rule}` {escaped(statement(finding, lang))}"
        for said, where, text in quotations(finding, lang):
            yield f"  - {escaped(f'{said} {where}'.strip())}{say(lang, 'colon')}{code(text)}"
    yield ""


def escaped(text: str) -> str:
    """Text that no Markdown reads as a mark, a link or HTML, and that calls nobody by name."""
    return _MARKS.sub(r"\\\1", printable(text)).replace("@", "@<!-- -->")


def code(text: str) -> str:
    """Words as they are, in a code span that they cannot end; nothing inside one is ever read as Markdown."""
    words = printable(text)
    fence = "`" * (1 + max((len(ticks) for ticks in _TICKS.findall(words)), default=0))
    pad = " " if words.startswith(("`", " ")) or words.endswith(("`", " ")) or not words else ""
    return f"{fence}{pad}{words}{pad}{fence}"
