"""Are dependencies between pieces of work found, and are those that are found labelled?"""

from collections.abc import Iterator, Sequence

from bench.scores.data import Row, gold, span
from bench.scores.joined import joint
from bench.scores.score import Result, score
from bench.scores.tool import Plan, Plans, all_plans
from plancheck.facts.kinds import ActionFact, LinkFact
from plancheck.source.span import Span

_Edge = tuple[Span, Span]  # what comes first, what depends on it


def edges(plans: Plans) -> list[Result]:
    """Labelled dependencies inside one document against `link` facts: both ends must overlap."""
    rows = [row for row in gold("edges") if row["dependency"] and row["a"]["file"] == row["b"]["file"]]
    tempting = [row for row in gold("edges") if not row["dependency"]]
    found = {name: list(_links(plan)) for name, plan in plans.items()}
    labelled = [row for row in rows if row["id"].startswith("D")]
    stated = [(name, *one) for name, each in found.items() for one in each if one[0].stated]
    every = [(name, *one) for name, each in found.items() for one in each]
    return [
        score("edges", "recall: high certainty", _recall(labelled, found, "high")),
        score("edges", "recall: medium certainty", _recall(labelled, found, "medium")),
        score("edges", "recall: across documents", _across()),
        score("edges", "precision: stated links that are labelled", _precision(stated, labelled)),
        score("edges", "precision: links that are labelled", _precision(every, labelled)),
        score("edges", "precision: labelled, or judged right since", _precision(every, rows)),
        score("edges", "tempting pairs left alone", ((not _hit(row, found), _say(row)) for row in tempting)),
    ]


def _links(plan: Plan) -> Iterator[tuple[LinkFact, _Edge]]:
    at = {fact.id: fact.span for fact in plan.of(ActionFact)}
    for link in plan.of(LinkFact):
        if link.kind == "depends-on" and link.before and link.after:
            yield link, (at[link.before], at[link.after])


def _across() -> Iterator[tuple[bool, str]]:
    """Labelled dependencies between two documents against the links of the whole set."""
    facts, names = joint(), list(all_plans())
    at = {fact.id: (names[int(fact.id.partition(":")[0])], fact.span) for fact in facts.of("action")}
    links = [link for link in facts.of("link") if isinstance(link, LinkFact) and link.before and link.after]
    found = [(at[link.before], at[link.after]) for link in links if link.before and link.after]
    for row in gold("edges"):
        if row["dependency"] and row["a"]["file"] != row["b"]["file"]:
            yield any(_is_at(a, row["a"]) and _is_at(b, row["b"]) for a, b in found), _say(row)


def _is_at(place: tuple[str, Span], end: Row) -> bool:
    return place[0] == end["file"] and place[1].overlaps(span(end))


def _recall(
    rows: Sequence[Row], found: dict[str, list[tuple[LinkFact, _Edge]]], certainty: str
) -> Iterator[tuple[bool, str]]:
    return ((_hit(row, found), _say(row)) for row in rows if row["certainty"] == certainty)


def _precision(links: Sequence[tuple[str, LinkFact, _Edge]], rows: Sequence[Row]) -> Iterator[tuple[bool, str]]:
    for name, link, edge in links:
        right = any(row["a"]["file"] == name and _same(row, edge) for row in rows)
        yield right, f"{name}:{edge[0].start} -> {link.text} ({link.why})"


def _hit(row: Row, found: dict[str, list[tuple[LinkFact, _Edge]]]) -> bool:
    """Whether a link joins the two places of a row, which stand in one document."""
    name = row["a"]["file"]
    return name == row["b"]["file"] and any(_same(row, edge) for _, edge in found[name])


def _same(row: Row, edge: _Edge) -> bool:
    return edge[0].overlaps(span(row["a"])) and edge[1].overlaps(span(row["b"]))


def _say(row: Row) -> str:
    a, b = row["a"], row["b"]
    return f"{row['id']} {a['file']}:{a['start']} {a['quote']} -> {b['quote']} ({row['type']})"
