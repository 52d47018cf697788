"""For each unit its tasks, in Markdown."""

from typing import TYPE_CHECKING

from plancheck.graph.analyse.perunit import header, per_unit
from plancheck.graph.words import say
from plancheck.values.markdown import escaped, table

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


def render(graph: "Graph", lang: str) -> str:
    """A heading and a table a unit."""
    lines = [f"# {say(lang, 'per_unit')}", ""]
    for unit, rows in per_unit(graph, lang):
        lines += [f"## {escaped(say(lang, 'duties_of', unit=unit.label))}", "", *table(header(lang), rows), ""]
    return "".join(f"{line}\n" for line in lines)
