"""The measures themselves: counts, places, inputs."""

import pytest

from bench.inputs import variant
from bench.parts import Options, judge
from bench.scores.data import WILD, gold, plain_html, span
from bench.scores.findings import answers
from bench.scores.match import closest, occurrences
from bench.scores.score import NotRun, Score, score, table, wilson
from bench.scores.tool import Found, rules
from bench.scores.topics import TOPICS
from bench.speed import _exponent
from plancheck.source.span import Span


def test_the_interval_of_a_share() -> None:
    low, high = wilson(95, 100)
    assert (round(low, 3), round(high, 3)) == (0.888, 0.978)
    assert wilson(0, 0) == (0.0, 1.0)


def test_a_score_counts_and_keeps_its_misses() -> None:
    assert score("p", "m", [(True, "a"), (False, "b")]) == Score("p", "m", 1, 2, ("b",))


def test_the_table_says_what_was_not_run() -> None:
    assert table([Score("p", "m", 0, 0), NotRun("q", "absent")]).splitlines()[1] == "q            not run: absent"


def test_the_closest_place_overlaps_most_and_is_the_shorter_of_two() -> None:
    places = [(Span(0, 4), "left"), (Span(2, 9), "long"), (Span(2, 6), "whole")]
    assert closest(Span(2, 6), places) == "whole"
    assert closest(Span(20, 30), places) is None


def test_every_occurrence_is_found() -> None:
    assert occurrences("ababa", "aba") == [Span(0, 3), Span(2, 5)]


def test_a_diagnostic_that_only_overlaps_has_not_found_a_remark() -> None:
    row = next(row for row in gold("findings") if row["kind"] == "missing-cell")
    place = ((row["a"]["file"], span(row["a"])),)
    assert answers(row, [Found("STR013", "warning", place)]) == []
    assert answers(row, [Found("TAB004", "warning", place)]) == ["TAB004"]


def test_every_kind_of_remark_has_its_rules() -> None:
    known = {rule.id for rule in rules().rules}
    assert {row["kind"] for row in gold("findings")} == TOPICS.keys()
    assert {identity for ids in TOPICS.values() for identity in ids} <= known


def test_what_is_not_claimed_is_a_remark_with_a_reason() -> None:
    rows = gold("unclaimed")
    assert {row["id"] for row in rows} <= {row["id"] for row in gold("findings")}
    assert all(row["why"] for row in rows)


def test_markup_is_blanked_in_place() -> None:
    html = "<p>甲&nbsp;乙</p><script>if (a < b) {}</script>丙"
    plain = plain_html(html)
    assert len(plain) == len(html)
    assert plain.split() == ["甲", "乙", "丙"]
    assert plain.index("丙") == html.index("丙")


def test_variants_differ_in_names_and_numbers() -> None:
    text = "2020年新增企业150家。"
    assert variant(text, 1) == "2020年新增甲甲乙企业151家。"
    assert variant(text, 1) != variant(text, 8)


def test_the_exponent_is_the_slope() -> None:
    assert _exponent([(10, 1.0), (100, 10.0), (1000, 100.0)]) == pytest.approx(1.0)


def test_what_was_once_right_stays_right() -> None:
    """A floor under the judgement: far below what it is, above what a broken part would give."""
    scores = {(s.part, s.measure): s for s in judge(Options(WILD, 1, 1)) if isinstance(s, Score)}
    for part, measure in (
        ("quantities", "interval, unit and bound right"),
        ("quantities", "non-quantities left alone"),
        ("dates", "from, to and relation right"),
        ("headings", "scheme, level and kind right"),
        ("tasks", "recall: found"),
        ("pairs", "same indicator: precision"),
    ):
        one = scores[part, measure]
        assert one.right >= 0.95 * one.of > 0, measure
