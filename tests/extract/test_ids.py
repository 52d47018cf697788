"""Every fact of a document has an id of its own: references between facts are ids."""

from collections import Counter
from pathlib import Path

import pytest
from reading import base

PLANS = sorted(path.stem for path in (Path(__file__).parents[2] / "corpus").glob("*.txt"))


@pytest.mark.parametrize("name", PLANS)
def test_ids_are_unique(corpus: Path, name: str) -> None:
    facts = base((corpus / f"{name}.txt").read_text(encoding="utf-8"))
    ids = Counter(fact.id for rows in facts.rows.values() for fact in rows)
    assert [identity for identity, times in ids.items() if times > 1] == []
