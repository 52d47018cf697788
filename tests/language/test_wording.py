"""Trees: stored and read back, printed in Chinese and parsed back."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rulefiles import NUM001, NUM012, RES001, rule

from plancheck.language import ast
from plancheck.language.syntax.parser import parse
from plancheck.language.tree import described, packed, shape, shifted, unpacked, walk
from plancheck.language.wording import expression
from plancheck.source.span import Span

NOWHERE = Span(0, 0)
WORDS = st.sampled_from(["t.title", "f.a.count", "x", "t.in"]).map(
    lambda text: ast.Path(text.split(".")[0], tuple(text.split(".")[1:]), NOWHERE)
)
LEAVES = st.one_of(
    WORDS,
    st.text(alphabet="甲“”（b\"\\'", max_size=4).map(lambda text: ast.Text(text.replace("\\", ""), NOWHERE)),
    st.integers(0, 99999).map(lambda number: ast.Number(str(number), NOWHERE)),
)
SOURCE = ast.Source("x", "task", NOWHERE)


def values(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    signs = st.lists(st.tuples(st.sampled_from("+-"), inner), min_size=1, max_size=2).map(tuple)
    factors = st.lists(st.tuples(st.sampled_from("*/"), inner), min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(ast.Arithmetic, inner, signs | factors, st.just(NOWHERE)),
        st.builds(ast.Call, st.sampled_from(["agree", "list"]), st.tuples(inner, inner), st.just(NOWHERE)),
        st.builds(ast.Aggregate, st.sampled_from(["count", "sum"]), inner, st.just(SOURCE), st.none() | inner, st.just(NOWHERE)),
        st.builds(ast.Compare, inner, st.sampled_from(["=", "!=", "<", ">="]), inner, st.just(NOWHERE)),
        st.builds(ast.Known, inner, st.booleans(), st.just(NOWHERE)),
        st.builds(ast.Member, inner, st.just((ast.Text("甲", NOWHERE), ast.Number("3", NOWHERE))), st.none(), st.just(NOWHERE)),
        st.builds(ast.Member, inner, st.just(()), st.just("roles.verb"), st.just(NOWHERE)),
        st.builds(ast.Quantified, st.sampled_from(["some", "no"]), st.just(SOURCE), st.none() | inner, st.none(), st.just(NOWHERE)),
        st.builds(ast.Quantified, st.just("every"), st.just(SOURCE), st.none() | inner, inner, st.just(NOWHERE)),
        st.builds(ast.Have, inner, st.just("assignment"), st.just(NOWHERE)),
        st.builds(ast.Not, inner, st.just(NOWHERE)),
        st.builds(ast.All, st.tuples(inner, inner), st.just(NOWHERE)),
        st.builds(ast.Any, st.tuples(inner, inner, inner), st.just(NOWHERE)),
    )  # fmt: skip


def bare(node: object) -> object:
    if isinstance(node, Span):
        return None
    if isinstance(node, tuple):
        return (type(node).__name__, *map(bare, node))
    return node


@settings(max_examples=150, deadline=None)
@given(st.recursive(LEAVES, values, max_leaves=8))
def test_what_is_printed_in_chinese_reads_back_as_the_same_tree(node: Any) -> None:
    text = expression(node)
    parsed = parse(rule(f"for each t in task\n expect {text}\n"), "x")
    assert parsed.errors == (), text
    (found,) = parsed.statements
    assert isinstance(found, ast.Rule)
    assert bare(found.cases[0].expects[0]) == bare(node), text


@pytest.mark.parametrize("text", [NUM001, RES001, NUM012])
def test_trees_are_stored_as_data_and_come_back_equal(text: str) -> None:
    statements = parse(text, "x").statements
    stored = json.loads(json.dumps(packed(statements)))
    assert unpacked(stored) == statements
    assert [type(node) for node in walk(unpacked(stored))] == [type(node) for node in walk(statements)]


def test_a_moved_tree_has_moved_spans_only() -> None:
    (found,) = parse(NUM001, "x").statements
    moved = shifted(found, 7)
    assert bare(moved) == bare(found)
    assert moved.span.start == found.span.start + 7
    assert shifted(moved, -7) == found


def test_tools_get_objects_with_names() -> None:
    (found,) = parse(NUM012, "x").statements
    tree: Any = described(found)
    assert tree["node"] == "Rule"
    assert tree["cases"][0]["find"]["pattern"]["value"] == "约{n:numeral}(左右|上下)"
    assert json.loads(json.dumps(tree)) == tree


@pytest.mark.parametrize("data", [["Nothing", 1], [], ["Path"], [0, ["Text"]]])
def test_what_is_no_tree_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, IndexError)):
        unpacked(data)


def test_the_shape_of_trees_is_known_by_a_digest() -> None:
    assert len(shape()) == 64
