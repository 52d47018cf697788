"""Are mentions of documents found, and are two names of one document joined?"""

from collections.abc import Sequence

from bench.scores.data import Row, gold, span
from bench.scores.match import touching
from bench.scores.score import Result, Score, score
from bench.scores.tool import Plan, Plans
from plancheck.facts.kinds import AttachmentFact, ReferenceFact, TitleFact, VariantFact
from plancheck.source.span import Span


def references(plans: Plans) -> list[Result]:
    """《》 mentions and plain names against `title` facts, document numbers and attachments against theirs."""
    rows = gold("references")
    titles = [row for row in rows if row["kind"] == "title"]
    names = [row for row in rows if row["kind"] == "plain_name"]
    links = [(row, target) for row in (*titles, *names) for target in _inside(row)]
    same = [pair for pair in links if pair[1]["relation"] == "same"]
    drifted = [pair for pair in links if pair[1]["relation"] == "drifted"]
    numbers = [row for row in rows if row["kind"] == "docnum"]
    attached = [row for row in rows if row["kind"].startswith("attachment_") and "number" in row]
    return [
        score("references", "recall: 《》 mentions", ((_title(plans, row) is not None, _say(row)) for row in titles)),
        score("references", "recall: names without 《》", ((_title(plans, r) is not None, _say(r)) for r in names)),
        _precision(plans, [*titles, *names]),
        score("references", "same document, one name", ((_same(plans, *p), _say(*p)) for p in same)),
        score("references", "drifted names joined", ((_joined(plans, *p), _say(*p)) for p in drifted)),
        score("references", "recall: document numbers", ((_number(plans[r["file"]], r), _say(r)) for r in numbers)),
        score("references", "recall: attachment entries, headings", ((_attached(plans, r), _say(r)) for r in attached)),
    ]


def _precision(plans: Plans, rows: Sequence[Row]) -> Score:
    labelled = {(row["file"], span(row)) for row in rows}
    facts = [(name, fact) for name, plan in plans.items() for fact in plan.of(TitleFact)]
    verdicts = (((name, fact.span) in labelled, f"{name} {fact.text}") for name, fact in facts)
    return score("references", "precision: titles that are labelled", verdicts)


def _inside(row: Row) -> list[Row]:
    """Targets in the same file that are 《》 mentions themselves."""
    return [t for t in row["target"] or [] if t["file"] == row["file"] and t["text"].startswith("《")]


def _title(plans: Plans, row: Row) -> TitleFact | None:
    return next((fact for fact in plans[row["file"]].of(TitleFact) if fact.span == span(row)), None)


def _same(plans: Plans, row: Row, target: Row) -> bool:
    first, second = _title(plans, row), _title(plans, target)
    return first is not None and second is not None and first.name == second.name


def _joined(plans: Plans, row: Row, target: Row) -> bool:
    first, second = _title(plans, row), _title(plans, target)
    if first is None or second is None:
        return False
    variants = {frozenset((fact.a, fact.b)) for fact in plans[row["file"]].of(VariantFact)}
    names = frozenset((first.name, second.name))
    return frozenset((first.id, second.id)) in variants or names in variants or len(names) == 1


def _number(plan: Plan, row: Row) -> bool:
    place = span(row)
    held = any(fact.number and fact.span.overlaps(Span(place.start - 1, place.end)) for fact in plan.of(TitleFact))
    return held or any(fact.kind == "number" for fact in touching(place, plan.of(ReferenceFact)))


def _attached(plans: Plans, row: Row) -> bool:
    facts = touching(span(row), plans[row["file"]].of(AttachmentFact))
    place = row["kind"].removeprefix("attachment_").replace("entry", "list")
    return any(fact.place == place and fact.number == row["number"] for fact in facts)


def _say(row: Row, target: Row | None = None) -> str:
    label = f"{row['file']}:{row['start']} {row['text']}"
    return f"{label} -> {target['text']}" if target else label
