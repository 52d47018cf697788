"""Copies of Word files with comments, written beside the drafts or where an option says."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import NoReturn

from plancheck.cli.output import write_bytes
from plancheck.cli.trouble import Misuse, Trouble
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.source.errors import SourceError
from plancheck.source.source import Source

_DOCX = "docx"


def copies(report: Report, path: str | None, severity: str, lang: str) -> list[Callable[[], str]]:
    """What writes a commented copy of each Word file of a report and gives its path; each may end in Trouble.

    `path` is for a report with one Word file; None writes 稿件.批注.docx beside each draft.
    """
    drafts = [document for document in report.documents if document.error is None and document.format == _DOCX]
    if not drafts and report.errors:
        return []  # what could not be read is told elsewhere
    if not drafts or (path is not None and len(drafts) != 1):
        return [partial(_refused, len(drafts))]
    return [partial(_written, document, report, path, severity, lang) for document in drafts]


def _refused(count: int) -> NoReturn:
    if not count:
        raise Misuse(
            "--format word 只用于 Word（.docx）文件，检查的文件中没有",
            "--format word is for Word files (.docx); there is none among those checked",
        )
    raise Misuse(
        f"--format word 指定了一个 --output，检查的 Word 文件却有 {count} 个",
        f"--format word has one --output, but {count} Word files were checked",
    )


def _written(document: DocumentReport, report: Report, path: str | None, severity: str, lang: str) -> str:
    from plancheck.reporters.word import annotated

    source = _unchanged(document)
    findings = [found for found in report.shown(severity) if found.path == document.path]
    target = path or _beside(source)
    write_bytes(target, annotated(source, findings, lang))
    return target


def _unchanged(document: DocumentReport) -> Source:
    """The draft's bytes once more; they must be those that were checked."""
    try:
        source = Source.open(document.path)
    except SourceError as error:
        raise Trouble(
            f"{document.path}：{error.reason()}，未写批注",
            f"{document.path}: {error.reason('en')}; no comments written",
        ) from error
    if source.digest != document.digest:
        raise Trouble(
            f"{document.path}：文件在检查期间有改动，未写批注，请重新运行",
            f"{document.path} was changed meanwhile: no comments written, run again",
        )
    return source


def _beside(source: Source) -> str:
    """稿件.批注.docx, or with a number where that holds somebody's own edits or comments."""
    from plancheck.reporters.word import only_ours

    for candidate in _candidates(source.path):
        if not os.path.exists(candidate) or only_ours(_bytes(candidate), source):
            return candidate
    raise Trouble(
        f"{source.path}：已有的批注文件过多，未写批注",
        f"{source.path}: too many copies stand there already, none written",
    )


def _candidates(path: str) -> Iterator[str]:
    stem, ending = os.path.splitext(path)
    yield f"{stem}.批注{ending}"
    yield from (f"{stem}.批注{number}{ending}" for number in range(2, 100))


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
