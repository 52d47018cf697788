"""An id names one fact of a document, whatever its kind: rules and graphs follow it."""

from collections import Counter
from pathlib import Path

import pytest
from reading import base

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_ids_are_unique(path: Path) -> None:
    rows = base(path.read_text(encoding="utf-8")).rows
    used = Counter(fact.id for facts in rows.values() for fact in facts)
    assert [identity for identity, times in used.items() if times > 1] == []


def test_prefixes_are_unique() -> None:
    """Also where one document of the corpus has no fact of a kind."""
    kinds: dict[str, set[str]] = {}
    for path in CORPUS:
        for kind, facts in base(path.read_text(encoding="utf-8")).rows.items():
            for fact in facts:
                kinds.setdefault(fact.id.rstrip("0123456789"), set()).add(kind)
    assert {prefix: names for prefix, names in kinds.items() if len(names) > 1} == {}
