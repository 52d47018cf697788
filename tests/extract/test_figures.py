"""Figures: what a number is said of, what tells statements apart, and which state one indicator."""

from collections import Counter

import pytest
from reading import base

from plancheck.facts.base import FactBase
from plancheck.facts.kinds import ComparableFact, FigureFact, WordedFact
from plancheck.values.quantity import agree

YEAR = "2020年重点工作要点\n"


def figures(facts: FactBase) -> list[FigureFact]:
    return [fact for fact in facts.of("figure") if isinstance(fact, FigureFact)]


def of(text: str) -> list[FigureFact]:
    return figures(base(YEAR + text))


def same(text: str) -> bool:
    """Whether the two figures of a text share one key."""
    first, second = of(text)
    return first.same is not None and first.same == second.same


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("建成5G基站5万个，实现县城以上全覆盖。", ["5G基站"]),
        ("加快推进2020年63项产业链协同创新项目实施。", ["产业链协同创新项目"]),
        ("打造10标志性产业链实施60项产业链协同创新项目。", ["标志性产业链", "产业链协同创新项目"]),
        ("新建省级制造业创新中心3家，全省累计建设18家。", ["省级制造业创新中心", "省级制造业创新中心"]),
        ("新增“雄鹰”企业20家、世界500强企业1家。", ["“雄鹰”企业", "世界500强企业"]),
        ("余杭工业互联网小镇累计引进100家工业互联网服务商。", ["工业互联网服务商"]),
        ("规上企业R&D经费支出占主营业务收入比重达到1.33%。", ["规上企业R&D经费支出占主营业务收入比重"]),
        ("新增1家国家级企业技术中心和5家省级企业技术中心。", ["国家级企业技术中心", "省级企业技术中心"]),
        ("完成全年新增小微企业园200个以上目标任务。", ["小微企业园"]),
    ],
)
def test_the_indicator_stands_before_or_after_its_number(text: str, indicators: list[str]) -> None:
    assert [fact.indicator for fact in of(text)] == indicators


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("新增隐形冠军企业50家。", "increment"),
        ("全省累计上云企业达到40万家。", "cumulative"),
        ("规上工业增加值增长7%。", "growth"),
        ("用煤总量累计下降10%。", "decrease"),
        ("高技能人才占技能劳动者比例达到30%以上。", "share"),
        ("技术交易额达到800亿元。", "level"),
        ("高新技术产业增加值增幅高于规上工业0.6个百分点。", "difference"),
        ("建成善治示范村2000个。", "count"),
    ],
)
def test_how_it_is_measured(text: str, aspect: str) -> None:
    assert [fact.aspect for fact in of(text)] == [aspect]


@pytest.mark.parametrize(
    "text",
    [
        "建成5G基站5万个。力争到年底建成5G基站6万个。",
        "规模以上工业增加值增长7%。全年规上工业增加值增长6%。",
        "新认定省级首台（套）产品200项。新认定200项省级首台套产品。",
        "确保全年招引工业“大好高”项目77个。引进工业大好高项目77个。",
        "高标准农田建设5万亩。建成高标准农田6.5万亩。",
    ],
)
def test_one_indicator(text: str) -> None:
    assert same(text)


@pytest.mark.parametrize(
    "text",
    [
        "新建省级制造业创新中心3家，全省累计建设18家。",
        "争取9月底，完成第一批60家左右企业共同体的创建任务，年底前确保完成100家的创建任务。",
        "新增小微企业园200个，累计创建四星级以上小微企业园100个。",
        "新增小微企业园200个，提前一年完成建设提升1200个小微企业园目标任务。",
        "新增国家级企业技术中心1家、省级企业技术中心5家。",
        "上半年建成5G基站3万个。全年建成5G基站5万个。",
        "去年建成5G基站4万个。今年建成5G基站5万个。",
        "规上工业增加值增长7%。规上工业增加值达到160亿元。",
        "每年新增公办园10所。新增公办园30所。",
        "新建高标准农田3万亩，改造提升2万亩，投入资金2000万元。",
        "每村投入不低于100万元，全县投入2000万元。",
        "建成5G基站2300个，每万人拥有5G基站4.6个。",
        "吴兴区：新增企业技术中心10家。\n南浔区：新增企业技术中心8家。",
        "（一）吴兴区\n新增企业技术中心10家。\n（二）南浔区\n新增企业技术中心8家。",
        "推进垃圾分类，覆盖率达到95%。推进雨污分流，覆盖率达到90%。",
        "确保培育雏鹰企业100家，力争120家。",
        "改造燃气、排水管网分别800公里、600公里。",
        "上市公司由481家增加到500家。",
        "五年城镇新增就业4500万人。城镇新增就业900万人。",
        "前期谋划10项十亿元以上重点工业投资项目，推动实施40项亿元以上重点工业投资项目。",
    ],
)
def test_what_tells_two_statements_apart(text: str) -> None:
    stated = [fact for fact in of(text) if fact.aspect != "threshold"]
    keys = Counter(fact.same for fact in stated if fact.same and fact.role == "target")
    assert all(number == 1 for number in keys.values()), keys


