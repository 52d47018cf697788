"""`plancheck review`: lint for a person, who gets a page and, for Word, her own file back with comments."""

import os
from collections.abc import Callable
from functools import partial
from typing import Any

import click

from plancheck.cli.gate import gate
from plancheck.cli.governing import configured, govern, profiled
from plancheck.cli.lint import exit_code
from plancheck.cli.options import reading
from plancheck.cli.output import write_bytes
from plancheck.cli.trouble import Misuse, attempt, complain, rule_trouble
from plancheck.cli.working import progress
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters import reporter
from plancheck.reporters.closing import counted
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.reporters.words import say

_MOST_PAGES = 5  # opened at once
_HELP = """核对文件，在每个文件旁写出 文件名.报告.html（Word 文件另有带批注的 文件名.批注.docx），并打开报告。

退出码同 plancheck lint。
"""


@click.command("review", help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--open/--no-open", "opens", default=True, help="写出后打开报告，默认打开")
@profiled
@configured
@reading
def review(**options: Any) -> int:
    """Run the check, write what a person wants, and give the exit code of `lint`."""
    from plancheck.check.api import STDIN_NAME, lint_files
    from plancheck.check.files import STDIN, find

    if STDIN in options["paths"]:
        raise Misuse("review 需要文件，不能从标准输入读取", "review needs files and does not read standard input")
    governed = govern(options["paths"], options)
    files = find(options["paths"], STDIN_NAME, governed.excluded)
    settings = gate(governed, {"write_baseline": False, "new_only": None}, files.paths)
    with rule_trouble(), progress(len(files.entries)) as tick:
        report = lint_files(files, settings, tick=tick)
    readable = [document for document in report.documents if document.error is None]
    written = [_delivered(document, report, settings.lang) for document in readable]
    complain(report.errors, settings.lang)
    if options["opens"]:
        _open([page for page, _ in written if page])
    return exit_code(report, settings.fail_on, all(whole for _, whole in written))


def _delivered(document: DocumentReport, report: Report, lang: str) -> tuple[str, bool]:
    """Write the copy and the page of one document, say what was found; the page's path (empty without), whether all is there."""
    from plancheck.cli.copies import copies

    own = tuple(found for found in report.diagnostics if found.path == document.path)
    alone = report._replace(documents=(document,), diagnostics=own)
    found = counted(alone, SEVERITIES, lang) or say(lang, "none_found")
    click.echo(printable(f"{document.path}{say(lang, 'colon')}{found}"))
    jobs = copies(alone, None, SEVERITIES[-1], lang) if document.format == "docx" else []
    page = f"{os.path.splitext(document.path)[0]}.报告.html"
    jobs += [partial(_page, alone, page, lang)]
    done = [attempt(partial(_put, job), lang) for job in jobs]
    return (page if done[-1] else ""), all(done)


def _put(job: Callable[[], str]) -> None:
    click.echo(printable(f"  → {job()}"))


def _page(alone: Report, path: str, lang: str) -> str:
    write_bytes(path, reporter("html")(alone, Show(lang=lang)).encode("utf-8", "backslashreplace"))
    return path


def _open(pages: list[str]) -> None:
    import webbrowser
    from pathlib import Path

    for page in pages[:_MOST_PAGES]:
        webbrowser.open(Path(page).resolve().as_uri())
