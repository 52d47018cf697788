"""Are headings and numbered items found, with scheme, level and kind?"""

from bench.scores.data import Row, gold
from bench.scores.score import Result, Score, score
from bench.scores.tool import Plans
from plancheck.facts.kinds import SectionFact

Sections = dict[tuple[str, int], SectionFact]


def headings(plans: Plans) -> list[Result]:
    """The labelled headings against `section` facts, matched by the place where the label begins."""
    sections = {(name, fact.span.start): fact for name, plan in plans.items() for fact in plan.of(SectionFact)}
    found = [(row, sections.get((row["file"], row["start"]))) for row in gold("headings")]
    return [
        score("headings", "recall: found", ((fact is not None, _say(row, fact)) for row, fact in found)),
        score("headings", "scheme right", ((_scheme(row, fact), _say(row, fact)) for row, fact in found)),
        score(
            "headings", "scheme, level and kind right", ((_whole(row, fact), _say(row, fact)) for row, fact in found)
        ),
        _precision(sections),
    ]


def _precision(sections: Sections) -> Score:
    """Serials inside annexes were not labelled, so what stands after an annex heading is not counted."""
    labelled = {(row["file"], row["start"]) for row in gold("headings")}
    annexes = [(row["file"], row["start"]) for row in gold("references") if row["kind"] == "attachment_heading"]
    judged = {at: fact for at, fact in sections.items() if not any(at[0] == a[0] and at[1] >= a[1] for a in annexes)}
    verdicts = ((at in labelled, f"{at[0]}:{at[1]} {fact.label}{fact.title[:15]}") for at, fact in judged.items())
    return score("headings", "precision: sections that are labelled", verdicts)


def _scheme(row: Row, fact: SectionFact | None) -> bool:
    return fact is not None and fact.scheme == row["scheme"]


def _whole(row: Row, fact: SectionFact | None) -> bool:
    return fact is not None and (fact.scheme, fact.level, fact.kind) == (row["scheme"], row["level"], row["kind"])


def _say(row: Row, fact: SectionFact | None) -> str:
    label = f"{row['file']}:{row['start']} {row['label']}{row['title']} {row['scheme']} {row['level']} {row['kind']}"
    return f"{label} <- {fact.scheme} {fact.level} {fact.kind}" if fact else label
