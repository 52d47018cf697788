"""Who makes which document, and which work comes before which."""

from typing import Any

import pytest
from reading import VOCABULARY, base

from plancheck.extract.across import across

PLAN = "重点工作任务分解\n{}\n"


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """What the clauses of some tasks do with documents: verb class, task, title."""
    return [(fact.does, fact.task, fact.title) for fact in rows(text, "action")]


def rows(text: str, relation: str) -> list[Any]:
    return list(base(PLAN.format(text)).of(relation))


def waits(text: str) -> list[tuple[str, str, bool, str]]:
    """The dependencies of some tasks: the two clauses, whether the text says so, and why."""
    facts = base(PLAN.format(text))
    clauses = {fact.id: fact.text for fact in facts.of("action")}
    links = [link for link in facts.of("link") if link.kind == "depends-on"]  # type: ignore[union-attr]
    return [(clauses[one.before], clauses[one.after], one.stated, one.why) for one in links]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("1.制定《企业培育行动计划》。", "draft"),
        ("1.与市财政局联合印发《企业培育行动计划》。", "issue"),
        ("1.推进《企业培育行动计划》修订。", "revise"),
        ("1.推动各地认真落实《企业培育行动计划》。", "carry"),
        ("1.组织开展《企业培育行动计划》宣贯。", "carry"),
        ("1.按照《企业培育行动计划》的要求新增企业20家。", "follow"),
        ("1.配合省人大开展《企业培育行动计划》执法检查。", "mention"),
        ("1.制定《企业培育行动计划》实施细则。", "mention"),
        ("1.已出台《企业培育行动计划》。", "mention"),
        ("1.在标准制定、政府采购、享受《企业培育行动计划》政策等方面予以支持。", "mention"),
        ("1.组织编制隐形冠军企业培育行动计划。", "draft"),
    ],
)
def test_what_a_clause_does_with_a_document(text: str, does: str) -> None:
    assert [said[0] for said in told(text)] == [does]


def test_titles_in_a_row_share_their_verb() -> None:
    assert [(does, title) for does, _, title in told("1.印发《项目考核办法》和《园区考核办法》。")] == [
        ("issue", "项目考核办法"),
        ("issue", "园区考核办法"),
    ]


def test_general_names_are_no_documents() -> None:
    assert told("1.制定一批配套政策和实施方案。2.出台有关行业的发展意见。") == []


def test_what_looks_back_is_left_out() -> None:
    assert told("一、2019年工作回顾\n1.印发《企业培育行动计划》。\n2.开展活动。") == []


def test_a_use_waits_for_what_issues_the_document() -> None:
    text = "1.印发《浙江省培育先进制造业集群行动计划》。\n2.推动各地加快落实先进制造业集群培育行动计划。"
    link = next(one for one in rows(text, "link") if one.kind == "depends-on")
    assert (link.source, link.target, link.stated, link.confidence) == ("t1", "t2", True, 0.9)


def test_an_issue_waits_for_the_draft() -> None:
    text = "1.组织起草《企业培育行动计划》。\n2.三季度印发《企业培育行动计划》。\n3.落实《企业培育行动计划》。"
    assert waits(text) == [
        ("组织起草《企业培育行动计划》", "三季度印发《企业培育行动计划》", True, "title"),
        ("三季度印发《企业培育行动计划》", "落实《企业培育行动计划》", True, "title"),
    ]


def test_a_revision_makes_an_inferred_link() -> None:
    text = "1.修订《企业培育管理办法》。\n2.落实《企业培育管理办法》。"
    assert waits(text) == [("修订《企业培育管理办法》", "落实《企业培育管理办法》", False, "title")]


def test_carrying_out_without_the_name() -> None:
    text = "1.尽快出台《5G基站建设实施方案》，牵头抓好组织实施。"
    assert waits(text) == [("尽快出台《5G基站建设实施方案》", "牵头抓好组织实施", True, "title")]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("在摸清企业底数的基础上", "制定培育名单"),
        ("待专项资金批复后", "启动二期工程"),
        ("在《加强园区建设管理，促进转型升级的意见》印发后", "启动二期工程"),
        ("以完成用地审批为前提", "开工建设园区道路"),
    ],
)
def test_what_the_text_puts_first(first: str, then: str) -> None:
    assert waits(f"1.{first}，{then}。") == [(first, then, True, "phrase")]


def test_first_and_then_in_one_clause() -> None:
    assert waits("1.在完善政策的基础上推进园区建设。") == [("在完善政策的基础上", "推进园区建设", True, "phrase")]


