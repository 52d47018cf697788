"""All tasks in tables, chapter by chapter: what the picture shows, for readers of screens, small windows and paper."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from plancheck.graph.analyse.duties import Duty, duties
from plancheck.graph.analyse.matrix import missing
from plancheck.graph.analyse.perunit import ROLES
from plancheck.graph.page.words import word
from plancheck.graph.words import say
from plancheck.page.clean import clean

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_COLUMNS = ("task", "units", "targets", "dues")


def list_html(graph: "Graph", lang: str) -> Iterator[str]:
    """A table a chapter; the row of a task has the id `t` and the number of its node."""
    numbers = {node: number for number, node in enumerate(graph)}
    labels = dict(graph.nodes(data="label"))
    head = "".join(f'<th scope="col">{name}</th>' for name in _names(lang))
    for chapter, tasks in groupby(duties(graph), key=lambda task: (task.path, task.chapter)):
        name = chapter[1] or word(lang, "no_chapter")
        yield f'<section class="chapter"><h2>{clean(name)}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>'
        for task in tasks:
            yield _row(task, numbers[task.id], labels, graph.nodes[task.id].get("findings", ()), lang)
        yield "</tbody>\n</table></section>"


def _row(task: Duty, number: int, labels: dict[str, str], rules: tuple[str, ...], lang: str) -> str:
    found = "".join(f" <code>{clean(rule)}</code>" for rule in rules)
    place = clean(say(lang, "line", line=task.line))
    cells = (
        _units(task, labels, lang),
        clean(say(lang, "stop").join(task.targets)),
        clean(say(lang, "list").join(task.due)),
        f"{clean(missing(task, lang))}{found}",
    )
    named = zip(_names(lang)[1:], cells, strict=True)
    rest = "".join(f'<td data-name="{name}">{cell}</td>' for name, cell in named)
    return f'<tr id="t{number}" tabindex="-1"><th scope="row">{clean(task.text)} <small>{place}</small></th>{rest}</tr>'


def _names(lang: str) -> list[str]:
    return [*(say(lang, name) for name in _COLUMNS), word(lang, "flaws")]


def _units(task: Duty, labels: dict[str, str], lang: str) -> str:
    """牵头 甲局；配合 乙局、丙局."""
    parts = [
        f"<b>{say(lang, role)}</b> {clean(say(lang, 'list').join(labels[unit] for unit in own))}"
        for letter, role in ROLES.items()
        if (own := task.units(letter))
    ]
    return "<br>".join(parts)
