"""`plancheck graph`: tasks, departments and documents as a graph, a picture, a table or a page."""

from typing import TYPE_CHECKING, Any

import click

from plancheck.cli import drawing
from plancheck.cli.governing import blamed, configured, govern
from plancheck.cli.options import OneOf, listed, reading
from plancheck.cli.trouble import Misuse, complain, rule_trouble
from plancheck.graph.export import FORMATS, GRAPH, MATRIX, UNITS
from plancheck.graph.kinds import EDGES, NODES

if TYPE_CHECKING:
    from plancheck.graph.analyse.select import Choice

_TROUBLE = 2
_HELP = """把任务、单位、指标、文件之间的关系画成图、列成表。

PATH 可以是文件、文件夹、通配符，- 为标准输入。不写 --format 时在文件旁写出 文件名.关系图.html。

\b
种类：
  节点  {nodes}
  关系  {edges}

退出码：0 已写出，2 参数有误或有文件无法读取。
"""


@click.command("graph", help=_HELP.format(nodes=" ".join(NODES), edges=" ".join(EDGES)))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "chosen", type=OneOf(FORMATS), default="html", help="格式，默认 html")
@click.option("--output", metavar="FILE", help="写入文件，- 为标准输出")
@click.option("--include", multiple=True, callback=listed, metavar="KINDS", help="只要这些种类的节点或关系，逗号分隔")
@click.option("--exclude", multiple=True, callback=listed, metavar="KINDS", help="不要这些种类的节点或关系，逗号分隔")
@click.option("--unit", "units", multiple=True, metavar="NAME", help="这个单位、它的任务和相连的一切，可重复")
@click.option("--task", "tasks", multiple=True, metavar="N", help="这项任务（编号、标题中的字）和相连的一切，可重复")
@click.option("--around", multiple=True, metavar="ID", help="这个节点和相连的一切，可重复")
@click.option("--findings", is_flag=True, help="有发现的节点和相连的一切")
@click.option("--holes", is_flag=True, help="没有责任单位、只有配合单位的任务和相连的一切")
@click.option("--hops", type=click.IntRange(0, 9), default=1, help="相连几步以内，默认 1")
@click.option("--by", type=OneOf(("chapter",)), help="chapter：每章并为一个节点")
@click.option("--matrix", is_flag=True, help="责任矩阵（csv、markdown；xlsx 总是）")
@click.option("--per-unit", is_flag=True, help="按单位分列的任务分解表（xlsx、markdown、html）")
@click.option("--stats", is_flag=True, help="显示节点、单位、缺口的数目，不写文件")
@configured
@reading
def graph(**options: Any) -> int:
    """Build the graph, write what is asked for, and give the exit code."""
    from plancheck.check.api import STDIN_NAME
    from plancheck.check.files import find
    from plancheck.check.graphs import graph_files

    view = _view(options)
    choice = _choice(options)
    stdin_name = options["stdin_filename"] or STDIN_NAME
    governed = govern(options["paths"], options)
    files = find(options["paths"], stdin_name, governed.excluded)
    target = drawing.target(options["chosen"], view, options["output"], files.paths)
    with rule_trouble(), blamed(governed):
        made = graph_files(files, governed.settings, stdin_name)
    errors, lang = made.report.errors, governed.settings.lang
    complain(errors, lang)
    if len(made.graph):
        shown = drawing.part(made.graph, choice, options["by"], options["chosen"])
        if options["stats"]:
            drawing.show_stats(shown, lang)
        else:
            drawing.write(target, view, shown, lang)
    return _TROUBLE if errors else 0


def _view(options: dict[str, Any]) -> str:
    """What is shown; UsageError where the format cannot show it."""
    from plancheck.graph.export import formats

    if options["matrix"] and options["per_unit"]:
        raise Misuse("--matrix 与 --per-unit 不能同用", "--matrix and --per-unit do not go together")
    if options["by"] and (options["matrix"] or options["per_unit"]):
        raise Misuse(
            "--by 只用于图，不能与 --matrix、--per-unit 同用", "--by is for graphs, not for --matrix or --per-unit"
        )
    view = MATRIX if options["matrix"] else UNITS if options["per_unit"] else GRAPH
    if options["chosen"] not in formats(view):
        raise _unfit(options["chosen"], view)
    return view


def _unfit(name: str, view: str) -> Misuse:
    if view == GRAPH:
        return Misuse(f"--format {name} 需要加 --matrix 或 --per-unit", f"--format {name} needs --matrix or --per-unit")
    option = "--matrix" if view == MATRIX else "--per-unit"
    return Misuse(f"--format {name} 不能加 {option}", f"--format {name} cannot show {option}")


def _choice(options: dict[str, Any]) -> "Choice":
    """What is wanted of the graph; UsageError for a kind that there is not."""
    from plancheck.graph.analyse.select import Choice

    kinds = OneOf((*NODES, *EDGES))
    for name in ("include", "exclude"):
        for kind in options[name]:
            kinds.convert(kind, next(one for one in graph.params if one.name == name), click.get_current_context())
    return Choice(**{name: options[name] for name in Choice._fields})
