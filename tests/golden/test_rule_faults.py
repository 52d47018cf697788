"""Every wrong rule file gets its exact answer: place, what was expected, what was probably meant."""

import pytest

from tests.golden.rule_faults import Case, answered, cases


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_a_wrong_rule_file_is_answered(case: Case) -> None:
    assert answered(case.text) == case.answer


def test_there_are_many_and_each_is_answered() -> None:
    known = cases()
    assert len(known) >= 40
    assert all(case.answer for case in known)
    assert len({case.title for case in known}) == len(known)


def test_no_message_leaks_the_grammar_or_english() -> None:
    for case in cases():
        for line in case.answer.splitlines():
            assert "Expected" not in line
            assert len(line) < 160