def test_where_rows_are_places_the_column_names_the_indicator() -> None:
    facts = base(
        YEAR + "全年实施市级重点项目，总投资880亿元。\n\n| 县区 | 总投资（亿元） |\n|---|---|\n"
        "| 东城区 | 300 |\n| 西城区 | 560 |\n| 合计 | 860 |\n",
        "table.md",
    )
    text, east, west, whole = figures(facts)
    assert (whole.indicator, whole.region, east.region, west.region) == ("总投资", "*", "东城区", "西城区")
    assert text.same == whole.same != east.same


@pytest.mark.parametrize(
    ("heading", "one"), [("目标", True), ("年度目标值", True), ("目标 | 全年目标", False), ("基期", False)]
)
def test_the_one_column_of_targets_is_that_of_the_plan(heading: str, one: bool) -> None:
    columns = heading.count("|") + 1
    table = f"| 指标 | {heading} |\n|{'---|' * (columns + 1)}\n| 新开工改造城中村（个） |{' 12 |' * columns}\n"
    cell, *_, text = figures(base(f"# 2025年计划\n\n{table}\n全年新开工改造城中村15个。\n", "plan.md"))
    assert cell.core == "城中村"
    assert (cell.same == text.same) is one


def test_the_targets_beside_their_results_are_of_the_plan_reviewed() -> None:
    table = "| 指标 | 规划目标 | 2015年完成 |\n|---|---|---|\n| 城镇化率（%） | 51 | 51.7 |\n"
    cell, _, text = figures(base(f"# 第十三个五年规划纲要\n\n{table}\n到2020年，城镇化率达到58%。\n", "plan.md"))
    assert cell.same != text.same


def test_an_aim_below_its_floor_is_a_contradiction() -> None:
    floor, aim = of("确保培育雏鹰企业100家，力争培育雏鹰企业80家。")
    assert floor.same == aim.same
    assert not agree([floor.quantity, aim.quantity])


def test_what_has_been_done_is_no_target() -> None:
    done, planned = of("一、2019年工作回顾\n建成5G基站4万个。\n二、2020年重点工作\n建成5G基站5万个。")
    assert (done.role, planned.role) == ("actual", "target")


def test_a_heading_with_a_time_sets_the_period_of_what_stands_under_it() -> None:
    five, one = of("一、“十四五”时期主要目标\n新增公办园100所。\n二、2020年重点工作\n新增公办园10所。")
    assert five.key != one.key
    assert one.period_key == "*"


def test_a_count_meets_an_increment_only_as_comparable() -> None:
    facts = base(YEAR + "一、基础设施\n力争到年底建成充电桩近百个。新建充电桩120个。")
    (pair,) = [fact for fact in facts.of("comparable") if isinstance(fact, ComparableFact)]
    assert pair.confidence < 0.9


