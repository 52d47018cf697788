"""What is said about real documents as they are, and which of it was read and found right."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bench.mutations.plant import checked
from bench.scores.data import CORPUS, ROOT, YEARS, others
from bench.scores.score import Score, score
from plancheck.diagnostics.diagnostic import Diagnostic

VERDICTS = ROOT / "bench" / "verdicts.jsonl"
_SEVERITIES = ("error", "warning")


class Said(NamedTuple):
    """An error or warning about an untouched document, with the verdict of a reader: right, wrong, debatable, unjudged."""

    document: str
    line: int
    rule: str
    severity: str
    text: str
    message: str
    verdict: str
    why: str


class Density(NamedTuple):
    """Diagnostics of one rule per 10 000 characters over `characters`."""

    documents: str
    rule: str
    severity: str
    times: int
    characters: int

    @property
    def rate(self) -> float:
        return 10_000 * self.times / max(1, self.characters)


class Read(NamedTuple):
    """All that was said, and how much text was read for it."""

    said: tuple[Said, ...]
    characters: dict[str, int]


def read(folder: Path) -> Read:
    """Every error and warning on the documents of `folder` and on the five plans, each document by itself."""
    files = {"wild": others(folder), "corpus": [CORPUS / name for name in sorted(YEARS)]}
    said: list[Said] = []
    characters: Counter[str] = Counter()
    for kind, paths in files.items():
        for path in paths:
            found = checked(path.name, path.read_bytes())
            said += [_judged(path.name, one) for one in found.findings if one.severity in _SEVERITIES]
            characters[kind] += len(found.report.text)
    return Read(tuple(said), dict(characters))


@cache
def _verdicts() -> dict[tuple[str, int, str, str], tuple[str, str]]:
    rows = (json.loads(line) for line in VERDICTS.read_text(encoding="utf-8").splitlines())
    return {(row["document"], row["line"], row["rule"], row["text"]): (row["verdict"], row["why"]) for row in rows}


def verdict(one: Diagnostic) -> str:
    """What a reader said of a finding: right, wrong, debatable, unjudged."""
    return _verdicts().get((one.path, one.location.line, one.rule, one.text), ("unjudged", ""))[0]


def _judged(name: str, one: Diagnostic) -> Said:
    line = one.location.line
    verdict, why = _verdicts().get((name, line, one.rule, one.text), ("unjudged", ""))
    return Said(name, line, one.rule, one.severity, one.text, one.message, verdict, why)


def densities(result: Read) -> list[Density]:
    """One entry a rule and severity, the totals of each severity first."""
    rows = []
    for kind, characters in result.characters.items():
        here = [one for one in result.said if (one.document in YEARS) == (kind == "corpus")]
        for severity in _SEVERITIES:
            rules = Counter(one.rule for one in here if one.severity == severity)
            rows.append(Density(kind, "all", severity, sum(rules.values()), characters))
            rows += [Density(kind, rule, severity, count, characters) for rule, count in sorted(rules.items())]
    return rows


def precision(result: Read) -> list[Score]:
    """The share that a reader found right; debatable is not right, unjudged is not counted."""
    scores = []
    for severity in _SEVERITIES:
        judged = [one for one in result.said if one.severity == severity and one.verdict != "unjudged"]
        scores.append(
            score("alarms", f"{severity}s that are right", ((one.verdict == "right", _say(one)) for one in judged))
        )
    return scores


def unjudged(said: Sequence[Said]) -> list[str]:
    """What nobody has read yet, one line each."""
    return [_say(one) for one in said if one.verdict == "unjudged"]


def _say(one: Said) -> str:
    return f"{one.document}:{one.line} {one.severity} {one.rule} {one.message}"
