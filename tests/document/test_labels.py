"""Labels at the start of a line, in both widths."""

import pytest

from plancheck.document.labels import inline, leading
from plancheck.source.fold import fold
from plancheck.source.span import Span


@pytest.mark.parametrize(
    ("line", "text", "scheme", "ordinal"),
    [
        ("一、指导思想", "一、", "一、", 1),
        ("十二、附则", "十二、", "一、", 12),
        ("二．重点任务", "二．", "一、", 2),
        ("三.保障措施", "三.", "一、", 3),
        ("（三）创新驱动", "（三）", "（一）", 3),
        ("(十八)完善", "(十八)", "（一）", 18),
        ("1.任务", "1.", "1.", 1),
        ("12、任务", "12、", "1.", 12),
        ("3．任务", "3．", "1.", 3),
        ("(4)任务", "(4)", "（1）", 4),
        ("4)任务", "4)", "（1）", 4),
        ("⑤任务", "⑤", "①", 5),
        ("第三条 本办法", "第三条", "第X条", 3),
        ("第十二章 附则", "第十二章", "第X章", 12),
        ("第2节 要求", "第2节", "第X节", 2),
        ("第一部分：总体要求", "第一部分", "第X部分", 1),
        ("第二章总则", "第二章", "第X章", 2),
        ("**三、强调**", "三、", "一、", 3),
        ("二是抓落实", "二是", "一是", 2),
        ("三要抓落实", "三要", "一是", 3),
    ],
)
def test_leading(line: str, text: str, scheme: str, ordinal: int) -> None:
    found = leading(line, fold(line), Span(0, len(line)))
    assert found is not None
    assert (found.label.text, found.label.scheme, found.label.ordinal) == (text, scheme, ordinal)
    assert found.label.span.of(line) == text


@pytest.mark.parametrize(
    "line",
    [
        "第三条生产线",
        "二、运营效率\t（五）资源效率",
        "一、",
        "一.五倍",
        "三.5",
        "（一）",
        "第一章的规定",
        "一、二产业",
        "〇、零",
        "十百",
    ],
)
def test_not_leading(line: str) -> None:
    assert leading(line, fold(line), Span(0, len(line))) is None


def test_doubtful_numbers_are_not_sure() -> None:
    for line, sure in (("2.5G基站", False), ("2.5亿元", False), ("2.2017年计划", True), ("2.5G", False)):
        found = leading(line, line, Span(0, len(line)))
        assert found is not None
        assert found.sure is sure


def test_inline_needs_a_stop_before_it() -> None:
    line = "要求。一是甲；二是乙，三是丙。统一是丁”四要戊"
    assert [f.label.ordinal for f in inline(line, fold(line), Span(0, len(line)))] == [1, 2, 3, 4]
