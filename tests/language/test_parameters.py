"""Parameters: what a rule declares, what a configuration may set, and what is refused."""

from typing import Any

import pytest
from rulefiles import assignment, errors, load, places, rule

from plancheck.facts.base import FactBase
from plancheck.language import ast
from plancheck.language.errors import SelectionError
from plancheck.language.parameters import plain
from plancheck.language.ruleset import Ruleset
from plancheck.language.scope import Scope

BODY = """参数 most ＝ 2 "最多几个" 英文 "how many"
  参数 mode = "auto" in {"auto"， "never"} "何时"
  参数 roles = {"牵头"， "责任"}
  参数 strict = true
  对每个 a 属于 assignment
  其中 a.role 属于 roles 且 mode ≠ "never" 且 strict
  应当 a.order ≤ most
  报告 a "第{a.order}个，超过{most}个"
"""
FACTS = FactBase({"assignment": [assignment(n, "t1", role="责任" if n < 9 else "配合") for n in (1, 2, 3, 9)]})


def found(rules: Ruleset) -> list[str]:
    (known,) = rules.rules
    return places(list(rules.plan(known, 0).run(Scope(FACTS), (), "zh")))


def test_defaults_and_values_of_a_configuration() -> None:
    rules = load(rule(BODY))
    assert found(rules) == ["a3"]
    assert found(rules.configured({"TST001": {"most": 1}})) == ["a2", "a3"]
    assert found(rules.configured({"TST001": {"roles": ["配合"]}})) == ["a9"]
    assert found(rules.configured({"TST001": {"mode": "never"}})) == []
    assert found(rules.configured({"TST001": {"strict": False}})) == []
    assert found(rules) == ["a3"]


def test_a_choice_of_rules_keeps_what_was_configured() -> None:
    rules = load(rule(BODY)).configured({"TST001": {"most": 1}})
    assert found(rules.selected(("TST",), ())) == ["a2", "a3"]


def test_what_a_parameter_says_of_itself() -> None:
    first, second, third, fourth = load(rule(BODY)).rules[0].parameters
    assert (first.name, first.about, first.about_en) == ("most", "最多几个", "how many")
    assert [plain(value) for value in second.allowed] == ["auto", "never"]
    assert plain(third.value) == ["牵头", "责任"]
    assert isinstance(fourth.value, ast.Truth)


def test_a_message_shows_the_value() -> None:
    rules = load(rule(BODY))
    (hit,) = rules.plan(rules.rules[0], 0).run(Scope(FACTS), (), "zh")
    assert hit is not None
    assert hit.message == "第3个，超过2个"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"TST002": {}}, "没有编号为 TST002 的规则，是不是 TST001？"),
        ({"TST001": {"mosst": 1}}, "规则 TST001 没有参数 mosst，是不是 most？"),
        ({"TST001": {"甲": 1}}, "规则 TST001 没有参数 甲，可用：most、mode、roles、strict"),
        ({"TST001": {"most": "1"}}, "规则 TST001 的参数 most 应为数，实为 '1'"),
        ({"TST001": {"most": True}}, "规则 TST001 的参数 most 应为数，实为 True"),
        ({"TST001": {"mode": "always"}}, "规则 TST001 的参数 mode 没有“always”，可用：auto、never"),
        ({"TST001": {"roles": [["甲"]]}}, "规则 TST001 的参数 roles 应为列表，实为 [['甲']]"),
    ],
)
def test_what_does_not_fit_is_refused(values: dict[str, dict[str, Any]], message: str) -> None:
    with pytest.raises(SelectionError) as refused:
        load(rule(BODY)).configured(values)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("参数 x = 1 参数 x = 2 expect a.order < x", "参数 x 已经写过"),
        ("参数 a = 1 expect a.order < 1", "参数 a 与变量同名"),
        ("参数 x = 1 expect a.order < 1", "参数 x 没有用到"),
        ('参数 x = "c" in {"a"， "b"} expect a.role = x', "参数 x 的默认值不在可用的值之内"),
        ('参数 x = "c" expect a.order < x', "数不能与文字比较"),
        ('参数 x = {"c"} expect a.role = x', "没有名为 x 的变量"),
    ],
)
def test_declarations_are_checked(body: str, message: str) -> None:
    assert message in [error.message for error in errors(rule(f'for each a in assignment {body} report a "有"'))]
