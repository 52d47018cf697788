"""`plancheck compare`: what changed between two versions, by facts."""

from functools import partial
from typing import Any

import click

from plancheck.cli import console, output
from plancheck.cli.governing import blamed, configured, govern, profiled
from plancheck.cli.options import OneOf, prefixes, reading
from plancheck.cli.output import Target
from plancheck.cli.trouble import Misuse, attempt, complain, rule_trouble
from plancheck.diagnostics.comparison import Comparison
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.reporters.comparison import FORMATS, comparison_reporter
from plancheck.reporters.show import Show

_ANY, _NEVER = "any", "never"
_DIFFERS, _TROUBLE = 1, 2
_STDIN_NAME = "<stdin>"
_HELP = """按事实比较两版文件：目标、任务、责任单位、时限、引用、发现的问题有哪些改动。

OLD 和 NEW 是同一文件的旧版和新版，格式可以不同（如 .docx 草稿与公布的网页），其中一个可以是 -（标准输入）；也可以是两个文件夹，
其中的文件按文件名、内容、标题配对。只是改了文字而事实没有变的，不列出。

\b
退出码：
0  没有差别
1  有差别
2  参数或规则有误，或有文件无法读取
"""


@click.command("compare", help=_HELP)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--format", "formats", multiple=True, type=OneOf(FORMATS), help="报告格式，可重复，默认 text")
@click.option("--output", "outputs", multiple=True, metavar="FILE", help="第 k 个属于第 k 个 --format；- 为标准输出")
@click.option("--select", multiple=True, callback=prefixes, metavar="IDS", help="只用这些规则（编号或前缀，逗号分隔）")
@click.option("--ignore", multiple=True, callback=prefixes, metavar="IDS", help="不用这些规则（编号或前缀，逗号分隔）")
@click.option("--severity", type=OneOf(SEVERITIES), help="发现的问题比较到哪一级为止，默认全部")
@click.option(
    "--fail-on", "failing", type=OneOf((_ANY, _NEVER)), default=_ANY, help="never 为有差别时退出码也是 0，默认 any"
)
@profiled
@configured
@reading
def compare(**options: Any) -> int:
    """Compare, write the reports, and give the exit code."""
    from plancheck.check.files import STDIN
    from plancheck.cli.versions import compared

    sides = options["old"], options["new"]
    if options["stdin_filename"] and STDIN not in sides:
        raise Misuse("--stdin-filename 只用于从标准输入（-）读取", "--stdin-filename is for standard input (-) only")
    chosen = output.targets(options["formats"], options["outputs"], "text")
    governed = govern([side for side in sides if side != STDIN], options)
    with rule_trouble(), blamed(governed):
        comparison = compared(sides, governed, options["severity"], options["stdin_filename"] or _STDIN_NAME, chosen)
    lang = governed.settings.lang
    done = [attempt(partial(_write, comparison, target, lang), lang) for target in chosen]
    if Target("text") not in chosen:
        complain(comparison.errors, lang)
    return _exit_code(comparison, options["failing"], all(done))


def _write(comparison: Comparison, target: Target, lang: str) -> None:
    output.write(target, comparison_reporter(target.format)(comparison, _show(target, lang)))


def _exit_code(comparison: Comparison, failing: str, written: bool) -> int:
    if comparison.errors or not written:
        return _TROUBLE
    return _DIFFERS if comparison.differs and failing != _NEVER else 0


def _show(target: Target, lang: str) -> Show:
    screen = target == Target("text")
    return Show(lang=lang, colour=screen and console.wants_colour(), width=console.width() if screen else Show().width)
