"""Any text at all gives facts that are slices of it, numbered in reading order."""

from hypothesis import given, settings
from hypothesis import strategies as st
from reading import base

RELATIONS = ("title", "term", "attachment", "variant", "enumeration", "item", "reference", "repetition")
PIECES = (
    "《", "》", "〈", "〉", "“", "”", "、", "，", "。", "：", "；", "（", "）", "(", ")", "\n", "\n\n", " ", "附件", "附：", "附表",
    "1", "2.", "3", "一", "二、", "三大", "五项", "2个", "（一）", "一是", "二是", "第三条", "第八部分", "本方案", "上述", "以下简称",
    "等", "和", "方案", "若干意见", "行动计划", "数字经济", "推进", "国办发〔2019〕6号", "2020年", "表", "见", "的",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_facts_are_slices(text: str) -> None:
    if not text.strip():
        return
    found = base(text)
    for relation in RELATIONS:
        rows = found.of(relation)
        assert [row.text for row in rows] == [text[row.span.start : row.span.end] for row in rows]
        assert all(0 < row.confidence <= 1 for row in rows)
        assert len({row.id for row in rows}) == len(rows)
    for row in found.of("enumeration"):
        assert row.listed == len(row.items) == sum(item.enumeration == row.id for item in found.of("item"))
    known = {row.id for relation in found.rows.values() for row in relation} | {"doc"}
    assert all(row.target in known for row in found.of("reference") if row.target is not None)
    assert all({row.a, row.b} <= known for row in found.of("variant"))
