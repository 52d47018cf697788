"""What the graph costs beyond reading and checking, format by format, and how it grows; other tools beside it where they are.

python -m bench.graph [--tasks 3000] [--growth] [--peers]

The peers are installed by hand, each into an environment of its own, and named by their programs:

    python -m venv strictdoc && strictdoc/bin/pip install strictdoc==0.30.4
    python -m venv needs && needs/bin/pip install sphinx-needs==9.1.0
    python -m bench.graph --peers --strictdoc strictdoc/bin/strictdoc --sphinx needs/bin/sphinx-build

They are given as many items, each with a title, a statement and the links of its task. A peer that is not installed is left out.
"""

import argparse
import gc
import math
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.peeritems import sphinx_project, strictdoc_project
from bench.timing import run
from plancheck.check.checked import Base
from plancheck.check.pipeline import lint
from plancheck.check.rules import load, vocabulary
from plancheck.check.settings import DEFAULTS
from plancheck.graph.building.build import build
from plancheck.graph.export import DRAWN, FORMATS, GRAPH, MATRIX, UNITS, exporter, formats
from plancheck.graph.export.errors import TooLargeError
from plancheck.graph.model import Plan
from plancheck.source.source import Source

BUDGET = 1.0  # CPU seconds for 3 000 tasks, any format, beyond linting
TASKS, SIZES = 3000, (1000, 3000, 10_000)
_DIGITS = "〇一二三四五六七八九"
_STAMPS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
_UNITS = [f"市{name}局" for name in (
    "经信", "财政", "科技", "教育", "民政", "司法", "人社", "住建", "交通运输", "水利", "农业农村", "商务", "文旅", "卫健", "应急管理",
    "审计", "国资", "市场监管", "统计", "医保", "体育", "林业", "气象", "税务", "大数据", "公安", "自然资源", "生态环境",
)]  # fmt: skip


class Made(NamedTuple):
    """Plans read and checked, and the CPU seconds that took."""

    plans: list[Plan]
    report_seconds: float


def plan_text(tasks: int) -> str:
    """A plan of so many tasks, each with units, a target and a deadline, every third with a document."""
    return "\n\n".join(["云台市2024年重点工作任务分解表", *_lines(tasks)]) + "\n"


def _lines(tasks: int) -> Iterator[str]:
    """Chapters of ten sections of twenty tasks, numbered as plans are."""
    for number in range(tasks):
        chapter, place = divmod(number, 200)
        if place == 0:
            yield f"{chinese(chapter + 1)}、第{number}号领域"
        if place % 20 == 0:
            yield f"（{chinese(place // 20 + 1)}）第{number}号方向"
        made = f"制定《云台市第{number // 6}号实施方案》，" if number % 6 == 0 else ""
        used = f"落实《云台市第{number // 6}号实施方案》，" if number % 6 == 3 else ""
        what = "".join(_STAMPS[number // len(_STAMPS) ** power % len(_STAMPS)] for power in range(3))
        yield (
            f"{place % 20 + 1}.{made}{used}推进{what}示范工程建设，{number % 12 + 1}月底前建成{what}基地{number % 90 + 10}个。"
        )
        lead, *others = (_UNITS[(number * step + step) % len(_UNITS)] for step in (1, 3, 5, 7))
        yield f"牵头单位：{lead}；配合单位：{'、'.join(dict.fromkeys(unit for unit in others if unit != lead))}"


def chinese(number: int) -> str:
    """A number up to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    return f"{'' if tens < 2 else _DIGITS[tens]}{'十' if tens else ''}{_DIGITS[ones] if ones else ''}"


def checked(text: str) -> Made:
    """A plan read and checked in memory."""
    words = vocabulary()
    rules, kept = load((), words), list[Base]()
    start = time.process_time()
    lint([Source.of("plan.txt", text.encode())], rules, words, DEFAULTS, kept=kept)
    return Made([Plan(*one) for one in kept], time.process_time() - start)


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def costs(made: Made) -> Iterator[tuple[str, float | None]]:
    """Building alone, then building and writing each format; None where a format refuses the size."""
    yield "build", seconds(lambda: build(made.plans))
    for view in (GRAPH, MATRIX, UNITS):
        for name in (name for name in FORMATS if name in formats(view)):
            try:
                spent = seconds(lambda name=name, view=view: exporter(name, view)(build(made.plans), "zh"))  # type: ignore[misc]
            except TooLargeError:
                yield f"{name} {view}", None
                continue
            yield f"{name} {view}", spent


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where a format is over its budget."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.graph", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("--tasks", type=int, default=TASKS)
    parser.add_argument(
        "--growth", action="store_true", help="also 1 000 and 10 000 tasks, with the exponent of growth"
    )
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--strictdoc", default="strictdoc")
    parser.add_argument("--sphinx", default="sphinx-build")
    options = parser.parse_args(arguments)
    gc.disable()  # as the program does
    over = _table(options.tasks)
    if options.growth:
        _growth()
    if options.peers:
        _peers(options)
    return int(over)


def _table(tasks: int) -> bool:
    made = checked(plan_text(tasks))
    graph = build(made.plans)
    print(
        f"{tasks} tasks: {len(graph)} nodes, {graph.number_of_edges()} edges; reading and checking {made.report_seconds:.2f} s"
    )
    over = False
    for name, spent in costs(made):
        over |= spent is not None and spent > BUDGET
        print(f"  {name:18}{'refused (too large)' if spent is None else f'{spent:6.2f} s'}")
    return over


def _growth() -> None:
    rows = {size: dict(costs(checked(plan_text(size)))) for size in SIZES}
    first, last = SIZES[0], SIZES[-1]
    print(f"growth exponent from {first} to {last} tasks")
    for name, small in rows[first].items():
        large = rows[last][name]
        if small and large and name.split()[0] not in DRAWN[1:]:
            print(f"  {name:18}{math.log(large / small) / math.log(last / first):6.2f}")


def _peers(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, command in (
            ("strictdoc json", strictdoc_project(folder / "sdoc", options.strictdoc, options.tasks)),
            ("sphinx-needs", sphinx_project(folder / "needs", options.sphinx, options.tasks)),
        ):
            if command is None:
                print(f"  {what:18}not installed")
                continue
            cost = run(command, name)
            print(f"  {what:18}{cost.cpu:6.2f} s, exit {cost.code}")


if __name__ == "__main__":
    sys.exit(main())
