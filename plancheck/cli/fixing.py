"""`--diff` shows what fixes would change, `--fix` changes the files."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from plancheck.cli.output import Target, write, write_bytes
from plancheck.diagnostics.report import Report

if TYPE_CHECKING:
    from plancheck.check.fixing import Planned

_Command = TypeVar("_Command", bound=Callable[..., Any])
_STDIN = "-"
_ENDS = re.compile(r"\r\n?")


def fixing(command: _Command) -> _Command:
    """The options that are about fixes."""
    options = (
        click.option("--diff", is_flag=True, help="不出报告，只列出可自动修改之处（unified diff）"),
        click.option("--fix", is_flag=True, help="改正可放心修改之处（不动数字），再核对一遍"),
        click.option("--unsafe-fixes", is_flag=True, help="--diff 中也列出需人工判断的修改"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def refuse(options: dict[str, Any], paths: Iterable[str]) -> None:
    """UsageError for options that do not go together."""
    if options["fix"] and options["diff"]:
        raise click.UsageError("--fix 和 --diff 只能用一个")
    if options["unsafe_fixes"] and not options["diff"]:
        raise click.UsageError("--unsafe-fixes 只用于 --diff：这类修改须由人来定")
    if options["fix"] and _STDIN in paths:
        raise click.UsageError("--fix 需要文件，不能改标准输入")


def show_diff(report: Report, chosen: Sequence[Target], *, unsafe: bool) -> tuple[Target, ...]:
    """Print the changes of all documents as one unified diff in place of the report on the screen; the other reports."""
    from plancheck.check.fixing import planned

    plans = list(planned(report, unsafe=unsafe))
    write(Target("diff"), "".join(line for plan in plans for line in _diff(plan)))
    click.echo(f"可修改{sum(len(plan.fixes) for plan in plans)}处（{len(plans)}份文件）", err=True)
    return tuple(target for target in chosen if target.path is not None)


def apply_fixes(report: Report) -> int:
    """Write the fixed files, say what was done and what was not; how many files changed."""
    from plancheck.check.fixing import fixed, planned
    from plancheck.source.errors import SourceError
    from plancheck.source.rewrite import RewriteError

    changed = count = 0
    for plan in planned(report):
        path = plan.document.path
        try:
            data, done = fixed(plan)
            if done:
                write_bytes(path, data)
        except (RewriteError, SourceError, click.ClickException) as error:
            click.echo(f"{path}：未修改，{_why(error)}", err=True)
            continue
        changed += done > 0
        count += done
    click.echo(f"已修改{count}处（{changed}份文件）", err=True)
    return changed


def _why(error: Exception) -> str:
    reason = getattr(error, "reason", None)
    return str(reason()) if reason is not None else str(getattr(error, "message", error))


def _diff(plan: "Planned") -> Iterator[str]:
    """Lines of a diff, each with its end; terminal controls are shown, not sent."""
    from difflib import unified_diff

    from plancheck.reporters.width import printable

    before, after = (_ENDS.sub("\n", text).split("\n") for text in (plan.document.canonical, plan.text))
    path = plan.document.path
    for line in unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm=""):
        yield "\t".join(map(printable, line.split("\t"))) + "\n"
