"""`plancheck review`: lint for a person, who gets a page and, for Word, her own file back with comments."""

import os
from typing import Any

import click

from plancheck.cli.gate import gate
from plancheck.cli.governing import configured, govern, profiled
from plancheck.cli.lint import exit_code
from plancheck.cli.options import reading
from plancheck.cli.output import write_bytes
from plancheck.cli.trouble import complain, rule_trouble
from plancheck.cli.working import progress
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters import reporter
from plancheck.reporters.closing import counted
from plancheck.reporters.show import Show
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
        raise click.UsageError("review 需要文件，不能从标准输入读取")
    governed = govern(options["paths"], options)
    files = find(options["paths"], STDIN_NAME, governed.excluded)
    settings = gate(governed, {"write_baseline": False, "new_only": None}, files.paths)
    with rule_trouble(), progress(len(files.entries)) as tick:
        report = lint_files(files, settings, tick=tick)
    pages = [_delivered(document, report, settings.lang) for document in report.documents if document.error is None]
    complain(report.errors, settings.lang)
    if options["opens"]:
        _open(pages)
    return exit_code(report, settings.fail_on)


def _delivered(document: DocumentReport, report: Report, lang: str) -> str:
    """Write the page and the copy of one document, say what was found; the page's path."""
    from plancheck.cli.copies import write_copies

    own = tuple(found for found in report.diagnostics if found.path == document.path)
    alone = report._replace(documents=(document,), diagnostics=own)
    page = f"{os.path.splitext(document.path)[0]}.报告.html"
    write_bytes(page, reporter("html")(alone, Show(lang=lang)).encode("utf-8", "backslashreplace"))
    copies = write_copies(alone, None, SEVERITIES[-1], lang) if document.format == "docx" else []
    found = counted(alone, SEVERITIES, lang) or say(lang, "none_found")
    click.echo(f"{document.path}：{found}")
    for path in (*copies, page):
        click.echo(f"  → {path}")
    return page


def _open(pages: list[str]) -> None:
    import webbrowser
    from pathlib import Path

    for page in pages[:_MOST_PAGES]:
        webbrowser.open(Path(page).resolve().as_uri())
