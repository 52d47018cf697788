"""Are units found where a task is given to them, with role, order and task?"""

from collections.abc import Iterator, Sequence

from bench.scores.data import Row, gold, span
from bench.scores.match import touching
from bench.scores.score import NotRun, Result, Score, score
from bench.scores.tool import Plan, Plans
from plancheck.facts.kinds import AssignmentFact, TaskFact
from plancheck.source.span import Span

Pair = tuple[Row, AssignmentFact | None]


def assignments(plans: Plans, wild: Plans) -> list[Result]:
    """The three labelled forms: 责任单位 lines, a department table, brackets of other real documents."""
    rows = gold("assignments")
    lines = [row for row in rows if row["source"] == "责任单位"]
    table = [row for row in rows if row["source"] == "table"]
    brackets = [row for row in rows if row["source"] == "bracket"]
    return [*_lines(lines, plans), *_table(table, plans), *_brackets(brackets, wild)]


def _lines(rows: Sequence[Row], plans: Plans) -> list[Result]:
    found = [(row, _at(plans[row["file"]], span(row), row["unit"], "line")) for row in rows]
    return [
        *_scores("责任单位 lines", found),
        score(
            "assignments", "责任单位 lines: task right", ((_task(row, fact, plans), _say(row)) for row, fact in found)
        ),
        _precision("责任单位 lines", "line", {row["file"]: plans[row["file"]] for row in rows}, found),
    ]


def _table(rows: Sequence[Row], plans: Plans) -> list[Result]:
    """One fact an item: the unit of the row, standing at the item or at the unit's name with the item as its work."""
    used: set[tuple[str, str]] = set()
    found: list[Pair] = []
    for row in rows:
        facts = [fact for fact in plans[row["file"]].of(AssignmentFact) if fact.form == "table"]
        fits = (f for f in facts if (row["file"], f.id) not in used and _names(f, row["unit"]) and _item(f, row))
        fact = next(fits, None)
        used |= {(row["file"], fact.id)} if fact else set()
        found.append((row, fact))
    plan = {row["file"]: plans[row["file"]] for row in rows}
    return [*_scores("department table", found), _precision("department table", "table", plan, found)]


def _item(fact: AssignmentFact, row: Row) -> bool:
    return fact.span.overlaps(span(row)) or bool(fact.work and len(fact.work) > 3 and fact.work in row["item"])


def _brackets(rows: Sequence[Row], wild: Plans) -> list[Result]:
    present = [row for row in rows if row["file"] in wild]
    if not present:
        return [NotRun("assignments", "brackets: the documents are not here")]
    found: list[Pair] = []
    for row in present:
        for unit in row["units"]:
            place = Span(unit["raw_start"], unit["raw_end"])
            label = {**unit, "file": row["file"], "start": place.start}
            found.append((label, _at(wild[row["file"]], place, unit["unit"], "bracket")))
    plans = {row["file"]: wild[row["file"]] for row in present}
    return [*_scores("brackets", found), _precision("brackets", "bracket", plans, found)]


def _at(plan: Plan, place: Span, unit: str, form: str) -> AssignmentFact | None:
    facts = touching(place, [fact for fact in plan.of(AssignmentFact) if fact.form == form])
    return next((fact for fact in facts if _names(fact, unit)), None)


def _names(fact: AssignmentFact, unit: str) -> bool:
    """As written; a name broken over lines is labelled joined."""
    return unit in ("".join(fact.surface.split()), fact.unit)


def _scores(form: str, found: Sequence[Pair]) -> Iterator[Score]:
    yield score("assignments", f"{form}: recall", ((fact is not None, _say(row)) for row, fact in found))
    yield score("assignments", f"{form}: role right", ((_role(row, fact), _say(row, fact)) for row, fact in found))
    orders = ((fact is not None and fact.order == row["order"], _say(row, fact)) for row, fact in found)
    if form != "department table":
        yield score("assignments", f"{form}: order right", orders)


def _role(row: Row, fact: AssignmentFact | None) -> bool:
    """Stated roles must agree; where the text states none, the fact has none (or its list's own 责任)."""
    return fact is not None and fact.role == (None if row["role"] == "unstated" else row["role"])


def _task(row: Row, fact: AssignmentFact | None, plans: Plans) -> bool:
    if fact is None:
        return False
    tasks = {task.id: task for task in plans[row["file"]].of(TaskFact)}
    task = tasks.get(fact.task or "")
    if row["task_start"] is None:
        return task is None
    return task is not None and abs(task.span.start - row["task_start"]) <= len(row["task_number"] or "") + 1


def _precision(name: str, form: str, plans: Plans, found: Sequence[Pair]) -> Score:
    used = {(row["file"], fact.id) for row, fact in found if fact}
    facts = [(file, fact) for file, plan in plans.items() for fact in plan.of(AssignmentFact) if fact.form == form]
    verdicts = (
        ((file, fact.id) in used, f"{file}:{fact.span.start} {fact.surface} {fact.role}") for file, fact in facts
    )
    return score("assignments", f"{name}: precision", verdicts)


def _say(row: Row, fact: AssignmentFact | None = None) -> str:
    label = f"{row['file']}:{row['start']} {row['unit']} {row['role']} {row['order']} {row.get('item', '')[:20]}"
    return f"{label} <- {fact.surface} {fact.role} {fact.order}" if fact else label
