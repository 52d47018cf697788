"""Odd values of closed columns."""

from pathlib import Path

import pytest
from reading import facts


def column(*values: str, header: str = "目标类别") -> list[tuple[str, str]]:
    rows = "".join(f"| 目标{n} | {value} |\n" for n, value in enumerate(values))
    return [(o.text, o.twin) for o in facts(f"| 绩效目标 | {header} |\n|---|---|\n{rows}", "oddlabel", "draft.md")]


def test_one_character_changed_lost_or_added() -> None:
    common = ["关键量化指标"] * 7 + ["定性绩效目标"] * 3
    assert column(*common, "关键量化目标") == [("关键量化目标", "关键量化指标")]
    assert column(*common, "关键量指标") == [("关键量指标", "关键量化指标")]
    assert column(*common, "关键量化化指标") == [("关键量化化指标", "关键量化指标")]


def test_the_change_is_judged_over_the_whole_column() -> None:
    labels = ["关键量化指标"] * 14 + ["一般量化指标"] * 3 + ["关键量化目标"] * 3 + ["一般量化目标"] * 2
    assert sorted(set(column(*labels))) == [("一般量化目标", "一般量化指标"), ("关键量化目标", "关键量化指标")]
    assert column(*["一般量化指标"] * 4, *["一般量化目标"] * 3, *["定性绩效"] * 4) == []


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("新建项目", "续建项目"),
        ("一级指标", "二级指标"),
        ("省级任务", "市级任务"),
        ("定性指标", "定量指标"),
        ("关键指标", "一般指标"),
    ],
)
def test_lawful_contrasts(usual: str, other: str) -> None:
    assert column(*[usual] * 9, other) == []


def test_open_columns_and_short_tables() -> None:
    assert (
        column(
            "甲类事项", "乙类事项", "丙类事项", "丁类事项", "甲类事情", "戊类事项", "己类事项", "庚类事项", "辛类事项"
        )
        == []
    )
    assert column("关键量化指标", "关键量化指标", "关键量化目标") == []


def test_the_real_plans(corpus: Path) -> None:
    for path in corpus.glob("*.txt"):
        found = facts(path.read_text(encoding="utf-8"), "oddlabel")
        wanted = {"关键量化目标": 3, "一般量化目标": 2} if path.stem == "zhejiang-2020-goals" else {}
        assert {o.text: o.seen for o in found} == wanted
        assert len(found) == sum(wanted.values())
