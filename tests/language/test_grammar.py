"""The printed grammar is the one that is read: sentences derived from it have no fault of form."""

import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from rulegrammar import production

from plancheck.language import words
from plancheck.language.grammar import productions
from plancheck.language.syntax.parser import parse

# What is refused although each clause is well formed: a clause that may stand once, or belongs to another.
ARRANGEMENT = re.compile(r"只能写一次|属于 find")


def derived(name: str) -> Any:
    own = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
    return lambda test: own(given(production(name))(test))


@derived("rule")
def check_rule(text: str) -> None:
    faults = [error.message for error in parse(text, "x").errors if not ARRANGEMENT.search(error.message)]
    assert faults == [], text


@derived("expr")
def check_expression(text: str) -> None:
    assert [str(error) for error in parse(f'rule TST001 "题" where {text}', "x").errors] == [], text


@derived("fact")
def check_fact(text: str) -> None:
    assert [str(error) for error in parse(text, "x").errors] == [], text


@derived("relation")
def check_relation(text: str) -> None:
    assert [str(error) for error in parse(text, "x").errors] == [], text


def test_rules_of_the_printed_grammar_are_read() -> None:
    check_rule()


def test_expressions_of_the_printed_grammar_are_read() -> None:
    check_expression()


def test_facts_of_the_printed_grammar_are_read() -> None:
    check_fact()


def test_relations_of_the_printed_grammar_are_read() -> None:
    check_relation()


def test_every_keyword_stands_in_the_grammar() -> None:
    printed = set(re.findall(r'"([^"]+)"', " ".join(productions().values())))
    assert words.KEYWORDS.keys() <= printed
