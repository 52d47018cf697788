"""Full stops of web pages in folded text."""

import pytest

from plancheck.source.fold import with_stops


@pytest.mark.parametrize(
    ("text", "stopped"),
    [
        ("玉米9万亩、其他6万亩.2024年收集62万吨.", "玉米9万亩、其他6万亩。2024年收集62万吨。"),
        ("稳定在95%.各镇抓好落实.\n二", "稳定在95%。各镇抓好落实。\n二"),
        ("一.总体要求", "一.总体要求"),
        ("能耗下降.46个百分点", "能耗下降.46个百分点"),
        ("1.任务 2.5万亩 www.gov.cn 附件.docx", "1.任务 2.5万亩 www.gov.cn 附件.docx"),
    ],
)
def test_a_dot_behind_words_is_a_full_stop(text: str, stopped: str) -> None:
    assert with_stops(text) == stopped
