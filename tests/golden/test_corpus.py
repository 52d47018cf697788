"""The diagnostics of the real plans, each of which was read and judged right before it was kept."""

from pathlib import Path

import pytest
from golden.regenerate import CORPUS, expected

NAMES = [*(f"{path.stem}.expected" for path in sorted(CORPUS.glob("*.txt"))), "ACROSS.expected"]


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    return expected()


@pytest.mark.parametrize("name", NAMES)
def test_the_corpus_is_judged_as_before(name: str, said: dict[str, str]) -> None:
    assert said[name] == (CORPUS / name).read_text(encoding="utf-8")


def test_no_expectation_without_its_document() -> None:
    assert {path.name for path in Path(CORPUS).glob("*.expected")} == set(NAMES)
