"""A scan that begins with a set of characters finds what a plain search finds."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plancheck.extract.enumerations import declared, steps
from plancheck.extract.figures import quantities
from plancheck.extract.references import mentions
from plancheck.extract.times import named
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.fold import fold
from plancheck.source.scan import scanned
from plancheck.values import dates

ROOT = Path(__file__).parents[2]
TEXTS = [fold(path.read_text(encoding="utf-8-sig")) for path in sorted((ROOT / "corpus").glob("*.txt"))]
ODD = "到2020年底前10月 3日“十四五”末，2019年度-2021年，二〇二〇年五月，前三季度第4季度半年度，提前三个月3百年〔2019〕6号上半年下年度"
Pair = tuple[re.Pattern[str], re.Pattern[str]]


def _quantities(vocabulary: Vocabulary) -> Pair:
    known = vocabulary.once(quantities.grammar)
    return known.begin, known.pattern


SCANS: dict[str, Callable[[Vocabulary], Pair]] = {
    "times": lambda _: (dates._begin(), dates._pattern()),
    "quantities": _quantities,
    "declared": lambda _: (declared._begin(), declared._forms()),
    "mentions": lambda _: (mentions._begin(), mentions._places()),
    "named": lambda _: (named._begin(), named._hint()),
    "turns": lambda _: (named._begin(), named._turns()),
}


@pytest.mark.parametrize("name", SCANS)
def test_a_scan_finds_what_a_search_finds(name: str) -> None:
    begin, whole = SCANS[name](Vocabulary(ROOT / "rules" / "vocabulary"))
    for text in (*TEXTS, ODD):
        expected = [match.span() for match in whole.finditer(text)]
        assert [match.span() for match in scanned(begin, whole, text)] == expected


def test_steps_stand_behind_marks_only() -> None:
    found = [match[0] for match in scanned(steps._begin(), steps._marks(), "一是甲。二是乙, 三是丙\n四是丁戊五是己")]
    assert found == ["一是", "二是", "三是", "四是"]


def test_no_match_overlaps_another_and_none_leaves_the_range() -> None:
    begin, whole = re.compile("a"), re.compile("aa|ab")
    assert [match.span() for match in scanned(begin, whole, "aaab aa", 1, 6)] == [(1, 3)]