def test_cells_are_figures_of_their_row() -> None:
    facts = base(
        "全年用煤总量累计下降10%。\n\n"
        "| 序号 | 主要指标 | 单位 | 全市 | 吴兴区 | 南浔区 |\n|---|---|---|---|---|---|\n"
        "| 1 | 新增上市挂牌企业 | 家 | 35 | 20 | 15 |\n| 2 | 煤炭消费总量下降率 | % | 完成省下达目标任务 | | |\n",
        "table.md",
    )
    whole, part, _ = [fact for fact in figures(facts) if fact.origin == "cell"]
    assert (whole.indicator, whole.aspect, whole.region, part.region) == ("上市挂牌企业", "increment", "*", "吴兴区")
    assert whole.key != part.key
    (worded,) = [fact for fact in facts.of("worded") if isinstance(fact, WordedFact)]
    assert worded.key == figures(facts)[0].key


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("制定“金象金牛”培育计划。新增“金象金牛”企业14家。新增“双金”企业14家。", True),
        ("发展“新产业、新业态、新模式”企业20家。发展“三新”企业20家。", True),
        ("制定“金象银牛”培育计划。新增“金象银牛”企业14家。新增“双金”企业14家。", False),
        ("制定“金象金牛”和“金山金水”计划。新增“金象金牛”企业14家。新增“双金”企业14家。", False),
        ("新增“金象金牛金马”企业14家。新增“双金”企业14家。", False),
    ],
)
def test_a_number_and_a_shared_character_abbreviate_what_the_document_spells_out(text: str, one: bool) -> None:
    *_, first, second = of(text)
    assert (first.key == second.key) is one


def test_a_clause_without_a_noun_goes_on_about_the_noun_before_it_as_a_stock() -> None:
    new, reached = of("新建省级制造业创新中心3家，全省累计建设18家。")
    assert (reached.indicator, reached.aspect) == (new.indicator, "cumulative")
    assert reached.confidence < new.confidence


def test_a_count_of_the_value_of_the_stock_is_the_stock() -> None:
    facts = base(YEAR + "新建创新中心3家，累计建设18家。建成18家创新中心。建成4家创新中心。")
    (pair,) = [fact for fact in facts.of("comparable") if isinstance(fact, ComparableFact)]
    assert pair.confidence < 0.9
    assert pair.why == "数值与累计相同"


MIXED = "一、“十四五”时期主要目标和2020年重点工作\n"


def test_chapters_below_a_heading_of_several_times_share_one_period_that_is_not_known() -> None:
    one, other = of(f"{MIXED}（一）强化创新\n新增上市企业50家。\n（二）扩大开放\n新增上市企业60家。")
    assert one.key == other.key
    assert one.confidence < 0.9


def test_directly_under_such_a_heading_the_period_is_not_even_one() -> None:
    assert [fact.key for fact in of(f"{MIXED}新增上市企业50家。\n新增上市企业60家。")] == [None, None]


LOST = "（五）改善民生。城镇新增就业22万人。\n（六）保障安全。事故起数下降。\n二、2026年工作\n（一）稳定就业。城镇新增就业20万人。\n"
PROSE = "五年来，我们做了以下工作。" + "各项事业全面进步，社会大局保持稳定。" * 18


@pytest.mark.parametrize("text", [LOST, f"{PROSE}\n城镇新增就业22万人。\n一、促进就业\n城镇新增就业20万人。\n"])
def test_a_chapter_without_its_heading_may_look_back(text: str) -> None:
    first, second = [fact for fact in figures(base(text)) if fact.core == "城镇新增就业"]
    assert (first.role, second.role) == (None, "target")


def test_a_comparison_with_last_year_does_not_look_back() -> None:
    *_, central = of("安排财政赤字2.38万亿元，比去年增加2000亿元。中央财政赤字1.55万亿元。")
    assert central.role == "target"
    (done,) = of("去年成绩很大。中央财政赤字1.55万亿元。")
    assert done.role is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("化学需氧量、氨氮排放量下降2%。氨氮排放量下降3%。", 1),
        ("基本养老、医疗保险参保率稳定在95%以上。医疗保险参保率稳定在96%以上。", 1),
        ("新增设计中心、创意设计园区50家。新增创意设计园区30家。", 0),
        ("研发投入、技改投入比重达到3%。技改投入比重达到2%。", 0),
    ],
)
def test_a_rate_of_a_list_is_the_rate_of_each_and_a_count_is_not(text: str, number: int) -> None:
    assert len(base(YEAR + text).of("comparable")) == number


def test_a_condition_is_no_statement() -> None:
    case, other = of("入围企业在3家及以上的，采取招标方式；入围企业为2家的，采取议价方式。")
    assert (case.aspect, case.key) == ("threshold", None)
    assert other.key is None


