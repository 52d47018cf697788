"""Planting: the change, its place, the sites, and what counts as new."""

from pathlib import Path
from random import Random

import pytest

from bench.mutations import benign, figures, lists, marks, names, order, references, restated, structure, tables, times
from bench.mutations.classes import CLASSES, drawn, enumerated
from bench.mutations.fault import Fault, Text, other_digits
from bench.mutations.plant import planted
from bench.mutations.texts import texts

PLAN = """2024年云台市工业发展行动计划
云台市人民政府
2024年3月8日
一、主要目标
新增智能工厂二十家以上，新建标准化数字车间35个。围绕智能装备、新材料、电子信息三大产业推进建设（共3类）。
二、重点任务
（一）推进改造。年内新建标准化数字车间35个，印发《云台市智能工厂建设指南》。
（二）培育企业。落实《云台市智能工厂建设指南》，推进服务企业工作机制建设。
"""


RESTATED = """2024年工业发展行动计划
一、主要目标
围绕制造业推进企业培育工程，新增专精特新企业50家以上。
推进重点领域改造，实施一批重点项目。
"""


def text(content: str = PLAN) -> Text:
    return Text("plan.txt", "corpus", content, 2024, (2024, 3))


def test_a_fault_moves_what_stands_behind_it() -> None:
    fault = Fault("k", "h", "n", 2, 4, "xyz", 0, 6)
    assert fault.planted("abcdef") == "abxyzef"
    assert [fault.moved(offset) for offset in (1, 2, 4, 6)] == [1, 2, 5, 7]


@pytest.mark.parametrize("number", ["5", "10", "12.5", "99", "1.0", "0.4", "1840"])
def test_another_number_is_another_value(number: str) -> None:
    others = other_digits(number, Random(1))
    assert others
    assert all(float(other) != float(number) for other in others.values())


def test_a_figure_is_eligible_where_its_words_stand_twice() -> None:
    sites = [site for site in figures.sites(text()) if site.twin]
    assert [PLAN[site.start : site.end] for site in sites] == ["35个", "35个"]


def test_a_figure_that_looks_back_has_no_twin() -> None:
    back = text(PLAN.replace("一、主要目标", "一、2023年工作回顾"))
    assert not [site for site in figures.sites(back) if site.twin]


def test_rows_that_add_up_and_what_rounding_hides() -> None:
    plan = text("指标 单位 全市 甲 乙 丙\n1 企业 10 3 3 4\n2 产值 亿元 10.0 3.0 3.0 4.0\n3 增幅 % 8 7 8 9\n")
    found = list(tables.cells(plan, Random(1)))
    assert {plan.text[fault.low : fault.high] for fault in found} == {"10 3 3 4", "10.0 3.0 3.0 4.0"}
    assert all(fault.eligible for fault in found if fault.how != "within rounding")


def test_headings_that_follow_their_predecessor_are_sites() -> None:
    found = list(structure.numbering(text(), Random(1)))
    assert [(fault.how, fault.after) for fault in found] == [
        ("gap, chapter", "三"),
        ("repeat, chapter", "一"),
        ("gap, section", "三"),
        ("repeat, section", "一"),
        ("wrong level", "二、"),
    ]


def test_counted_lists_titles_marks_and_words_are_found() -> None:
    assert {fault.how for fault in lists.counted(text(), Random(1))} == {"item dropped", "item added", "count changed"}
    assert {fault.how for fault in names.titles(text(), Random(1))} == {"changed", "lost", "doubled"}
    assert {fault.how.split(",")[0] for fault in marks.marks(text(), Random(1))} == {"bracket", "title mark"}
    assert "推进推进" in {fault.planted(PLAN)[fault.low : fault.high + 2] for fault in marks.doubled(text(), Random(1))}


def test_references_and_deadlines_go_beyond_what_is_there() -> None:
    assert all("第" in fault.after for fault in references.sections(text(), Random(1)))
    assert not list(references.attachments(text(), Random(1)))
    hows = {fault.how for fault in times.dates(text(), Random(1))}
    assert hows == {"impossible day", "before signing", "before the plan year"}


def test_a_statement_is_repeated_in_another_paragraph() -> None:
    (one,) = list(restated.conflicting(text(RESTATED), Random(1)))
    (same,) = list(restated.agreeing(text(RESTATED), Random(1)))
    assert same.after == "，新增专精特新企业50家以上"
    assert one.after != same.after
    assert RESTATED.count("\n", 0, one.start) == 3


def test_harmless_changes_keep_the_value() -> None:
    plan = text("投资1.25亿元，增长12.5%，培训3万人。")
    assert {fault.after for fault in benign.rewritten(plan, Random(1))} == {"12500万", "12.50", "30000"}


def test_an_excerpt_is_whole_paragraphs() -> None:
    one, two, three, four, five = (f"{number}{'、推进工作' * 150}\n" for number in "一二三四五")
    plan = text(f"{one}{two}\n{three}{four}{five}")
    cuts = {(fault.how, fault.planted(plan.text)) for fault in benign.excerpted(plan, Random(1))}
    assert ("beginning left out", three + four + five) in cuts
    assert ("end left out", f"{one}{two}\n{three}") in cuts
    assert list(benign.excerpted(text("一\n二\n三\n四\n"), Random(1))) == []
    assert list(benign.excerpted(plan._replace(origin="table"), Random(1))) == []


def test_drawing_spreads_over_the_ways_and_repeats() -> None:
    faults = [Fault("k", how, "n", at, at, "", at, at) for how, count in (("a", 50), ("b", 2)) for at in range(count)]
    chosen = drawn(faults, 10, 7)
    assert [fault.how for fault in chosen].count("b") == 2
    assert len(chosen) == 10
    assert chosen == drawn(faults, 10, 7)


def test_only_what_is_new_counts_and_only_near_the_place() -> None:
    plan = text()
    changed = PLAN.index("35个")
    faults = [
        Fault("figures", "value", plan.name, changed, changed + 2, "53", changed, changed + 3),
        Fault("benign", "none", plan.name, changed, changed + 2, "35", changed, changed + 3),
    ]
    (broken, harmless) = planted([plan], faults, workers=1)
    assert ("NUM001", "error", True) in [(new.rule, new.severity, new.near) for new in broken]
    assert harmless == ()


def test_every_class_has_sites_without_the_other_documents(tmp_path: Path) -> None:
    documents = texts(tmp_path)
    assert {document.origin for document in documents} == {"corpus", "table"}
    assert [one.name for one in CLASSES if not enumerated(one, documents, 1)] == []


def test_a_document_that_waits_for_itself_and_one_that_is_late() -> None:
    circle, late = order.order(
        text("2024年要点\n1.制定《智能工厂建设指南》。\n2.已制定《数字车间认定办法》。\n"), Random(1)
    )
    made = "制定《智能工厂建设指南》。"
    assert f"1.在《智能工厂建设指南》印发后，编制《重点任务清单》，根据《重点任务清单》，{made}" in circle.planted(
        "2024年要点\n1." + made
    )
    assert f"1.6月底前全面落实《智能工厂建设指南》，9月底前{made}" in late.planted("2024年要点\n1." + made)
