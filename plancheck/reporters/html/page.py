"""The page: head with its policy, findings by document, the texts, what was looked at."""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plancheck.diagnostics.diagnostic import SEVERITIES, Diagnostic, Related
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters.html.marked import Marked, clean, excerpt, paragraphs
from plancheck.reporters.positions import within
from plancheck.reporters.show import Show
from plancheck.reporters.words import say

_SURE = 0.9


def render(report: Report, show: Show) -> str:
    """One self-contained page; `show.severity` limits the findings, the summary counts all of them."""
    return "".join(f"{line}\n" for line in _page(report, show))


def _page(report: Report, show: Show) -> Iterator[str]:
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = say(show.lang, "report_title")
    yield f'<!DOCTYPE html>\n<html lang="{"en" if show.lang == "en" else "zh-CN"}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<header><h1>{title}</h1>"
    yield f"<p>{clean(_summary(report, show))}</p></header>\n<main>"
    texts = {document.path: document.text for document in report.documents}
    for number, document in enumerate(report.documents, 1):
        own = [found for found in report.shown(show.severity or SEVERITIES[-1]) if found.path == document.path]
        yield from _document(number, document, own, texts, show)
    yield f"</main>\n<footer><p>{say(show.lang, 'coverage', **report.coverage._asdict())}</p>"
    yield f"<p>plancheck {clean(report.version)}</p></footer>\n</body>\n</html>"


def _summary(report: Report, show: Show) -> str:
    counts = [
        say(show.lang, "counted", name=say(show.lang, severity), count=count, s="s" * (count > 1))
        for severity in SEVERITIES
        if (count := report.count(severity))
    ]
    files = say(show.lang, "files", count=len(report.documents))
    if not counts:
        return say(show.lang, "clean", files=files, rules=len(report.rules))
    joined = say(show.lang, "list").join(counts)
    return say(show.lang, "found", files=files, rules=len(report.rules), counts=joined)


def _document(
    number: int, document: DocumentReport, findings: Sequence[Diagnostic], texts: Mapping[str, str], show: Show
) -> Iterator[str]:
    yield f'<section id="d{number}">\n<h2>{clean(document.path)}</h2>'
    if document.error is not None:
        reason = say(show.lang, "unreadable", reason=document.error.reason(show.lang))
        yield f'<article class="error"><h3>{_badge("error", show)} DOC001 {clean(reason)}</h3></article>\n</section>'
        return
    names = [f"d{number}f{index}" for index in range(1, len(findings) + 1)]
    for name, finding in zip(names, findings, strict=True):
        yield from _finding(name, finding, texts, show)
    if not findings:
        yield f"<p>{say(show.lang, 'none_found')}</p>"
    places = [Marked(found.span, found.severity, name) for name, found in zip(names, findings, strict=True)]
    places += [
        Marked(other.span, "related", name)
        for name, found in zip(names, findings, strict=True)
        for other in found.related
        if other.path == document.path
    ]
    yield f'<details open>\n<summary>{say(show.lang, "whole_text")}</summary>\n<div class="text">'
    yield from paragraphs(document.text, places)
    yield "</div>\n</details>\n</section>"


def _finding(name: str, finding: Diagnostic, texts: Mapping[str, str], show: Show) -> Iterator[str]:
    word = say(show.lang, "sure" if finding.confidence >= _SURE else "fairly")
    message = clean(finding.message + say(show.lang, "confidence", word=word))
    yield f'<article id="{name}" class="{finding.severity}">'
    yield f"<h3>{_badge(finding.severity, show)} <code>{finding.rule}</code> {message}</h3>"
    yield '<div class="places">'
    yield _place(finding, finding.severity, "", texts, show)
    for other in finding.related:
        said = other.message or say(show.lang, "other")
        elsewhere = "" if other.path == finding.path else other.path
        yield _place(other, "related", f"{said} {elsewhere}".strip(), texts, show)
    yield "</div>\n</article>"


def _place(at: Diagnostic | Related, style: str, said: str, texts: Mapping[str, str], show: Show) -> str:
    where = within(at.location, show.lang)
    caption = " · ".join(clean(part) for part in (said, where, at.place) if part)
    quoted = excerpt(texts[at.path], at.span, style)
    return f"<figure><figcaption>{caption}</figcaption><blockquote>{quoted}</blockquote></figure>"


def _badge(severity: str, show: Show) -> str:
    return f'<span class="severity">{say(show.lang, severity)}</span>'
