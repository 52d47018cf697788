"""For each unit its own tasks: 任务分解表, what a unit is sent."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plancheck.graph.analyse.duties import Duty, Unit, duties, units
from plancheck.graph.words import say
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

ROLES = {"牵": "lead", "责": "responsible", "配": "support", "参": "take_part", "指": "guide"}
COLUMNS = ("number", "chapter", "task", "role", "targets", "dues", "others", "place")


class UnitList(NamedTuple):
    """A unit and its lines, one a task in reading order, as long as `header`."""

    unit: Unit
    lines: list[list[str | int]]


def header(lang: str) -> list[str]:
    """The names of the columns."""
    return [say(lang, column) for column in COLUMNS]


def per_unit(graph: "Graph", lang: str) -> list[UnitList]:
    """The busiest unit first; tasks in full."""
    tasks = duties(graph)
    labels = dict(graph.nodes(data="label"))
    several = len({task.path for task in tasks}) > 1
    return [
        UnitList(unit, [
            _line(number, task, unit, labels, lang, several)
            for number, task in enumerate((task for task in tasks if unit.id in task.parts), 1)
        ])
        for unit in units(graph, tasks)
    ]  # fmt: skip


def _line(number: int, task: Duty, unit: Unit, labels: dict[str, str], lang: str, several: bool) -> list[str | int]:
    joint = say(lang, "list")
    roles = joint.join(say(lang, ROLES[letter]) for letter in task.parts[unit.id])
    place = say(lang, "line", line=task.line)
    return [
        number, task.chapter, task.text, roles, joint.join(task.targets), joint.join(task.due),
        say(lang, "stop").join(_others(task, unit, labels, lang)), f"{task.path} {place}" if several else place,
    ]  # fmt: skip


def _others(task: Duty, unit: Unit, labels: dict[str, str], lang: str) -> Iterator[str]:
    """牵头：甲局, 配合：乙局、丙局."""
    for letter, role in ROLES.items():
        others = [labels[other] for other in task.units(letter) if other != unit.id]
        if others:
            yield f"{say(lang, role)}{say(lang, 'colon')}{say(lang, 'list').join(others)}"
