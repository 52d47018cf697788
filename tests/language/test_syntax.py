"""The grammar: what is read, in which spellings, and where a fault is seen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rulefiles import NUM001, NUM012, RES001, rule

from plancheck.language import ast
from plancheck.language.syntax.parser import Parsed, parse
from plancheck.language.tree import bare, walk


def parsed(text: str) -> ast.Rule:
    result = parse(text, "x.rules")
    assert [str(error) for error in result.errors] == []
    (statement,) = result.statements
    assert isinstance(statement, ast.Rule)
    return statement


def condition(text: str) -> object:
    return bare(parsed(rule(f'for each t in task\n expect {text}\n report t "有"')).cases[0].expects)


def fault(text: str) -> tuple[int, int, str]:
    (error,) = parse(text, "x.rules").errors
    return error.line, error.column, error.message


@pytest.mark.parametrize("text", [NUM001, RES001, NUM012])
def test_the_printed_rules_are_read(text: str) -> None:
    assert parsed(text).id == text.split()[1]


def test_num001_is_read_as_printed() -> None:
    found = parsed(NUM001)
    (case,) = found.cases
    assert found.title == "同一指标的数值应当一致"
    assert [(because.basis, because.source) for because in found.because] == [
        ("regulation", "《党政机关公文处理工作条例》第二十条（四）：数字准确")
    ]
    assert [(source.variable, source.relation) for source in case.sources] == [("f", "figure")]
    assert [(path.name, path.fields) for path in case.grouped] == [("f", ("same",))]
    assert [(level.level, level.condition) for level in case.severities] == [("error", None)]
    assert [(example.kind, example.at) for example in found.examples] == [("good", ()), ("bad", ("6万个",))]


def test_res001_in_chinese_equals_its_english_spelling() -> None:
    english = """\
rule RES001 "每项任务应有责任单位"
  severity error
  for each t in task
  where siblings(t) have assignment
  expect some a in assignment with a.task = t.id
  report t "任务“{t.title}”没有责任单位，而同级任务都有"
