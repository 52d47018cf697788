"""How many of the remarks a careful reader made does a run find?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from bench.scores.data import Row, gold, span
from bench.scores.score import Result, score
from bench.scores.tool import Found
from bench.scores.topics import TOPICS
from plancheck.source.span import Span

_CERTAINTIES = ("high", "medium", "low")


def findings(found: Sequence[Found]) -> list[Result]:
    """Labelled findings: a diagnostic about that kind of fault, whose places overlap both places of the remark.

    Recall counts all remarks, then those that a general rule may honestly claim (`unclaimed.jsonl` names the others).
    """
    rows = gold("findings")
    apart = _unclaimed()
    results: list[Result] = []
    for certainty in _CERTAINTIES:
        verdicts = [(bool(answers(row, found)), row) for row in rows if row["certainty"] == certainty]
        claimed = [(right, row) for right, row in verdicts if row["id"] not in apart]
        kinds = Counter(row["kind"] for _, row in verdicts)
        hits = Counter(row["kind"] for right, row in verdicts if right)
        measure = f"recall, {certainty} certainty"
        results.append(score("findings", measure, ((right, _say(row)) for right, row in verdicts)))
        results.append(score("findings", f"{measure}, claimable", ((right, "") for right, _ in claimed)))
        results += [
            score("findings", f"  {kind}", ((n < hits[kind], "") for n in range(kinds[kind]))) for kind in sorted(kinds)
        ]
    return results


def answered(found: Sequence[Found]) -> list[str]:
    """Which rules answered which remark, one line each."""
    rows = gold("findings")
    return [f"{row['id']} {row['certainty']:6} {row['kind']}: {', '.join(answers(row, found)) or '–'}" for row in rows]


def unclaimed_lines() -> Iterator[str]:
    """The remarks that no general rule may honestly claim, and why, one line each."""
    rows = {row["id"]: row for row in gold("findings")}
    yield "not claimed (no general rule may honestly say it):"
    for identity, why in _unclaimed().items():
        yield f"  {identity} {rows[identity]['certainty']}, {rows[identity]['kind']}: {why}"


def answers(row: Row, found: Sequence[Found]) -> list[str]:
    """The rules that answer a remark."""
    sides = [(row[side]["file"], span(row[side])) for side in "ab" if row[side]]
    about = [one for one in found if one.rule in TOPICS[row["kind"]]]
    return sorted({one.rule for one in about if all(_touched(one, *side) for side in sides)})


def _unclaimed() -> dict[str, str]:
    return {row["id"]: row["why"] for row in gold("unclaimed")}


def _touched(found: Found, file: str, place: Span) -> bool:
    return any(path == file and where.overlaps(place) for path, where in found.places)


def _say(row: Row) -> str:
    other = f" | {row['b']['file']}:{row['b']['start']} {row['b']['quote']}" if row["b"] else ""
    return f"{row['id']} {row['kind']}: {row['a']['file']}:{row['a']['start']} {row['a']['quote']}{other}"
