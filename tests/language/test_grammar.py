"""The printed grammar is the one that is read: sentences derived from it have no fault of form."""

import re
from functools import lru_cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancheck.language import words
from plancheck.language.grammar import productions
from plancheck.language.syntax.parser import parse

PARTS = re.compile(r'"[^"]+"|\'[^\']+\'|[\[\](){}|]|\S+')
WORDS = words.KEYWORDS | words.SEVERITIES | words.BASES | words.SAFETY | words.GIVEN | words.SCOPES
LEAVES: dict[str, st.SearchStrategy[str]] = {
    "text": st.sampled_from(['"甲"', "“乙”", '"""丙"""', '"x：（y）"']),
    "number": st.sampled_from(["5", "2.5", "6万", "5%"]),
    "id": st.sampled_from(["TST001", "NUM999"]),
    "name": st.sampled_from(["x", "任务", "f1"]),
    "word": st.sampled_from(["y", "title", "in", "来源"]),
    "file": st.nothing(),
}
MARKS = {"=": "＝", ",": "，", "(": "（", ")": "）", "<=": "≤", "!=": "≠", "{": "｛", "}": "｝", ":": "：", "*": "×"}
# What is refused although each clause is well formed: a clause that may stand once, or belongs to another.
ARRANGEMENT = re.compile(r"只能写一次|属于 find")


def spelled(token: str) -> st.SearchStrategy[str]:
    bare = token[1:-1]
    known = WORDS.get(bare)
    return st.sampled_from(known) if known else st.sampled_from([bare, MARKS.get(bare, bare)])


@lru_cache
def production(name: str) -> st.SearchStrategy[str]:
    if name in LEAVES:
        return LEAVES[name]
    tokens = PARTS.findall(productions()[name])
    return st.deferred(lambda: choice(tokens))


def choice(tokens: list[str]) -> st.SearchStrategy[str]:
    """Consumes tokens up to a closing bracket or the end."""
    ways: list[list[st.SearchStrategy[str]]] = [[]]
    while tokens and tokens[0] not in "])}":
        token = tokens.pop(0)
        if token == "|":
            ways.append([])
        elif token in "[({":
            inner = choice(tokens)
            tokens.pop(0)
            ways[-1].append(
                {"[": st.just("") | inner, "{": st.lists(inner, max_size=1).map(" ".join), "(": inner}[token]
            )
        else:
            ways[-1].append(spelled(token) if token[0] in "\"'" else production(token))
    return st.one_of(*(st.tuples(*way).map(" ".join) for way in ways))


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
