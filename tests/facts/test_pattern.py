"""Patterns with typed holes, on folded text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.facts.pattern import PatternError, compile_pattern, encode, is_found, occurrences
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.fold import fold

WORDS = Vocabulary(Path(__file__).parents[2] / "rules" / "vocabulary")


def found(pattern: str, text: str) -> list[tuple[str, dict[str, str | None]]]:
    rows = occurrences(compile_pattern(pattern, WORDS), encode(fold(text)))
    return [(row.span.of(text), {name: span and span.of(text) for name, span in row.holes}) for row in rows]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("约{n:numeral}(左右|上下)", "增长，约５０左右；约三百上下", [("约５０左右", "５０"), ("约三百上下", "三百")]),
        ("约{n:quantity}左右", "约5000万元左右、约3.2万个左右", [("约5000万元左右", "5000万元"), ("约3.2万个左右", "3.2万个")]),
        ("{n:year}年", "到2025年底", [("2025年", "2025")]),
        ("{n:date}前", "2020年3月5日前", [("2020年3月5日前", "2020年3月5日")]),
        ("实施{n:noun}行动", "实施5G+强企行动，实施强企行动", [("实施强企行动", "强企")]),
        ("由{n:text}(牵头|负责)", "由市经信局、市商务局牵头", [("由市经信局、市商务局牵头", "市经信局、市商务局")]),
        ("{n:roles.verb 牵头}打击", "市委政法委牵头打击", [("牵头打击", "牵头")]),
    ],
)  # fmt: skip
def test_holes_hold_what_their_type_says(pattern: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(pattern, text) == [(whole, {"n": hole}) for whole, hole in expected]


def test_a_hole_in_an_alternative_not_taken_is_empty() -> None:
    assert found("(约{n:number}|近{m:number})家", "近5家") == [("近5家", {"n": None, "m": "5"})]


@pytest.mark.parametrize("text", ["（牵头单位：市经信局）", "(牵头单位:市经信局)"])
def test_full_width_marks_in_a_pattern_are_characters_and_match_both_widths(text: str) -> None:
    assert found("（牵头单位：{u:text}）", text) == [(text, {"u": "市经信局"})]
    assert found(r"\(牵头单位:{u:text}\)", text) == [(text, {"u": "市经信局"})]


def test_repetition_is_no_hole() -> None:
    assert [whole for whole, _ in found("甲{2,3}", "甲甲甲乙甲")] == ["甲甲甲"]


def test_a_class_of_characters_is_no_hole() -> None:
    assert found(r"第\p{Han}{n:number}\P{Han}", "第甲5A乙") == [("第甲5A", {"n": "5"})]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(", "样式有误"),
        ("甲*", "不能与空文字相符"),
        ("{n:numral}", "没有名为 numral 的空位类型或词表"),
        ("{n:roles.无}", "没有分组 无"),
        ("(?=甲)乙", "样式有误"),
        ("\ud800", "样式有误"),
        ("甲{9999}", "样式有误"),
    ],
)
def test_what_is_no_pattern(pattern: str, reason: str) -> None:
    with pytest.raises(PatternError, match=reason):
        compile_pattern(pattern, WORDS)


def test_lone_surrogates_in_a_text_keep_offsets() -> None:
    text = "\ud800乙𠀀约5左右"
    assert found("约{n:numeral}左右", text) == [("约5左右", {"n": "5"})]


def test_found_in_a_field() -> None:
    assert is_found(compile_pattern("（试点）", WORDS), "工程(试点)")
    assert not is_found(compile_pattern("（试点）", WORDS), "工程试点")


@settings(max_examples=60)
@given(st.text(alphabet="约5五左右𠀀a（", max_size=30))
def test_spans_are_in_characters_as_python_counts_them(text: str) -> None:
    import re

    expected = [match[0] for match in re.finditer("约[5五]+左右", text)]
    assert [whole for whole, _ in found("约{n:numeral}左右", text)] == expected


@settings(max_examples=100)
@given(st.text(max_size=20))
def test_any_text_is_a_pattern_or_a_pattern_error(text: str) -> None:
    try:
        pattern = compile_pattern(text, WORDS)
    except PatternError:
        return
    assert all(row.span.end > row.span.start for row in occurrences(pattern, encode("约五左右 " + text)))
