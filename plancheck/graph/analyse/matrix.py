"""The responsibility matrix: tasks by chapter against units by load, totals on both margins."""

from typing import TYPE_CHECKING

from plancheck.graph.analyse.duties import Duty, Unit, duties, units
from plancheck.graph.words import say
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

Cell = str | int | None
FIXED = 4  # columns before the units: chapter, task, number of units, what is missing


class Matrix(NamedTuple):
    """`tasks` and `units` in order; `header`, a line a task, then a line a letter and the sum, all equally long."""

    tasks: list[Duty]
    units: list[Unit]
    header: list[str]
    lines: list[list[Cell]]


def matrix(graph: "Graph", lang: str) -> Matrix:
    """Cells hold the letters of a unit's parts (牵 责 配 参 指) or nothing."""
    tasks = duties(graph)
    columns = units(graph, tasks)
    header = [say(lang, name) for name in ("chapter", "task", "sum", "hole")]
    lines = [_line(task, columns, lang) for task in tasks]
    return Matrix(tasks, columns, [*header, *(unit.label for unit in columns)], [*lines, *_sums(tasks, columns, lang)])


def missing(task: Duty, lang: str) -> str:
    """What a task lacks that its siblings have, in words."""
    return say(lang, "list").join(say(lang, f"hole_{hole}") for hole in task.holes)


def _line(task: Duty, columns: list[Unit], lang: str) -> list[Cell]:
    cells: list[Cell] = [task.parts.get(unit.id) for unit in columns]
    return [task.chapter, task.label, len(task.parts), missing(task, lang) or None, *cells]


def _sums(tasks: list[Duty], columns: list[Unit], lang: str) -> list[list[Cell]]:
    """How many tasks each unit has in each part that the plan uses, and in all."""
    counts: dict[str, dict[str, int]] = {}
    for task in tasks:
        for unit, letters in task.parts.items():
            for letter in letters:
                counts.setdefault(letter, {})[unit] = counts.get(letter, {}).get(unit, 0) + 1
    lines: list[list[Cell]] = []
    for letter in (letter for letter in "牵责配参指" if letter in counts):
        own = counts[letter]
        lines.append([say(lang, "sum"), letter, sum(own.values()), None, *(own.get(unit.id) for unit in columns)])
    if lines:
        whole = sum(unit.load for unit in columns)
        lines.append([say(lang, "sum"), say(lang, "task"), whole, None, *(unit.load for unit in columns)])
    return lines
