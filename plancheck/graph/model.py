"""What a graph is made of, and its type."""

from typing import TYPE_CHECKING

from plancheck.document.model import Document
from plancheck.facts.base import FactBase
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    Graph = MultiDiGraph[str]  # nodes are ids such as task:plan.txt#t3


class Plan(NamedTuple):
    """One plan as read and its facts."""

    document: Document
    facts: FactBase
