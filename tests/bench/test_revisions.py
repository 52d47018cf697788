"""Edits of real plans: each site is one edit, and `compare` tells it."""

from pathlib import Path
from random import Random

import pytest

from bench.mutations.texts import texts
from bench.revisions.__main__ import table
from bench.revisions.edits import KINDS, Kind
from bench.revisions.trial import score

PLANS = [document for document in texts(Path("nowhere")) if document.origin == "corpus"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_of_edit_has_sites_in_the_plans(kind: Kind) -> None:
    sites = [fault for document in PLANS for fault in kind.sites(document, Random(1))]
    assert sites
    assert all(fault.after != "" or fault.end > fault.start for fault in sites)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_edits_are_told_and_nothing_else(kind: Kind) -> None:
    result = score(kind, PLANS, most=12, seed=7)
    assert result.told == result.tried
    assert result.exact == result.tried


def test_the_table_has_a_row_a_kind() -> None:
    result = score(KINDS[0], PLANS[:1], most=1, seed=1)
    assert len(list(table([result]))) == 3
