"""The responsibility matrix in Markdown."""

from typing import TYPE_CHECKING

from plancheck.graph.analyse.matrix import matrix
from plancheck.graph.words import say
from plancheck.values.markdown import table

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


def render(graph: "Graph", lang: str) -> str:
    """A heading, what the letters mean, and one table."""
    made = matrix(graph, lang)
    lines = [f"# {say(lang, 'matrix')}", "", say(lang, "legend"), "", *table(made.header, made.lines)]
    return "".join(f"{line}\n" for line in lines)
