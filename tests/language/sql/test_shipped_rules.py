"""The shipped rules in both backends: which translate, and that on real plans they refuse the same rows."""

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
PLANS = sorted((ROOT / "corpus").glob("*.txt"))
WORDS = Vocabulary(shipped_folder() / "vocabulary")
RULES = Ruleset.load([shipped_folder()], WORDS)
# Rules with a case that only the in-memory plan can run, and the construct that stands against it.
IN_MEMORY_ONLY = {
    "ENU005": {"like"},
    "ENU011": {"find"},
    "FMT001": {"like"},
    "FMT002": {"find"},
    "FMT003": {"find", "like"},
    "FMT004": {"find"},
    "FMT005": {"find"},
    "FMT012": {"find"},
    "GRA007": {"like"},
    "NUM007": {"like"},
    "NUM012": {"find"},
    "NUM013": {"find"},
    "NUM015": {"find"},
    "NUM024": {"like"},
    "NUM026": {"find"},
    "NUM030": {"find"},
    "NUM031": {"find"},
    "NUM033": {"find"},
    "NUM034": {"find"},
    "NUM036": {"find"},
    "NUM037": {"find"},
    "PUN001": {"find"},
    "PUN002": {"find"},
    "PUN003": {"find"},
    "PUN004": {"find"},
    "PUN005": {"find"},
    "PUN007": {"find"},
    "PUN009": {"find"},
    "PUN012": {"find"},
    "PUN013": {"find"},
    "PUN014": {"find"},
    "REF003": {"find"},
    "REF006": {"find"},
    "REF007": {"numeral"},
    "REF009": {"numeral"},
    "REF011": {"find"},
    "RES001": {"have"},
    "RES006": {"have"},
    "RES008": {"like"},
    "RES009": {"like"},
    "RES018": {"have"},
    "RES022": {"like"},
    "STR003": {"like"},
    "STR005": {"like"},
    "STR011": {"find"},
    "STR014": {"like"},
    "TAB002": {"max of quantities", "min of quantities"},
    "TAB006": {"like"},
    "TAB011": {"like"},
    "TIM007": {"like"},
    "TRM005": {"find"},
    "TRM007": {"find"},
    "TRM009": {"find"},
    "TRM010": {"find"},
    "UNI001": {"find"},
    "UNI002": {"find"},
    "UNI003": {"find"},
    "UNI004": {"find"},
    "UNI005": {"find"},
    "UNI007": {"find"},
}


def test_all_rules_translate_but_those_that_need_text_siblings_or_patterns() -> None:
    refused = {
        rule.id: {
            found.construct for found in queries(rule, RULES.relations(), WORDS) if isinstance(found, RefusedError)
        }
        for rule in RULES.rules
    }
    assert {identity: constructs for identity, constructs in refused.items() if constructs} == IN_MEMORY_ONLY


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_both_backends_refuse_the_same_rows_of_a_plan(path: Path) -> None:
    pytest.importorskip("duckdb", reason="the extra `archive` is not installed")
    document = read(path)
    facts = extract(document, WORDS, Given())
    base = RULES.completed(with_declared(RULES, facts, [document], Haystack(document)))
    connection = filled(RULES, base)
    compared = 0
    for identity, number, case in translatable(RULES, WORDS):
        if case.across:
            continue
        found = in_duckdb(case, RULES, connection, WORDS)
        assert found == in_memory(case, RULES, base, WORDS), f"{identity} case {number}"
        compared += 1
    assert compared > 90
