"""Where a graph goes, and what of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from plancheck.cli import lists, output
from plancheck.cli.help import meant
from plancheck.cli.output import Target
from plancheck.cli.trouble import Misuse, Trouble, tell
from plancheck.graph.export import BESIDE, DRAWN, GRAPH, KEPT, MATRIX, UNITS, exporter
from plancheck.graph.kinds import PERIOD, TARGET

if TYPE_CHECKING:
    from plancheck.graph.analyse.select import Choice
    from plancheck.graph.export.errors import TooLargeError
    from plancheck.graph.model import Graph

_NAMES = {GRAPH: "关系图", MATRIX: "责任矩阵", UNITS: "任务分解"}
_WHAT = {"unit": "单位", "task": "任务", "id": "节点"}


def target(name: str, view: str, path: str | None, inputs: Sequence[str]) -> Target:
    """Where a format is written: as told, else formats for people beside the plan and formats for programs to stdout.

    稿件.关系图.html and .svg are written anew each time; a workbook, perhaps with somebody's remarks, never is.
    """
    lists.refuse_absent((Target(name),))
    if path is None and name in BESIDE:
        stem, title = lists.stem(list(inputs)), _NAMES[MATRIX if name in KEPT and view == GRAPH else view]
        path = lists.free(stem, title, name) if name in KEPT else f"{stem}.{title}.{_ending(name)}"
    if path == "-" and name in KEPT:
        raise Misuse(f"--format {name} 不能写到标准输出", f"--format {name} cannot go to standard output")
    chosen = Target(name, None if path == "-" else path)
    output.refuse_inputs((chosen,), inputs)
    return chosen


def part(graph: "Graph", choice: "Choice", by: str | None, name: str) -> "Graph":
    """What is wanted of the graph; UsageError for a name that is not in it.

    A picture of a whole plan shows who does what, without targets and periods, unless they are asked for.
    """
    from plancheck.graph.analyse.select import Choice, NotInGraphError, select

    if name in DRAWN and choice == Choice(hops=choice.hops):
        choice = choice._replace(exclude=(TARGET, PERIOD))
    try:
        found = select(graph, choice)
    except NotInGraphError as error:
        raise Misuse(
            f"图中没有{_WHAT[error.what]}“{error.word}”{meant(error.near)}",
            f"the graph has no {error.what} “{error.word}”{meant(error.near, 'en')}",
        ) from error
    if by:
        from plancheck.graph.analyse.chapters import by_chapter

        return by_chapter(found)
    return found


def write(target: Target, view: str, graph: "Graph", lang: str) -> None:
    """Write a graph in its format, whole or not at all, and say where."""
    from plancheck.graph.export.errors import TooLargeError

    try:
        content = exporter(target.format, view)(graph, lang)
    except TooLargeError as error:
        raise _too_large(target.format, error) from error
    if target.path is None:
        output.write(target, str(content))
        return
    data = content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
    output.write_bytes(target.path, data)
    tell(f"wrote {target.path}" if lang == "en" else f"已写入 {target.path}")


def show_stats(graph: "Graph", lang: str) -> None:
    """Print tables: nodes, edges, what hangs together, what is missing, units by load."""
    from plancheck.graph.analyse.stats import stats
    from plancheck.graph.words import say

    found = stats(graph)
    whole: list[tuple[str, object]] = [
        (say(lang, "inferred_edges"), found.inferred),
        (
            say(lang, "components"),
            say(lang, "parts", count=len(found.components), largest=max(found.components, default=0)),
        ),
        (say(lang, "depth"), found.depth),
        (say(lang, "cycles"), found.cycles),
        *((say(lang, f"hole_{hole}"), count) for hole, count in found.holes.items()),
    ]
    for name, rows in (
        ("nodes", [(say(lang, kind), count) for kind, count in found.nodes.items()]),
        ("edges", [(say(lang, kind), count) for kind, count in found.edges.items()]),
        ("whole", whole),
    ):
        _table([say(lang, name), say(lang, "count")], rows)
    busy = [(unit.label, unit.load, unit.leads, say(lang, "yes") if unit.group else "") for unit in found.units]
    _table([say(lang, name) for name in ("unit", "load", "leads", "group")], busy)


def _table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    from plancheck.reporters.tables import grid
    from plancheck.values.plain import printable

    if rows:
        shown = [[printable(str(cell)) for cell in row] for row in rows]
        output.write(Target("table"), "".join(f"{line}\n" for line in (*grid(shown, header), "")))


def _too_large(name: str, error: "TooLargeError") -> Trouble:
    what = {"edges": "条关系", "characters": "个字符"}[error.what]
    return Trouble(
        f"--format {name} 最多 {error.limit} {what}，这里有 {error.count} {what}；"
        "可用 --unit、--task、--around、--findings、--include 选取一部分，或 --by chapter 按章合并",
        f"--format {name} holds {error.limit} {error.what}, not {error.count}; "
        "take a part by --unit, --task, --around, --findings or --include, or draw chapters together by --by chapter",
    )


def _ending(name: str) -> str:
    return {"markdown": "md"}.get(name, name)
