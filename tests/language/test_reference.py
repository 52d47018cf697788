"""docs/language.md says what the program does."""

import re
from pathlib import Path

from rulefiles import WORDS, load

from plancheck.check.selftest import selftest
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import words
from plancheck.language.functions import functions
from plancheck.language.reference import renewed

PAGE = Path(__file__).parents[2] / "docs" / "language.md"


def test_the_tables_are_those_of_the_program() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert renewed(text) == text, "python -m plancheck.language.reference docs/language.md"
    for word in (*words.KEYWORDS, *functions()):
        assert f"`{word}" in text


def test_the_rules_on_the_page_hold_on_their_examples() -> None:
    first = re.findall(r"```\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]
    rules = load(first)
    assert [rule.id for rule in rules.rules] == ["NUM001", "NUM012", "RES001"]
    assert selftest(rules, Vocabulary(WORDS)) == []


def test_no_spelling_means_two_things() -> None:
    spellings = [known for table in (words.CLAUSES, words.EXPRESSIONS) for entry in table.values() for known in entry]
    twice = {known for known in spellings if spellings.count(known) > 1}
    assert twice == {"有"}  # 有 a 属于 …, and siblings(t) 有 …: told apart by what stands before
