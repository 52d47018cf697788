"""`--diff` shows what fixes would change, `--fix` changes the files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from plancheck.cli.help import explained
from plancheck.cli.output import Target, write, write_bytes
from plancheck.cli.trouble import Misuse, tell
from plancheck.diagnostics.report import Report
from plancheck.reporters.width import printable
from plancheck.reporters.words import say
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.check.fixing import Planned
    from plancheck.check.settings import Settings

_Command = TypeVar("_Command", bound=Callable[..., Any])
_STDIN = "-"
_ENDS = regex(r"\r\n?")


def fixable(command: _Command) -> _Command:
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
        raise Misuse("--fix 和 --diff 只能用一个", "--fix and --diff do not go together")
    if options["unsafe_fixes"] and not options["diff"]:
        raise Misuse(
            "--unsafe-fixes 只用于 --diff：这类修改须由人来定",
            "--unsafe-fixes is for --diff only: a person has to decide those",
        )
    if options["fix"] and _STDIN in paths:
        raise Misuse("--fix 需要文件，不能改标准输入", "--fix needs files and cannot change standard input")


def show_diff(report: Report, chosen: Sequence[Target], options: dict[str, Any]) -> tuple[Target, ...]:
    """Print the changes of all documents as one unified diff in place of the report on the screen; the other reports."""
    from plancheck.check.fixing import planned

    plans = list(planned(report, unsafe=options["unsafe_fixes"]))
    write(Target("diff"), "".join(line for plan in plans for line in _diff(plan)))
    places = sum(len(plan.fixes) for plan in plans)
    tell(say(options["lang"], "fixable", places=places, files=len(plans)))
    return tuple(target for target in chosen if target.path is not None)


class Fixes(NamedTuple):
    """How many files were changed, and whether that was all that could have been."""

    files: int = 0
    whole: bool = True


NONE = Fixes()


def apply_fixes(report: Report, settings: "Settings") -> Fixes:
    """Write the fixed files, say what was done and what was not."""
    from plancheck.check.fixing import fixed, planned
    from plancheck.source.errors import SourceError

    files = places = refused = 0
    for plan in planned(report):
        path = plan.document.path
        try:
            data, done = fixed(plan, settings.limits)
            if done:
                write_bytes(path, data)
        except (SourceError, click.ClickException) as error:
            lang = settings.lang
            reason = error.reason(lang) if isinstance(error, SourceError) else explained(error, lang)
            tell(say(lang, "not_fixed", path=path, reason=reason))
            refused += 1
            continue
        files += done > 0
        places += done
    tell(say(settings.lang, "fixed", places=places, files=files))
    return Fixes(files, not refused)


def _diff(plan: "Planned") -> Iterator[str]:
    """Lines of a diff, each with its end; terminal controls are shown, not sent."""
    from difflib import unified_diff

    before, after = (_ENDS.sub("\n", text).split("\n") for text in (plan.document.canonical, plan.text))
    path = plan.document.path
    for line in unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm=""):
        yield "\t".join(map(printable, line.split("\t"))) + "\n"
