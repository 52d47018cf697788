"""What was looked at in a document."""

from collections import Counter
from typing import cast

from plancheck.diagnostics.report import Coverage
from plancheck.document.model import Document
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import AssignmentFact, FigureFact


def coverage(document: Document, facts: FactBase) -> Coverage:
    """Counts of what rules could see; a comparable group is two figures or more that state one indicator."""
    figures = cast(tuple[FigureFact, ...], facts.of("figure"))
    assignments = cast(tuple[AssignmentFact, ...], facts.of("assignment"))
    groups = Counter(figure.same for figure in figures if figure.same is not None)
    return Coverage(
        figures=len(figures),
        comparable_groups=sum(1 for size in groups.values() if size > 1),
        tasks=len(facts.of("task")),
        tasks_with_units=len({assignment.task for assignment in assignments if assignment.task is not None}),
        references=len(facts.of("reference")),
        tables=len(document.tables) + document.unread_tables,
        tables_unread=document.unread_tables,
    )
