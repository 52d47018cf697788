"""Decimal numbers as an outline."""

import pytest
from reading import facts

PLAN = "1 总则\n\n1.1 目的\n\n1.2 依据\n\n2 体系\n\n2.1 指挥部\n\n2.1.1 职责\n\n2.2 办公室\n\n3 附则\n"


def outline(text: str) -> list[tuple[str, str, int | None]]:
    """Label, scheme and the number above of each section."""
    return [(fact.label, fact.scheme, fact.above) for fact in facts(text, "section")]


def test_a_decimal_outline() -> None:
    assert outline(PLAN) == [
        ("1", "1", None), ("1.1", "1.1", 1), ("1.2", "1.1", 1), ("2", "1", None), ("2.1", "1.1", 2),
        ("2.1.1", "1.1.1", 1), ("2.2", "1.1", 2), ("3", "1", None),
    ]  # fmt: skip


def test_decimals_under_chinese_numbers() -> None:
    text = "一、要求\n\n1.1思想\n\n1.2目标\n\n二、任务\n\n2.1平台\n\n2.2企业\n"
    parents = {fact.label: fact.parent for fact in facts(text, "section")}
    assert parents == {"一、": None, "1.1": "s1", "1.2": "s1", "二、": None, "2.1": "s4", "2.2": "s4"}


@pytest.mark.parametrize(
    "text",
    [
        "1.5亿元\n\n2.3亿元\n\n3.1万人\n\n4.2万户\n",
        "3.5 增速\n\n1.2 占比\n\n7.8 强度\n\n2.4 比重\n",
        "1.1总则……1\n\n1.2目的……1\n\n1.3依据……2\n\n2.1体系……3\n",
        "1.1 总则\n\n正文。\n",
    ],
)
def test_amounts_and_contents_are_no_outline(text: str) -> None:
    assert not [scheme for _, scheme, _ in outline(text) if scheme.startswith("1.1")]
