"""The page: head with its policy, findings by document, the texts, what was looked at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from plancheck.diagnostics.diagnostic import SEVERITIES, Diagnostic
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.page.clean import clean
from plancheck.page.shell import head_html
from plancheck.reporters.closing import summary
from plancheck.reporters.html.assets import assets
from plancheck.reporters.html.closing import basis_html, coverage_html
from plancheck.reporters.html.data import findings_json
from plancheck.reporters.html.findings import badge, finding_html
from plancheck.reporters.html.marked import Marked, Painted, shown
from plancheck.reporters.html.texts import text_html
from plancheck.reporters.html.tools import keys_html, tools_html
from plancheck.reporters.html.words import word
from plancheck.reporters.show import Show
from plancheck.reporters.words import say

Numbered = Sequence[tuple[int, Diagnostic]]


def render(report: Report, show: Show) -> str:
    """One self-contained page; `show.severity` limits the findings, the summary counts all of them."""
    return "".join(f"{line}\n" for line in _page(report, show))


def _page(report: Report, show: Show) -> Iterator[str]:
    lang = show.lang
    findings = report.shown(show.severity or SEVERITIES[-1])
    numbered = list(enumerate(findings, 1))
    painted = _painted(report, numbered)
    texts = [line for number, document in enumerate(report.documents, 1)
             if document.error is None for line in _text(number, document, painted[document.path], lang)]  # fmt: skip
    yield from _head(report, show)
    yield from tools_html(report, findings, lang)
    yield f'<main>\n<section id="findings" aria-label="{word(lang, "findings")}">'
    yield from _findings(report, numbered, painted, lang)
    yield from basis_html(report, {finding.rule for finding in findings}, lang)
    yield from coverage_html(report, show)
    yield f'</section>\n<section id="reading" aria-label="{word(lang, "text")}">'
    yield f'<section id="both" class="tool" aria-label="{word(lang, "places")}" hidden></section>\n<div id="texts">'
    yield from texts
    yield "</div>\n</section>\n</main>"
    yield from keys_html(lang)
    yield f'<script type="application/json" id="data">{findings_json(report, findings, lang)}</script>\n</body>\n</html>'


def _head(report: Report, show: Show) -> Iterator[str]:
    heading = say(show.lang, "report_title")
    name = f" · {report.documents[0].path}" if len(report.documents) == 1 else ""
    yield from head_html(f"{heading}{name}", assets(), show.lang)
    yield f"<header><h1>{heading}</h1>\n<p>{clean(summary(report, show.lang))}</p></header>"


def _painted(report: Report, numbered: Numbered) -> dict[str, Painted]:
    """Each readable document with its places, those of findings in other documents too."""
    texts = {document.path: document.text for document in report.documents}
    places: defaultdict[str, list[Marked]] = defaultdict(list)
    for number, finding in numbered:
        others = ((other.path, other.span, "related") for other in finding.related)
        for path, span, style in ((finding.path, finding.span, finding.severity), *others):
            if path in texts:
                places[path].append(Marked(shown(texts[path], span), style, number))
    return {
        document.path: Painted(document.text, f"t{number}", places[document.path])
        for number, document in enumerate(report.documents, 1)
        if document.error is None
    }


def _text(number: int, document: DocumentReport, painted: Painted, lang: str) -> Iterator[str]:
    yield f'<section id="t{number}" class="document">\n<h2>{clean(document.path)}</h2>'
    yield f'<details open>\n<summary>{say(lang, "whole_text")}</summary>\n<div class="text">'
    yield from text_html(painted, document.layout)
    yield "</div>\n</details>\n</section>"


def _findings(report: Report, numbered: Numbered, texts: Mapping[str, Painted], lang: str) -> Iterator[str]:
    own: defaultdict[str, list[tuple[int, Diagnostic]]] = defaultdict(list)
    for number, finding in numbered:
        own[finding.path].append((number, finding))
    silent: list[str] = []
    for number, document in enumerate(report.documents, 1):
        if document.error is None and document.path not in own:
            silent.append(f'<li><a href="#t{number}">{clean(document.path)}</a></li>')
            continue
        yield f'<section id="d{number}" class="group">\n<h2>{clean(document.path)}</h2>'
        if document.error is not None:
            reason = clean(say(lang, "unreadable", reason=document.error.reason(lang)))
            yield f'<div class="trouble"><h3>{badge("error", lang)} <code>DOC001</code> {reason}</h3></div>'
        for index, finding in own[document.path]:
            yield from finding_html(index, finding, texts, lang)
        yield "</section>"
    if silent:
        yield f'<details class="silent"><summary>{word(lang, "no_findings_in", count=len(silent))}</summary>'
        yield from ("<ul>", *silent, "</ul></details>")
