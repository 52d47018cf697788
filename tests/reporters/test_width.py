import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.reporters.width import columns, head, printable, shortened, tail


def test_chinese_takes_two_columns() -> None:
    assert columns("5G基站") == 6
    assert columns("（％）") == 6
    assert columns("e\u0301") == 1


@pytest.mark.parametrize("char", ["\x1b", "\x07", "\x9b", "\u202e", "\u2028", "\x7f", "\ud800", "\u200b"])
def test_what_steers_a_terminal_is_escaped(char: str) -> None:
    assert char not in printable(f"甲{char}乙")
    assert printable(f"甲{char}乙").startswith("甲\\")


def test_blanks_stay_one_column() -> None:
    assert printable("a\tb\r\nc") == "a b  c"


@given(st.text(), st.integers(min_value=0, max_value=40))
def test_head_and_tail_fit_and_are_longest(text: str, budget: int) -> None:
    text = printable(text)
    assert columns(head(text, budget)) <= budget
    assert columns(tail(text, budget)) <= budget
    assert text.startswith(head(text, budget))
    assert text.endswith(tail(text, budget))


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_shortened_text_fits(text: str, budget: int) -> None:
    assert columns(shortened(printable(text), budget)) <= budget


@given(st.text())
def test_printable_text_has_no_control(text: str) -> None:
    assert printable(printable(text)) == printable(text)
    assert "\n" not in printable(text)
