"""How many of the remarks a careful reader made does a run find?"""

from collections import Counter
from collections.abc import Sequence

from bench.scores.data import Row, gold, span
from bench.scores.score import Result, score
from bench.scores.tool import Found
from plancheck.source.span import Span

_CERTAINTIES = ("high", "medium", "low")


def findings(found: Sequence[Found]) -> list[Result]:
    """Labelled findings: a diagnostic whose own and related places overlap both places of the remark (one, if it has one)."""
    rows = gold("findings")
    results: list[Result] = []
    for certainty in _CERTAINTIES:
        verdicts = [(_answers(row, found), row) for row in rows if row["certainty"] == certainty]
        kinds = Counter(row["kind"] for _, row in verdicts)
        hits = Counter(row["kind"] for rules, row in verdicts if rules)
        results.append(
            score("findings", f"recall, {certainty} certainty", ((bool(r), _say(row)) for r, row in verdicts))
        )
        results += [
            score("findings", f"  {kind}", ((n < hits[kind], "") for n in range(kinds[kind]))) for kind in sorted(kinds)
        ]
    return results


def answered(found: Sequence[Found]) -> list[str]:
    """Which rules answered which remark, one line each."""
    rows = gold("findings")
    return [f"{row['id']} {row['certainty']:6} {row['kind']}: {', '.join(_answers(row, found)) or '–'}" for row in rows]


def _answers(row: Row, found: Sequence[Found]) -> list[str]:
    sides = [(row[side]["file"], span(row[side])) for side in "ab" if row[side]]
    return sorted({f.rule for f in found if all(_touched(f, *side) for side in sides)})


def _touched(found: Found, file: str, place: Span) -> bool:
    return any(path == file and where.overlaps(place) for path, where in found.places)


def _say(row: Row) -> str:
    other = f" | {row['b']['file']}:{row['b']['start']} {row['b']['quote']}" if row["b"] else ""
    return f"{row['id']} {row['kind']}: {row['a']['file']}:{row['a']['start']} {row['a']['quote']}{other}"