def test_a_limit_before_the_subject_sets_it_apart() -> None:
    small, large = (
        fact
        for fact in of(
            "对担保金额500万元及以下的企业收取的费率不超过1%，对担保金额500万元以上的企业收取的费率不超过1.5%。"
        )
        if fact.aspect != "threshold"
    )
    assert (small.threshold, large.threshold) == ("500万元及以下", "500万元以上")


def test_a_paragraph_that_opens_with_another_time_leaves_its_later_sentences_open() -> None:
    later, own = of(YEAR + "一、目标\n到2025年，能力提升。综合机械化率达到75%。\n二、任务\n今年综合机械化率达到70%。")
    assert later.period_key is None
    assert own.period_key == "*"


def test_a_hedge_is_no_indicator() -> None:
    (fact,) = of("原则上不高于承担风险责任的0.5%。")
    assert (fact.indicator, fact.key) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "推进北山矿（年产90万吨）、南岭矿（年产60万吨）建设。",
        "经营收入50万元以上的村占比达70%，80万元以上的占比达35%。",
        "对机插率达90%的村奖励4000元；对机插率达80%的村奖励3000元。",
    ],
)
def test_one_sentence_speaks_of_two_things(text: str) -> None:
    shared = Counter(fact.same for fact in of(text) if fact.same)
    assert set(shared.values()) <= {1}


def test_what_one_sentence_adds_and_reaches_is_not_compared() -> None:
    assert base(YEAR + "建成城市书房6个，累计达到25个。").of("comparable") == ()
    assert len(base(YEAR + "建成城市书房26个。累计建成城市书房25个。").of("comparable")) == 1


def test_a_mark_is_no_name() -> None:
    assert [fact.core for fact in of("*更新公交车30辆、*便民车站15个。")] == ["公交车", "便民车站"]


@pytest.mark.parametrize(
    "text", ["建成5G基站5万个，到年底建成5G基站6万个。", "全年新建充电桩300个；年内新建充电桩400个。"]
)
def test_one_sentence_may_say_the_same_twice(text: str) -> None:
    first, second = of(text)
    assert first.same == second.same is not None


@pytest.mark.parametrize(
    "text",
    [
        "集中力量办好10件民生实事。市政府共安排民生实事12件。",
        "财政总收入预期目标为208.9亿元。坚决完成财政总收入209.8亿元。",
        "一般公共预算收入安排9.1亿元。确保完成一般公共预算收入9.4亿元的目标。",
        "粮食总产量保持在2150万吨以上。粮食产量稳定在2050万吨以上。",
        "生产总值增长6%。地区生产总值增长7%。",
        "万元GDP能耗下降3%。单位地区生产总值能耗下降4%。",
        "服务业增加值占GDP比重达到40%。服务业增加值占地区生产总值的比重达到42%。",
        "建设保障性住房4.5万套。筹集保障性住房5万套。",
        "一般公共预算收入9.1亿元，增长5%。一般公共预算收入增长6%。",
    ],
)
def test_one_indicator_in_words_that_differ(text: str) -> None:
    facts = [fact for fact in of(text) if fact.same]
    assert any(a.same == b.same for a in facts for b in facts if a.id < b.id), [fact.key for fact in of(text)]


def test_what_is_dealt_out_is_told_by_its_place() -> None:
    text = "城镇、农村居民收入分别增长6%、7%。确保城镇、农村居民收入分别增长6%、8%。"
    first, second, third, fourth = of(text)
    assert first.same == third.same != second.same == fourth.same is not None


def test_a_rate_behind_amounts_that_are_dealt_out_has_no_owner() -> None:
    assert [fact.key for fact in of("接待游客412万人次，实现收入29.8亿元，分别增长31%、36.5%。")][2:] == [None, None]


def test_a_share_of_the_budget_is_no_indicator() -> None:
    assert of("预算收入8.6亿元，为调整预算的101.2%，增长6.4%。")[1].indicator is None


def test_a_verb_of_change_is_no_name() -> None:
    assert [fact.indicator for fact in of("进出口总额由480亿元增加到560亿元。")][1] != "增加"


def test_a_sentence_that_announces_goals_states_targets() -> None:
    text = "政府工作报告\n2018年1月16日在某县第十六届人民代表大会第三次会议上\n主要预期目标是：城镇化率达到43%。城镇化率为41%。"
    assert [fact.role for fact in figures(base(text))] == ["target", None]


