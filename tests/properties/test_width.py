"""Half- and full-width marks behave alike: all real plans of the corpus use half-width ones."""

from pathlib import Path

import pytest

from plancheck.check.pipeline import lint
from plancheck.check.rules import load, vocabulary
from plancheck.check.settings import DEFAULTS
from plancheck.source.fold import fold
from plancheck.source.source import Source

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))
MARKS = ",:;()%!?"
WIDE = str.maketrans({mark: chr(ord(mark) + 0xFEE0) for mark in MARKS})
NARROW = str.maketrans({ord(mark) + 0xFEE0: mark for mark in MARKS})
VOCABULARY = vocabulary()
RULES = load((), VOCABULARY)


def findings(text: str) -> list[tuple[object, ...]]:
    report = lint([Source.of("plan.txt", text.encode())], RULES, VOCABULARY, DEFAULTS)
    return [
        (d.rule, d.severity, d.span, fold(d.message), d.confidence, [other.span for other in d.related])
        for d in report.diagnostics
    ]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_marks_of_either_width_give_the_same_findings(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert findings(text.translate(WIDE)) == findings(text)
    assert findings(text.translate(NARROW)) == findings(text)
