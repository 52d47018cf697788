"""Every wrong rule file gets its exact answer: place, what was expected, what was probably meant."""

import re

import pytest

from plancheck.language.words import KEYWORDS as KEYWORDS_OF_RULES
from tests.golden.rule_faults import Case, answered, cases

PLACE = re.compile(r"\d+\.rules:\d+:\d+: ")
CHINESE = re.compile("[\u4e00-\u9fff]+")
KEYWORDS = {spelling.replace(" ", "") for known in KEYWORDS_OF_RULES.values() for spelling in known} | {"规定"}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_a_wrong_rule_file_is_answered(case: Case) -> None:
    assert answered(case.text) == case.answer


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_a_wrong_rule_file_is_answered_in_english(case: Case) -> None:
    assert answered(case.text, "en") == case.english


def test_the_english_answers_name_the_same_places_speak_english() -> None:
    for case in cases():
        pairs = zip(case.answer.splitlines(), case.english.splitlines(), strict=True)
        for chinese, english in pairs:
            place = PLACE.match(chinese)
            if place is None:
                assert english == chinese  # the frame
                continue
            assert english.startswith(place[0])
            assert all(run in case.text or run in KEYWORDS for run in CHINESE.findall(english)), english


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