def test_several_years_gone_by_are_another_period() -> None:
    assert [fact.key is None for fact in of("近三年累计，单位产值能耗下降10%。单位产值能耗下降4%。")] == [True, False]


TABLE = """关于某市2022年计划执行情况与2023年计划草案的报告

## 一、2022年计划执行情况

一般公共预算收入78.3亿元，增长5.6%。

| 指标 | 单位 | 2022年完成 | 增速（%） |
|---|---|---|---|
| 一般公共预算收入 | 亿元 | 78.3 | 5.6 |
| 社会消费品零售总额 | 亿元 | 628.9 | 0.8 |
"""


def test_results_in_text_and_table_share_a_key() -> None:
    amount, rate, *cells = figures(base(TABLE, "report.md"))
    assert (amount.role, amount.key, rate.key) == ("actual", cells[0].key, cells[1].key)
    assert amount.key is not None
    assert rate.key is not None


def test_names_that_a_table_tells_apart_are_two() -> None:
    table = "\n\n| 指标 | 目标 |\n|---|---|\n| 护理型床位占比（%） | 60 |\n| 特困机构护理型床位占比（%） | 65 |\n"
    assert base(YEAR + "护理型床位占比达到60%。" + table, "plan.md").of("comparable") == ()


def test_a_cell_in_brackets_is_a_number() -> None:
    table = "| 指标 | 单位 | 2015年 |\n|---|---|---|\n| 城镇化率 | % | 53 |\n| 森林覆盖率 | % | 38 |\n| 保障性住房 | 万套 | 〔4.5〕 |\n"
    found = figures(base(f"某市“十二五”规划\n\n{table}", "plan.md"))
    assert [fact.quantity.value for fact in found] == [53, 38, 45000]


@pytest.mark.parametrize("text", ["8时30分开会。", "项目分3期，每期10分之一。", "少一次扣1分。"])
def test_what_is_no_score(text: str) -> None:
    assert [fact for fact in of(text) if fact.quantity.unit == "分"] == []


ROWS = """| 主要内容 | 完成时限 | 责任单位 |
|---|---|---|
| 累计培训农技员3000人 | 2026年12月 | 县农业局 |
| 累计培训农技员5000人 | {last} | 县农业局 |
"""


@pytest.mark.parametrize(("last", "shared"), [("2027年12月", False), ("2026年12月", True), ("持续推进", True)])
def test_rows_due_on_different_days_are_steps(last: str, shared: bool) -> None:
    first, second = (fact for fact in figures(base(ROWS.format(last=last), "draft.md")) if fact.core)
    assert (first.same == second.same) is shared


def test_the_last_step_is_the_target_of_the_text() -> None:
    text = "累计培训农技员4000人。\n\n" + ROWS.format(last="2027年12月")
    stated, first, last = (fact for fact in figures(base(text, "draft.md")) if fact.core)
    assert stated.same == last.same != first.same


GRID = """<p>到2027年，水费收缴率达到90%以上。</p><table>
<tr><td rowspan="2">指标</td><td rowspan="2">单位</td><td colspan="2">{above}</td></tr>
<tr><td>{years[0]}</td><td>{years[1]}</td></tr>
<tr><td>水费收缴率</td><td>%</td><td>78</td><td>≥90</td></tr>
<tr><td>管网漏损率</td><td>%</td><td>≤21</td><td>≤15</td></tr></table>"""


@pytest.mark.parametrize("above", ["目标值", "年度目标", "规划指标"])
def test_a_heading_that_says_target_over_years_changes_nothing_in_them(above: str) -> None:
    plan = "<h1>供水三年行动方案（2025—2027年）</h1>" + GRID.format(above=above, years=("2026年", "2027年"))
    stated, earlier, last = (fact for fact in figures(base(plan, "draft.html")) if fact.core == "水费收缴率")
    assert stated.same == last.same != earlier.same


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("规上企业由21户增加到38户。", ["规上企业", "规上企业"]),
        ("森林覆盖率由63.2%提高到67.8%。", ["森林覆盖率", "森林覆盖率"]),
        ("城镇化率从2016年的40%提高到2020年的48%。", ["城镇化率", "城镇化率"]),
        ("188个园区整合优化为120个。", ["园区整合优化为", "园区整合优化为"]),
    ],
)
def test_what_grows_is_named_before_both_numbers(text: str, named: list[str]) -> None:
    first, last = of(text)
    assert [first.indicator, last.indicator] == named
    assert first.role == "base"


