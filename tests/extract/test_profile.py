"""The document fact: title, genre, period, region, issue, and whether the text is an excerpt."""

import datetime
from pathlib import Path

import pytest
from reading import VOCABULARY, facts

from plancheck import readers
from plancheck.extract import extract
from plancheck.facts.given import Given
from plancheck.facts.kinds import DocumentFact
from plancheck.source.source import Source

CORPUS = Path(__file__).parents[2] / "corpus"


def about(text: str) -> DocumentFact:
    """The document fact of a text."""
    (fact,) = facts(text, "document")
    assert isinstance(fact, DocumentFact)
    return fact


def plan(name: str) -> DocumentFact:
    return about((CORPUS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "kind", "rank", "year", "region", "level"),
    [
        ("zhejiang-2020-goals.txt", "工作举措", 1, 2020, "浙江", "省"),
        ("zhejiang-2020-plan.txt", "国民经济和社会发展计划", 0, 2020, "浙江", "省"),
        ("zhejiang-2021-priorities.txt", None, 1, 2021, "浙江", "省"),
        ("zhejiang-2023-tasks.txt", None, 1, None, "浙江", "省"),
        ("huzhou-2017-industry.txt", "推进计划", 1, 2017, "湖州", "市"),
    ],
)
def test_the_real_plans(name: str, kind: str | None, rank: int, year: int | None, region: str, level: str) -> None:
    fact = plan(name)
    assert (fact.kind, fact.rank, fact.year, fact.region, fact.level) == (kind, rank, year, region, level)


def test_a_notice_says_who_issued_it_and_when() -> None:
    fact = plan("huzhou-2017-industry.txt")
    assert fact.title == "湖州市人民政府办公室关于印发2017年湖州市工业强市建设推进计划的通知"
    assert (fact.issuer, fact.number) == ("湖州市人民政府办公室", "湖政办发〔2017〕13号")
    assert fact.issued is not None
    assert (fact.issued.first, fact.issued.relation) == (datetime.date(2017, 2, 16), "on")
    proof = {evidence.field: evidence for evidence in fact.evidence}
    assert proof["issued"].text == "2017年2月16日"
    assert proof["year"].how == "title"


@pytest.mark.parametrize("name", ["zhejiang-2020-goals.txt", "zhejiang-2020-plan.txt", "zhejiang-2021-priorities.txt"])
def test_what_a_web_page_says_is_no_signing_date(name: str) -> None:
    fact = plan(name)
    assert fact.issued is None
    assert not fact.cut_start
    assert not fact.cut_end


def test_an_excerpt() -> None:
    fact = plan("zhejiang-2023-tasks.txt")
    assert fact.cut_start
    assert fact.cut_end
    assert fact.title is None


def test_chrome_is_no_title() -> None:
    fact = about(
        "下载\n打印\n【字号：\n加大\n】\n2026年上海市政府工作报告\n来源：解放日报\n各位代表：\n一、工作回顾\n完成了任务。\n"
    )
    assert (fact.title, fact.rank, fact.region, fact.level) == ("2026年上海市政府工作报告", 0, "上海", "省")


def test_a_title_broken_in_two() -> None:
    assert about("某市政府工作报\n告\n各位代表：\n一、工作\n抓好落实。").title == "某市政府工作报告"
    text = "湖州市人民政府办公室\n关于印发2020年工作要点的通知\n各县区人民政府：\n现印发给你们。"
    assert about(text).title == "湖州市人民政府办公室关于印发2020年工作要点的通知"


@pytest.mark.parametrize(
    ("title", "first", "last", "year"),
    [
        ("湖州市小微企业园建设三年行动计划（2020-2022年）", 2020, 2022, None),
        ("浙江省“十四五”数字经济发展规划", 2021, 2025, None),
        ("2021年度重点工作任务分解", 2021, 2021, 2021),
        ("二〇二一年工作要点", 2021, 2021, 2021),
        ("关于贯彻“十四五”规划的2022年工作要点", 2022, 2022, 2022),
        ("某省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", 2021, 2025, None),
        ("某市2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告", 2023, 2023, 2023),
    ],
)
def test_the_period_of_a_title(title: str, first: int, last: int, year: int | None) -> None:
    fact = about(f"{title}\n一、重点任务\n1.抓好落实。\n")
    assert fact.period is not None
    assert fact.period.first == datetime.date(first, 1, 1)
    assert fact.period.last == datetime.date(last, 12, 31)
    assert fact.year == year