"""
    assert bare(parsed(RES001)) == bare(parsed(english))


def test_num012_keeps_its_pattern_and_replacement() -> None:
    case = parsed(NUM012).cases[0]
    find = case.find
    assert find is not None
    assert case.replace is not None
    assert find.pattern.value == "约{n:numeral}(左右|上下)"
    assert case.replace.safe
    assert bare(case.replace.message.parts) == ("tuple", "约", ("Path", "n", ("tuple",), None))


def test_full_width_marks_read_like_half_width_ones_at_the_same_columns() -> None:
    half = 'rule TST001 "题"\n for each a in task, b in task\n where a.id != b.id and (a.level in {"甲", "乙"})\n'
    half += ' expect a.id <= b.id report a "有"'
    full = half.translate(str.maketrans('(),{}"!<=', "（），｛｝＂！＜＝"))
    full = full.replace("＂", '"')
    assert parse(half, "x").statements == parse(full, "x").statements


def test_chinese_quotation_marks_quote_and_may_nest() -> None:
    found = parsed(rule("for each t in task expect t.complete report t “任务“{t.title}”未完”"))
    report = found.cases[0].report
    assert report is not None
    assert [part if isinstance(part, str) else part.source for part in report.message.parts] == [
        "任务“", "t.title", "”未完",
    ]  # fmt: skip


def test_what_is_quoted_stays_as_it_is_written() -> None:
    found = parsed('rule TST001 "（一）：“甲”＝乙"\n bad "１＋１＝２；# 不是注释"\n because 惯例 "他说\\"好\\""')
    assert found.title == "（一）：“甲”＝乙"
    assert found.examples[0].texts == ("１＋１＝２；# 不是注释",)
    assert found.because[0].source == '他说"好"'


def test_comments_end_with_their_line() -> None:
    found = parsed('rule TST001 "题" # 甲 "乙"\n severity error # where\n＃ 全角\n because practice "丙"')
    assert [because.source for because in found.because] == ["丙"]


def test_long_texts_are_dedented_and_begin_after_the_first_line_end() -> None:
    found = parsed('rule TST001 "题"\n bad """\n    | 甲 | 乙 |\n      缩进\n    """ and """第二份"""')
    assert found.examples[0].texts == ("| 甲 | 乙 |\n  缩进", "第二份")


def test_examples_take_places_and_document_facts() -> None:
    found = parsed('规则 TST001 "题"\n 反例 "甲乙丙" 处 "甲"， "丙" 给定 年份 2020， region 浙江 at "乙"')
    assert found.examples[0].at == ("甲", "丙", "乙")
    assert found.examples[0].given == (("year", "2020"), ("region", "浙江"))


def test_also_begins_another_case() -> None:
    found = parsed(
        NUM001 + '  also severity warning for each c in comparable across documents expect c.a = c.b report c "x"'
    )
    assert [case.across for case in found.cases] == [False, True]
    assert [case.severities[0].level for case in found.cases] == ["error", "warning"]


def test_clauses_come_in_any_order_and_conditions_add_up() -> None:
    found = parsed(
        'rule TST001 "题" report t "有" expect t.complete where t.id = "a" where t.id = "b" for each t in task'
    )
    assert len(found.cases[0].where) == 2


def test_severity_may_depend_on_a_condition() -> None:
    (case,) = parsed(
        rule("").replace("severity error", "级别 错误， 警告 当 f.level ＝ “甲”, info when f.id is known")
    ).cases
    assert [level.level for level in case.severities] == ["error", "warning", "info"]
    assert [level.condition is None for level in case.severities] == [True, False, False]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("t.a = 1 or t.b = 2 and not t.c = 3", "t.a = 1 或 （t.b ＝ 2 且 （非 t.c ＝ 3））"),
        ("t.a + 2 * 3 - 1 > 6", "t.a ＋ （2 × 3） － 1 ＞ 6"),
        ("t.a is known and t.b is unknown", "t.a已知且t.b未知"),
        ("t.a is known and no a in assignment with a.task = t", "t.a 已知且没有a属于assignment满足a.task＝t"),
        ("t.a is not known", "t.a 未知"),
        ("not t.a in {1, 2}", "t.a 不 属于 ｛1、 2｝"),
        ("t.a not in roles.verb", "非 （t.a 属于 roles.verb）"),
        ("t.a ≤ 6万", "t.a <= 60000"),
        (
            "count of i for i in item with i.enumeration = t.id = 3",
            "（计数 i 对 i 属于 item 满足 i.enumeration＝t.id＝3）",
        ),
        ("every x in task with x.a = 1 has x.b = 2", "每个 x 属于 task 满足 x.a ＝ 1 则有 x.b ＝ 2"),
        ("no x in task", "没有 x 属于 task"),
        ("agree(t.a, sum of p.value for p in cell)", "一致（t.a， 求和 p.value 对 p 属于 cell）"),
        ("同级（t） 都有 assignment", "siblings(t) have assignment"),
        ("t.count = t.from and t.in.list", "t . count = t.from and t.in.list"),
    ],
)
def test_spellings_of_one_condition(one: str, other: str) -> None:
    first = parse(rule(f'for each t in task\n expect {one}\n report t "有"'), "x")
    second = parse(rule(f'for each t in task\n expect {other}\n report t "有"'), "x")
    assert bool(first.errors) == bool(second.errors)
    assert bare(first.statements) == bare(second.statements)


def test_a_chain_of_comparisons_is_refused() -> None:
    line, column, message = fault(rule("for each t in task expect t.a = 1 = 2"))
    assert (line, column) == (6, 37)
    assert "下一个子句" in message


@pytest.mark.parametrize(
    ("text", "line", "column", "part"),
    [
        ("甲", 1, 1, "rule、fact 或 relation"),
        ('rule 甲', 1, 6, "规则编号"),
        ('rule NUM01 "题"', 1, 6, "规则编号"),
        ('rule NUM001 题', 1, 13, "引号中的文字"),
        ('rule NUM001 "题', 1, 13, "引号没有配对"),
        ('rule NUM001 "题"\n severty error', 2, 2, "是不是 severity"),
        ('rule NUM001 "题"\n  severity eror', 2, 12, "error、warning 或 info"),
        ('rule NUM001 "题"\n  where f.same is knwn', 2, 19, "是不是 known"),
        ('rule NUM001 "题"\n  for each f figure', 2, 14, "in"),
        ('rule NUM001 "题"\n  for each where in figure', 2, 12, "变量"),
        ('rule NUM001 "题"\n  expect agree(f.quantity', 2, 26, ")"),
        ('rule NUM001 "题"\n  expect f.a = ', 2, 16, "值"),
        ('rule NUM001 "题"\n  expect f.a =\n  report f "x"', 3, 3, "值"),
        ('规则 NUM001 “题”\n  应当 f.a ＝ （1 ＋ 2', 2, 18, ")"),
        ('rule NUM001 "题"\n  report f "甲{f.a +}"', 2, 20, "值"),
        ('rule NUM001 "题"\n  report f "甲{}"', 2, 15, "花括号"),
        ('rule NUM001 "题"\n  report f "一"\n  report f "二"', 3, 3, "report 只能写一次"),
        ('rule NUM001 "题"\n  unless "一"', 2, 10, "find"),
        ('rule NUM001 "题"\n  because law "一"', 2, 11, "regulation"),
        ('fact 甲(乙: text) from page like "x"', 1, 22, "sentence"),
        ('relation 甲(乙) from a in task', 1, 29, "give"),
    ],
)  # fmt: skip
def test_a_fault_is_seen_where_it_stands(text: str, line: int, column: int, part: str) -> None:
    found = fault(text)
    assert part in found[2]
    assert found[:2] == (line, column)


def test_every_faulty_statement_is_complained_of() -> None:
    text = 'rule AAA001 "题"\n wher\n\nrule BBB001 "题"\n\n规则 CCC001 “题”\n 级别 eror\n'
    result = parse(text, "x.rules")
    assert [(error.line, error.column) for error in result.errors] == [(2, 2), (7, 5)]
    assert [statement.id for statement in result.statements if isinstance(statement, ast.Rule)] == ["BBB001"]


def test_a_rule_word_inside_a_long_text_begins_no_statement() -> None:
    assert len(parsed('rule TST001 "题"\n bad """\nrule 甲\nfact 乙\n"""').examples) == 1


def test_nesting_without_end_is_an_error_not_a_crash() -> None:
    message = fault(rule("for each t in task expect " + "(" * 5000))[2]
    assert "嵌套过深" in message


PIECES = [
    "rule ", "规则 ", "fact ", "relation ", "NUM001 ", '"题" ', "“题” ", "severity ", "error ", "when ", "because ", "practice ",
    "for each ", "对每个", "t ", "in ", "属于 ", "task ", "where ", "其中 ", "t.id ", "= ", "＝ ", "is ", "known ", "and ",
    "or ", "not ", "(", "）", "{", "}", ", ", "，", "grouped by ", "let ", "x ", "expect ", "agree(", "some ", "with ", "every ",
    "has ", "count ", "of ", "report ", '"{t.id}" ', '"{" ', "note ", "find ", "unless ", "replace safe ", "also ", "good ",
    'bad """', '""" ', "at ", "given year 2020 ", "\n", "\t", "# x\n", '"', "“", "5", "6万", "+ ", "- ", "/ ", "like ", "from ",
    "give ", "across documents ", "default off ", "en ", ".", ":",
]  # fmt: skip


def complain(text: str) -> Parsed:
    result = parse(text, "x.rules")
    lines = text.split("\n")
    for error in result.errors:
        assert 1 <= error.line <= len(lines)
        assert 1 <= error.column <= len(lines[error.line - 1]) + 1
        assert len(error.message) <= 100
        assert "\n" not in error.message
    return result


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_words_of_the_language_in_any_order_never_crash(text: str) -> None:
    complain(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_arbitrary_text_never_crashes(text: str) -> None:
    complain('rule TST001 "题" ' + text)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(NUM001 + RES001)), st.integers(0, 30), st.sampled_from(PIECES))
def test_damaged_rules_never_crash(start: int, length: int, piece: str) -> None:
    text = NUM001 + RES001
    complain(text[:start] + piece + text[start + length :])


@pytest.mark.parametrize("text", [NUM001, RES001, NUM012])
def test_spans_of_texts_paths_and_names_are_exact(text: str) -> None:
    (found,) = parse("# 前言\n" + text, "x").statements
    source = "# 前言\n" + text
    for node in walk(found):
        if isinstance(node, ast.Path):
            assert node.span.of(source).replace(" ", "") == ".".join((node.name, *node.fields))
        if isinstance(node, ast.Text):
            assert node.span.of(source) == f'"{node.value}"'
        if isinstance(node, ast.Source):
            assert node.span.of(source).split()[0] == node.variable