def test_what_has_grown_without_a_time_is_no_target() -> None:
    told, planned = (of(text)[1].role for text in ("企业由21户增加到38户。", "到2020年底，企业由21户增加到38户。"))
    assert (told, planned) == (None, "target")


@pytest.mark.parametrize(("kind", "role"), [("统计公报[1]", "actual"), ("工作报告", None), ("工作要点", "target")])
def test_a_kind_of_document_speaks_of_what_was_done_or_is_to_be_done(kind: str, role: str | None) -> None:
    (fact,) = figures(base(f"某市2020年{kind}\n\n新增学位360个。"))
    assert fact.role == role


def test_what_a_named_work_adds_is_its_own() -> None:
    first, second = of("1.新建县第三幼儿园，新增学位360个。\n2.改扩建县第二中学，新增学位900个。\n")
    assert first.same != second.same
    first, second = of("1.新增学位360个。\n2.新增学位900个。\n")
    assert first.same == second.same is not None


def test_the_growth_of_the_economy_is_that_of_the_product() -> None:
    text = "2025年政府工作报告\n主要预期目标是：地区生产总值增长5%左右。\n经济增长预期目标为6%左右，就业才能扩大。\n"
    (pair,) = base(text).of("comparable")
    assert isinstance(pair, ComparableFact)
    assert pair.why == "经济增长与生产总值增长"
    both = text.replace("左右。\n", "左右，国内生产总值增长5%左右。\n", 1)
    assert base(both).of("comparable") == ()


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("经济增长目标定为8%。", "经济增长"),
        ("把规上工业增加值增长目标设定为6%。", "规上工业增加值"),
        ("把居民消费价格涨幅控制在3%左右。", "居民消费价格涨幅"),
        ("物流费用与生产总值的比率仍为15.7%。", "物流费用与生产总值的比率"),
    ],
)
def test_the_name_of_what_is_aimed_at(text: str, indicator: str) -> None:
    assert [fact.indicator for fact in base("2025年工作要点\n" + text).of("figure")] == [indicator]  # type: ignore[union-attr]


PROJECTS = """
| 序号 | {} | 建设内容 |
|---|---|---|
| 1 | 新院区 | 床位800张，车位300个 |
| 2 | 养护院 | 床位500张 |
"""


@pytest.mark.parametrize(("header", "shared"), [("项目名称", False), ("重点任务", True)])
def test_each_row_of_projects_has_its_own_size(header: str, shared: bool) -> None:
    beds = [fact.same for fact in of(PROJECTS.format(header)) if fact.core == "床位"]
    assert len(beds) == 2
    assert (beds[0] == beds[1]) is shared


@pytest.mark.parametrize(
    ("header", "role"), [("三季度进展", "actual"), ("整改进展情况", "actual"), ("年度进度安排", "target")]
)
def test_a_column_of_progress_tells_what_is_done(header: str, role: str) -> None:
    found = of(f"| 序号 | 任务 | {header} |\n|---|---|---|\n| 1 | 稳就业 | 新增就业2893人 |\n")
    assert [fact.role for fact in found if fact.origin == "text"] == [role]


@pytest.mark.parametrize("words", ["每低0.1个百分点扣2分", "每少1家扣2分", "每发生1起扣2分"])
def test_the_steps_of_a_scale_are_no_targets(words: str) -> None:
    assert {fact.aspect for fact in of(f"1.未达到目标的，{words}。")} == {"threshold"}


@pytest.mark.parametrize(
    "text",
    [
        "万吨级以上泊位达到45个。新增万吨级以上泊位13个。",
        "一般公共预算加上上级补助收入312亿元。基金预算加上上级补助收入8.6亿元。",
        "上年结转收入45亿元。上年结转收入36.4亿元。",
    ],
)
def test_what_is_added_and_accounts_of_budgets_are_not_compared(text: str) -> None:
    assert not same(text)
