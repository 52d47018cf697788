"""What is checked before any document is read."""

import pytest
from rulefiles import NUM001, errors, load, rule

TASKS = "for each t in task"


def found(text: str) -> list[str]:
    return [f"{error.line}:{error.column} {error.message}" for error in errors(text)]


def one(body: str) -> str:
    (message,) = found(rule(body))
    return message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('for each t in tasks expect true report t "有"', "6:12 没有名为 tasks 的关系，是不是 task？"),
        (f'{TASKS} expect t.titel = "甲" report t "有"', "6:29 “task”事实没有字段 titel，是不是 title？"),
        (f'{TASKS} expect x.title = "甲" report t "有"', "6:29 没有名为 x 的变量"),
        (f'{TASKS} expect agre(t.title) report t "有"', "6:29 没有名为 agre 的函数，是不是 agree？"),
        (f'{TASKS} expect numeral(t.title, 1) = 1 report t "有"', "6:29 numeral 需要 1 个参数"),
        (f'{TASKS} expect within(t.title, 1, 2) report t "有"', "6:36 within 不能用于文字"),
        (f'{TASKS} expect t.title report t "有"', "6:29 此处应为条件，实为文字"),
        (f'{TASKS} expect t.title > 5 report t "有"', "6:29 文字不能与数比较"),
        (f'{TASKS} expect t.title.x = "甲" report t "有"', "6:29 文字没有字段，不能写 .x"),
        (f'{TASKS} expect t.section.titel = "甲" report t "有"', "6:29 “section”事实没有字段 titel，是不是 title？"),
        (f'{TASKS} expect t.title + 1 > 2 report t "有"', "6:29 文字不能计算"),
        (f'{TASKS} expect t.title in 无此词表 report t "有"', "6:29 没有词表 无此词表（vocabulary/无此词表.txt）"),
        (f'{TASKS} expect t.title in roles.无 report t "有"', "6:29 词表 roles 没有分组 无"),
        (f'{TASKS} expect t.title like "(" report t "有"', "6:42 样式有误：missing ): ("),
        (f'{TASKS} expect some t in task report t "有"', "6:34 变量 t 已经用过"),
        (f'{TASKS} let t = 1 expect true report t "有"', "6:22 变量 t 已经用过"),
        (f'{TASKS} expect some a in assignment has a.task = t report t "有"', "6:29 every 要有 has，some 和 no 没有 has"),
        (f'{TASKS} expect every a in assignment report t "有"', "6:29 every 要有 has，some 和 no 没有 has"),
        (f'{TASKS} expect siblings(t) have unit report t "有"', "6:29 一组“task”事实不能用 have unit"),
        (f'{TASKS} expect t.complete report t.title "有"', "6:47 报告的位置应为事实，如 t 或 c.a"),
        (f'{TASKS} expect t.complete report (list of a for a in unit) "有"', "6:48 报告的位置应为事实，如 t 或 c.a"),
        (f'{TASKS} expect t.complete report t "{{t.titel}}"', "6:51 “task”事实没有字段 titel，是不是 title？"),
        (f'{TASKS} expect t.complete report t "有" en "{{s}}"', "6:58 没有名为 s 的变量"),
        (f'{TASKS} expect t.complete report t "有" note t.lader "有"', "6:58 “task”事实没有字段 lader，是不是 leader？"),
        (f'{TASKS} expect reaches(section, t.parent) report t "有"', "6:29 reaches 需要 3 个参数"),
        (f'{TASKS} expect reaches(unit, t, t) report t "有"', "6:37 关系 unit 没有两端，不能用于 reaches"),
        (f'{TASKS} report t "有"', "2:3 规则 TST001 没有应当成立的条件（expect）"),
        (f"{TASKS} expect t.complete", "2:3 规则 TST001 没有报告（report）"),
        ('find "a" grouped by match.text report "有"', "2:3 find 不能分组"),
        ('find "约{n:numral}" report "有"', "6:8 没有名为 numral 的空位类型或词表，是不是 numeral？"),
        ('find "约{n:numeral}" report "{m}"', "6:32 没有名为 m 的变量"),
        (f'{TASKS} grouped by t.parent expect t.title = "甲" report t "有"', "6:49 这是一组值，请用 agree、distinct、count、list 等函数"),
        ('for each c in cell where sum of p.label for p in cell with p.total = c > 1 expect true report c "有"', "6:35 sum 不能用于文字"),
    ],
)  # fmt: skip
def test_complaints(body: str, message: str) -> None:
    assert one(body) == message


