"""Are tasks found, and is it seen which of them have a unit?"""

from bench.scores.data import Row, gold
from bench.scores.score import Result, score
from bench.scores.tool import Plan, Plans
from plancheck.facts.kinds import AssignmentFact, TaskFact

# Which origins were labelled completely in which file; elsewhere nothing is said about precision.
_LABELLED = {
    "zhejiang-2023-tasks.txt": {"list", "paragraph"},
    "zhejiang-2020-goals.txt": {"row"},
    "huzhou-2017-industry.txt": {"一是"},
}


def tasks(plans: Plans) -> list[Result]:
    """The labelled tasks against `task` facts: the innermost one that holds the title, each used once."""
    used: set[tuple[str, str]] = set()
    found = [(row, _answer(row, plans[row["file"]], used)) for row in gold("tasks")]
    facts = [
        (name, fact)
        for name, origins in _LABELLED.items()
        for fact in plans[name].of(TaskFact)
        if fact.origin in origins
    ]
    return [
        score("tasks", "recall: found", ((fact is not None, _say(row)) for row, fact in found)),
        score("tasks", "unit or none, as labelled", ((_unit(row, fact, plans), _say(row)) for row, fact in found)),
        score(
            "tasks",
            "precision: tasks that are labelled",
            (
                ((name, fact.id) in used, f"{name}:{fact.span.start} {fact.title[:20]} ({fact.origin})")
                for name, fact in facts
            ),
        ),
    ]


def _answer(row: Row, plan: Plan, used: set[tuple[str, str]]) -> TaskFact | None:
    text = plan.document.text
    title = text.find(row["title"], row["start"])
    origins = _LABELLED[row["file"]]
    holding = [
        fact
        for fact in plan.of(TaskFact)
        if fact.origin in origins and fact.span.start <= title < fact.span.end and (row["file"], fact.id) not in used
    ]
    best = max(holding, key=lambda fact: fact.span.start, default=None)
    if best is not None:
        used.add((row["file"], best.id))
    return best


def _unit(row: Row, fact: TaskFact | None, plans: Plans) -> bool:
    if fact is None:
        return False
    has_unit = any(assignment.task == fact.id for assignment in plans[row["file"]].of(AssignmentFact))
    return has_unit is bool(row["has_unit"])


def _say(row: Row) -> str:
    return f"{row['file']}:{row['start']} {row['number']} {row['title']} ({row['origin']})"