def test_conditions_are_no_steps() -> None:
    assert waits("1.在确保安全的基础上，推进园区建设。\n2.在去年基础上，产值增长10%。") == []


def test_a_title_that_must_be_issued_first() -> None:
    text = "1.在《园区建设规划》印发后，编制《园区产业目录》。\n2.印发《园区建设规划》。"
    assert waits(text) == [
        ("印发《园区建设规划》", "在《园区建设规划》印发后", True, "title"),
        ("在《园区建设规划》印发后", "编制《园区产业目录》", True, "phrase"),
    ]


def test_the_nearest_maker_is_meant() -> None:
    text = "1.印发《年度工作要点》，推进建设。\n2.印发《年度工作要点》。落实《年度工作要点》。"
    assert [(one.source, one.target) for one in rows(text, "link") if one.kind == "depends-on"] == [("t2", "t2")]


def test_what_makes_and_what_refers() -> None:
    text = "1.印发《企业培育行动计划》。\n2.开展《企业培育行动计划》评估。"
    singles = [(one.kind, one.source, one.title) for one in rows(text, "link")]
    assert singles == [("issues", "t1", "企业培育行动计划"), ("refers-to", "t2", "企业培育行动计划")]


def test_what_rests_on_a_document() -> None:
    text = "1.根据已发布的《软件产品应用推广目录》，跟进政策支持工作。"
    assert waits(text) == [("根据已发布的《软件产品应用推广目录》", "跟进政策支持工作", True, "phrase")]
    text = "1.按照《考核办法》要求，为提高效率，开展考核。"
    assert waits(text) == [("按照《考核办法》要求", "开展考核", True, "phrase")]


@pytest.mark.parametrize(
    "text",
    [
        "1.按照《考核办法》规定，制定本方案。",
        "1.由交通部门依据《道路交通安全法》处理，并实行抄告制度。",
    ],
)
def test_formulas_and_whole_clauses_open_nothing(text: str) -> None:
    assert waits(text) == []


def test_issuing_the_draft_just_named() -> None:
    text = "1.制订《推进制造业高质量发展的若干意见》。一季度印发文件。"
    assert waits(text) == [("制订《推进制造业高质量发展的若干意见》", "一季度印发文件", True, "title")]


@pytest.mark.parametrize(
    ("made", "work", "why"),
    [
        ("制定年度“机器换人”方案", "组织实施百项智能制造重点项目", "sentence"),
        ("制定示范园区评价办法", "组织开展高质量发展示范园区评价", "subject"),
        ("印发《数字经济试验区建设工作方案》", "继续推进国家数字经济试验区建设工作", "subject"),
    ],
)
def test_work_that_seems_to_follow_is_inferred(made: str, work: str, why: str) -> None:
    mark = "，" if why == "sentence" else "。做好宣传。"
    assert waits(f"1.{made}{mark}{work}。") == [(made, work, False, why)]


@pytest.mark.parametrize(
    ("made", "work"),
    [
        ("制定第三批重点县激励实施方案", "开展第一批重点县激励考核"),
        ("印发《2020年小微企业园工作要点》", "推进小微企业园工作"),
        ("制定产业集群培育实施方案", "推进产业集群数字化"),
        ("修订《示范园区评价办法》", "组织开展示范园区评价"),
    ],
)
def test_other_rounds_fields_and_subjects_are_not_inferred(made: str, work: str) -> None:
    assert waits(f"1.{made}。{work}。") == []


def test_inferred_links_never_cross_tasks() -> None:
    assert waits("1.制定示范园区评价办法。\n2.组织开展示范园区评价。") == []


def test_what_one_plan_issues_and_a_later_one_carries_out() -> None:
    first = base("2020年工作要点\n1.制定出台《浙江省数字经济促进条例》。\n")
    second = base("2021年工作要点\n1.组织开展《浙江省数字经济促进条例》宣贯。\n")
    links = [link for link in across([second, first], VOCABULARY).of("link") if link.kind == "depends-on"]  # type: ignore[union-attr]
    assert [(link.source, link.target, link.before, link.after) for link in links] == [  # type: ignore[union-attr]
        ("1:t1", "0:t1", "1:ax1", "0:ax1")
    ]


def test_plans_of_one_year_do_not_say_which_is_first() -> None:
    first = base("2020年工作要点\n1.制定出台《浙江省数字经济促进条例》。\n")
    second = base("2020年重点工作\n1.组织开展《浙江省数字经济促进条例》宣贯。\n")
    assert [one for one in across([first, second], VOCABULARY).of("link") if one.kind == "depends-on"] == []  # type: ignore[union-attr]
