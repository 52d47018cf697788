"""Places known to be right: a linter that fires there is wrong."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from bench.mutations.fault import Text
from bench.mutations.plant import diagnostics
from bench.mutations.tables import cells
from bench.scores.data import CORPUS, ROOT, YEARS, Row, others
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.source.span import Span

_ROWS = "huzhou-2017-industry.txt"


class Control(NamedTuple):
    """`fired` are the errors and warnings of its rules; None where the document is not here."""

    name: str
    source: str
    document: str
    fired: tuple[str, ...] | None


def controls(folder: Path) -> list[Control]:
    """Sentences and documents of bench/controls.jsonl, and the additive rows of a real table."""
    rows = [json.loads(line) for line in (ROOT / "bench" / "controls.jsonl").read_text(encoding="utf-8").splitlines()]
    found = [control for row in rows for control in _of(row, folder)]
    return [*found, *_additive()]


def _of(row: Row, folder: Path) -> Iterator[Control]:
    families = tuple(row["rules"])
    for name, text in _texts(row, folder).items():
        fired = None if text is None else tuple(_say(one) for one in diagnostics(name, text) if _counts(one, families))
        yield Control(row["name"], row["source"], name, fired)


def _texts(row: Row, folder: Path) -> dict[str, str | bytes | None]:
    """The text a control is about, or all texts of a kind, by name."""
    if "text" in row:
        return {"sentence.txt": row["text"]}
    if row.get("documents") == "corpus":
        paths = [CORPUS / name for name in sorted(YEARS)]
    elif row.get("documents") == "wild":
        paths = others(folder) or [folder / "*.txt"]
    else:
        paths = [(CORPUS if row["document"] in YEARS else folder) / row["document"]]
    return {path.name: path.read_bytes() if path.is_file() else None for path in paths}


def _counts(one: Diagnostic, families: tuple[str, ...]) -> bool:
    return one.severity != "info" and one.rule.startswith(families)


def _additive() -> list[Control]:
    """One control a row whose parts add up to its total."""
    text = (CORPUS / _ROWS).read_text(encoding="utf-8")
    places = {Span(fault.low, fault.high) for fault in cells(Text(_ROWS, "corpus", text), Random(0))}
    found = [one for one in diagnostics(_ROWS, text) if _counts(one, ("TAB001", "TAB002", "TAB003", "NUM"))]
    return [
        Control(
            f"a row that adds up: {text[place.start : place.end].strip()}",
            "measuring 6",
            _ROWS,
            tuple(_say(one) for one in found if one.span.overlaps(place)),
        )
        for place in sorted(places)
    ]


def _say(one: Diagnostic) -> str:
    return f"{one.severity} {one.rule} {one.message}"
