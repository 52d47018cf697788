"""The shipped rules in both backends: which translate, and that on real plans they refuse the same rows."""

import os
from pathlib import Path

import pytest
from backends import filled, in_duckdb, in_memory, translatable

from plancheck.check.api import read
from plancheck.check.evaluate import with_declared
from plancheck.check.found import Haystack
from plancheck.extract import extract
from plancheck.facts.given import Given
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset, shipped_folder
from plancheck.language.sql.query import queries
from plancheck.language.sql.refused import RefusedError

ROOT = Path(__file__).parents[3]
WILD = Path(os.environ.get("PLANCHECK_WILD", ROOT.parent / "shared" / "wild"))
PLANS = [*sorted((ROOT / "corpus").glob("*.txt")), *sorted(WILD.glob("*.txt"))[::15]]
WORDS = Vocabulary(shipped_folder() / "vocabulary")
RULES = Ruleset.load([shipped_folder()], WORDS)
# Beside rules that look for a pattern in the text itself: what only the in-memory plan can run, and the construct.
IN_MEMORY_ONLY = {"REF007": {"numeral"}, "REF009": {"numeral"}, "TAB002": {"max of quantities", "min of quantities"}}


def test_all_rules_translate_but_those_that_need_the_text_numerals_or_a_least_quantity() -> None:
    refused = {
        rule.id: {
            found.construct for found in queries(rule, RULES.relations(), WORDS) if isinstance(found, RefusedError)
        }
        for rule in RULES.rules
    }
    searching = {rule.id: {"find"} for rule in RULES.rules if any(case.find for case in rule.cases)}
    assert {
        identity: constructs for identity, constructs in refused.items() if constructs
    } == searching | IN_MEMORY_ONLY


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_both_backends_refuse_the_same_rows_of_a_plan(path: Path) -> None:
    pytest.importorskip("duckdb", reason="the extra `archive` is not installed")
    document = read(path)
    facts = extract(document, WORDS, Given())
    base = RULES.completed(with_declared(RULES, facts, [document], Haystack(document, RULES.vocabulary)))
    connection = filled(RULES, base)
    compared = 0
    for identity, number, case in translatable(RULES, WORDS):
        if case.across:
            continue
        found = in_duckdb(case, RULES, connection, WORDS)
        assert found == in_memory(case, RULES, base, WORDS), f"{identity} case {number}"
        compared += 1
    assert compared > 120