def test_all_complaints_of_all_files_come_together() -> None:
    first, second = (
        rule('for each t in tasks expect t.x report t "有"'),
        rule('for each u in unit expect u.y report u "有"'),
    )
    assert [error.path for error in errors(first, second)] == ["1.rules", "2.rules", "2.rules"]
    assert "编号 TST001 已在 1.rules 中用过" in errors(first, second)[1].message


@pytest.mark.parametrize(
    ("missing", "message"),
    [("because", "没有依据"), ("good", "没有正例"), ("bad", "没有反例"), ("severity", "没有级别")],
)
def test_a_rule_needs_basis_examples_and_severity(missing: str, message: str) -> None:
    text = "\n".join(line for line in NUM001.splitlines() if not line.strip().startswith(missing))
    (complaint,) = found(text)
    assert message in complaint


def test_only_regulations_and_standards_prescribe() -> None:
    wording = NUM001.replace("请核对：", "不符合规定：")
    assert found(wording) == []
    (complaint,) = found(wording.replace("because    regulation", "because    practice"))
    assert complaint.startswith("8:16 ")
    assert "规定" in complaint


@pytest.mark.parametrize(
    ("example", "message"),
    [
        ('bad "甲" at "乙"', "例文中没有“乙”"),
        ('good "甲" at "甲"', "正例没有位置"),
        ('bad "甲" given year 今年', "年份应为数字"),
    ],
)
def test_examples_must_be_testable(example: str, message: str) -> None:
    (complaint,) = found(NUM001 + "  " + example)
    assert message in complaint


def test_declared_relations_are_relations_with_fields_of_their_own() -> None:
    declared = 'relation 牵头(task, unit) from a in assignment where a.role = "牵头" give a.task, a.unit\n'
    body = f'{TASKS} expect no l in 牵头 with l.task = t and l.task.title = "甲" and l.unit in roles report t "有"'
    assert found(declared + rule(body)) == []
    (complaint,) = found(declared + rule(body.replace("l.unit", "l.unitt")))
    assert "没有字段 unitt，是不是 unit？" in complaint


def test_declared_relations_may_not_depend_on_themselves() -> None:
    text = "relation 甲(x) from a in 乙 give a.id\nrelation 乙(x) from a in 丙 give a.id\nrelation 丙(x) from a in 甲 give a.id\n"
    (complaint,) = found(text)
    assert "循环" in complaint
    assert all(name in complaint for name in "甲乙丙")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("relation task(x) from a in assignment give a.id", "已有名为 task 的关系"),
        ("relation 甲(x, y) from a in assignment give a.id", "字段有 2 个，give 给出 1 个"),
        ("relation 甲(x, x) from a in assignment give a.id, a.id", "字段名 x 已经用过"),
        ("relation 甲(id) from a in assignment give a.id", "字段名 id 已经用过"),
        ('fact 甲(x: text) from sentence like "{y}大"', "空位 y 不是字段"),
    ],
)
def test_declarations_are_checked(text: str, message: str) -> None:
    assert message in "".join(found(text))


@pytest.mark.parametrize(
    ("body", "warned"),
    [
        ('for each a in figure, b in figure where a.id != b.id expect agree(a.quantity, b.quantity) report a "有"', True),
        ('for each a in figure, b in figure where a.key = b.key expect agree(a.quantity, b.quantity) report a "有"', False),
        ('for each a in figure expect no b in figure with b.origin != a.origin report a "有"', True),
        ('for each a in figure expect no b in figure with b.key = a.key and b.id != a.id report a "有"', False),
        ('for each a in figure expect no b in figure with b.role = "actual" report a "有"', False),
        ('for each a in figure, d in document where d.year is known expect true report a "有"', False),
    ],
)  # fmt: skip
def test_a_rule_that_compares_all_pairs_is_warned_of(body: str, warned: bool) -> None:
    warnings = load(rule(body)).warnings()
    assert [warning.startswith("1.rules:6:") for warning in warnings] == ([True] if warned else [])


def test_messages_are_short() -> None:
    long = "x" * 200
    texts = [
        rule(f'for each t in {long} expect {long}({long}) report t "{{{long}}}"'),
        rule(f'for each t in task like "{long}"'),
    ]
    for text in texts:
        assert all(len(error.message) <= 120 for error in errors(text))