@pytest.mark.parametrize(
    ("text", "region", "level"),
    [
        ("浙江省湖州市2020年工作要点\n一、任务\n", "湖州", "市"),
        ("石城县2018年度工作要点\n一、任务\n", "石城县", "县"),
        ("国务院办公厅关于印发工作方案的通知\n各省、自治区、直辖市人民政府：\n", "全国", "国家"),
        ("现在，我代表国务院，向大会报告政府工作，请予审议。\n一、2018年工作回顾\n", "全国", "国家"),
        ("工作方案\n浙政办发〔2020〕5号\n为落实有关要求，制定本方案。\n", "浙江", "省"),
        ("加强企业服务，抓好落实。", None, None),
        ("上海、江苏、浙江、安徽四地开展合作。", None, None),
    ],
)
def test_the_region(text: str, region: str | None, level: str | None) -> None:
    fact = about(text)
    assert (fact.region, fact.level) == (region, level)


def test_a_report_without_a_title_takes_its_year_from_the_work_to_come() -> None:
    fact = about(
        "各位代表：\n现在，我代表国务院，向大会报告政府工作。\n一、2018年工作回顾\n过去。\n二、2019年工作部署\n将来。\n"
    )
    assert (fact.kind, fact.rank, fact.year, fact.issuer) == ("政府工作报告", 0, 2019, "国务院")


def test_a_number_in_a_sentence_is_not_its_own() -> None:
    fact = about("2020年工作方案\n根据国办发〔2019〕6号文件，制定本方案。\n一、任务\n")
    assert fact.number is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2020年工作要点\n三、扩大投资\n1.推进项目招引。\n", False, False),
        ("三、扩大投资\n1.推进项目招引。\n", True, False),
        ("一、扩大投资\n1.推进项目招引。\n", False, False),
        ("全面完成任务。\n（七）改善民生。\n（八）保障安全。\n", True, False),
        ("（一）改善民生。\n（二）保障安全。\n二、工作安排\n（一）稳定增长。\n", True, False),
        ("（一）改善民生。增收。\n二、工作安排\n（一）稳定增长。\n", False, False),
        ("2020年工作要点\n推进项目招引。加快建设，\n", False, True),
        ("2020年工作要点\n推进项目招引。加快建设。\n信息来源：办公室\n", False, False),
        ("2020年工作要点\n推进项目招引。加快建设。\n附件：\n1.分解表\n", False, False),
    ],
)
def test_cuts(text: str, start: bool, end: bool) -> None:
    fact = about(text)
    assert (fact.cut_start, fact.cut_end) == (start, end)


def test_checkable_counts_what_rules_can_judge() -> None:
    assert about("会议强调，要提高认识，狠抓落实。").checkable == 0
    assert plan("zhejiang-2023-tasks.txt").checkable >= 17


def test_a_plan_of_several_years_has_no_year() -> None:
    fact = about("小微企业园建设三年行动计划\n实施期为2020年至2022年。\n一、2021年工作\n1.推进建设。\n")
    assert fact.year is None
    assert fact.period is not None
    assert fact.period.first == datetime.date(2020, 1, 1)


def test_the_configuration_wins() -> None:
    document = readers.read(Source.of("draft.txt", "湖州市2017年工作要点\n一、任务\n".encode()))
    (fact,) = extract(document, VOCABULARY, Given(year=2018, region="浙江省", kind="政府工作报告")).of("document")
    assert isinstance(fact, DocumentFact)
    assert (fact.year, fact.region, fact.level, fact.kind, fact.rank) == (2018, "浙江", "省", "政府工作报告", 0)
