"""`plancheck lint`: check files and say what contradicts what."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from plancheck.check.clock import Clock
from plancheck.cli import console, fixing, lists, output
from plancheck.cli.gate import accept, gate, gated, show
from plancheck.cli.governing import blamed, configured, govern, profiled
from plancheck.cli.options import OneOf, prefixes, reading
from plancheck.cli.output import Target
from plancheck.cli.timings import show_timings, timed
from plancheck.cli.trouble import Misuse, attempt, complain, rule_trouble, tell
from plancheck.cli.working import progress, working
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import Report
from plancheck.reporters import BINARY_FORMATS, FORMATS, reporter
from plancheck.reporters.show import Show

if TYPE_CHECKING:
    from plancheck.check.files import Files
    from plancheck.check.settings import Settings
    from plancheck.cli.watch import Watched
    from plancheck.language.ruleset import Ruleset

_NEVER = "never"
_FOUND, _TROUBLE = 1, 2
_HELP = """核对规划、计划、分工类文件，并列出矛盾的两处。

PATH 可以是文件、文件夹、通配符，- 为标准输入；不写则为当前文件夹。

\b
退出码：
0  未发现矛盾
1  有 --fail-on 及以上的发现
2  参数或规则有误，或有文件无法读取
"""


@click.command("lint", help=_HELP)
@click.argument("paths", nargs=-1, metavar="[PATH|GLOB|-]...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=OneOf((*FORMATS, *BINARY_FORMATS, output.WORD)),
    help="报告格式，可重复，默认 text",
)
@click.option("--output", "outputs", multiple=True, metavar="FILE", help="第 k 个属于第 k 个 --format；- 为标准输出")
@click.option("--select", multiple=True, callback=prefixes, metavar="IDS", help="只用这些规则（编号或前缀，逗号分隔）")
@click.option("--ignore", multiple=True, callback=prefixes, metavar="IDS", help="不用这些规则（编号或前缀，逗号分隔）")
@click.option("--severity", type=OneOf(SEVERITIES), help="显示到哪一级为止，不影响退出码")
@click.option("--fail-on", type=OneOf((*SEVERITIES, _NEVER)), default="error", help="到哪一级算不通过，默认 error")
@click.option("--together", is_flag=True, help="各文件之间也相互核对")
@click.option("--statistics", is_flag=True, help="按规则计数")
@click.option("--explain", is_flag=True, help="列出运行的规则和未判的处数")
@click.option("--timings", is_flag=True, help="各步所用 CPU 毫秒数，写到标准错误")
@profiled
@working
@fixing.fixable
@gated
@configured
@reading
def lint(**options: Any) -> int:
    """Run the check and give its exit code."""
    if not options["watch"]:
        return _once(options)
    from plancheck.cli.watch import watch

    if "-" in options["paths"]:
        raise Misuse("--watch 需要文件，不能从标准输入读取", "--watch needs files and does not read standard input")
    return watch(lambda: _once(dict(options)), lambda: _watched(dict(options)), options["lang"])


def _once(options: dict[str, Any]) -> int:
    """One run with its reports; its exit code."""
    clock, by_rule = Clock(), Clock()
    from plancheck.check.api import STDIN_NAME
    from plancheck.check.files import STDIN, find

    paths = options["paths"] or (".",)
    if options["stdin_filename"] and STDIN not in paths:
        raise Misuse("--stdin-filename 只用于从标准输入（-）读取", "--stdin-filename is for standard input (-) only")
    fixing.refuse(options, paths)
    chosen = output.targets(options["formats"], options["outputs"], "text")
    stdin_name = options["stdin_filename"] or STDIN_NAME
    governed = govern(paths, options)
    files = find(paths, stdin_name, governed.excluded)
    if options["show_settings"] or options["show_files"]:
        return show(governed, files, options)
    output.refuse_inputs(chosen, files.paths)
    lists.refuse_absent(chosen)
    clock.lap("import")
    settings = gate(governed, options, files.paths)
    with rule_trouble(), blamed(governed):
        ruleset = timed(settings, by_rule) if options["timings"] else None
        report = _checked(files, settings, stdin_name, clock, ruleset)
        fixes = fixing.apply_fixes(report, settings) if options["fix"] else fixing.NONE
        if fixes.files:
            report = _checked(files, settings, stdin_name, clock, ruleset)
        report, kept = accept(report, governed, options)
    for warning in report.rule_warnings:
        tell(warning)
    if options["diff"]:
        chosen = fixing.show_diff(report, chosen, options)
    jobs = [job for target in chosen for job in _jobs(report, target, options)]
    done = [attempt(job, settings.lang) for job in jobs]
    clock.lap("report")
    if not any(target == Target("text") for target in chosen):
        complain(report.errors, settings.lang)
    if options["timings"]:
        show_timings(clock, by_rule)
    return exit_code(report, settings.fail_on, kept and fixes.whole and all(done))


def _checked(files: "Files", settings: "Settings", stdin_name: str, clock: Clock, ruleset: "Ruleset | None") -> Report:
    """One check of all files; a ruleset of its own (for timings) uses neither the cache nor other processes."""
    from plancheck.check.api import lint_files

    with progress(len(files.entries)) as tick:
        return lint_files(files, settings, stdin_name, clock, ruleset, tick)


def _watched(options: dict[str, Any]) -> "Watched":
    """What `--watch` looks at: the documents, the rules, and what says how they are judged."""
    from plancheck.cli.watch import Watched

    paths = options["paths"] or (".",)
    governed = govern(paths, options)
    config, baseline = governed.config, governed.merged.values["baseline"]
    others = [path for path in (config and config.path, baseline) if path]
    return Watched(paths, governed.excluded, governed.settings.rules, others, options["outputs"])


def exit_code(report: Report, fail_on: str, delivered: bool = True) -> int:
    """2 for an input that cannot be read or an output that cannot be written, else 1 for a finding at or above `fail_on`, else 0."""
    if report.errors or not delivered:
        return _TROUBLE
    return _FOUND if fail_on != _NEVER and report.shown(fail_on) else 0


def _jobs(report: Report, target: Target, options: dict[str, Any]) -> list[Callable[[], None]]:
    """What prints or writes one format; files for Word and Excel stand beside the drafts where no output is named."""
    if target.format == output.WORD:
        from plancheck.cli.copies import copies

        made = copies(report, target.path, options["severity"] or SEVERITIES[-1], options["lang"])
        return [partial(_written, job, options["lang"]) for job in made]
    if lists.binary(target):
        return [partial(_written, partial(lists.write_list, report, target, _show(target, options)), options["lang"])]
    return [lambda: output.write(target, reporter(target.format)(report, _show(target, options)))]


def _written(job: Callable[[], str], lang: str) -> None:
    tell(f"wrote {job()}" if lang == "en" else f"已写入 {job()}")


def _show(target: Target, options: dict[str, Any]) -> Show:
    screen = target == Target("text")
    return Show(
        lang=options["lang"],
        severity=options["severity"],
        statistics=options["statistics"],
        explain=options["explain"],
        colour=screen and console.wants_colour(),
        width=console.width() if screen else Show().width,
    )
