"""Headings on the wrong level."""

import pytest
from reading import facts

HEADINGS = "{}、目标\n\n（一）质量。增长。\n\n（二）结构。优化。\n\n{}任务\n\n（一）市场。开拓。\n\n{}、保障\n"


def said(text: str, field: str) -> list[tuple[str, str]]:
    """Labels of sections with the label their field leads to."""
    found = {fact.id: fact for fact in facts(text, "section")}
    pairs = ((fact, getattr(fact, field)) for fact in found.values())
    return [(fact.label, found[other].label if other in found else other) for fact, other in pairs if other]


def test_in_order_nothing_is_odd() -> None:
    text = HEADINGS.format("一", "二、", "三")
    assert not any(said(text, field) for field in ("stray", "after", "skipped"))


def test_the_missing_number_on_another_level() -> None:
    raised = "（一）目标\n\n（一）质量。增长。\n\n（二）结构。优化。\n\n二、任务\n\n三、保障\n"
    assert said(raised, "stray") == [("二、", "（一）")]
    assert said("一、目标\n\n（一）质量。增长。\n\n（二）结构。优化。\n\n三、保障\n", "stray") == []


def test_a_coarser_level_after_a_finer_one() -> None:
    assert said("（一）目标\n\n二、任务\n\n三、保障\n", "after") == [("二、", "（一）")]
    assert said("（一）目标\n\n附件1\n\n一、任务\n\n二、保障\n", "after") == []


@pytest.mark.parametrize(("label", "skipped"), [("（一）稳增长\n\n", []), ("", [("1.", "（一）")])])
def test_a_level_left_out(label: str, skipped: list[tuple[str, str]]) -> None:
    body = "全市固定资产投资平稳增长，制造业投资占比稳步提高。\n\n"
    part = f"1.扩大投资\n\n{body}2.促进消费\n\n{body}"
    assert said(f"一、目标\n\n（一）稳增长\n\n{part}二、任务\n\n{label}{part}", "skipped") == skipped
