"""Document numbers as they are written."""

import pytest
from reading import facts


def test_the_own_number_and_a_cited_one() -> None:
    text = (
        "湖政办发[2017]013号\n\n湖州市人民政府办公室关于印发2017年湖州市工业强市建设推进计划的通知\n\n"
        "根据国发〔2016〕第2号文件，制定本计划。"
    )
    own, cited = facts(text, "docnumber")
    assert (own.own, own.brackets, own.serial, own.number) == (True, "[]", "013", "湖政办发〔2017〕13号")
    assert (cited.own, cited.brackets, cited.ordinal, cited.number) == (False, "〔〕", True, "国发〔2016〕2号")


@pytest.mark.parametrize(
    "text",
    [
        "依照（2020）浙01民初1号判决。",
        "按照GB/T 9704-2012和国务院令第733号执行。",
        "新建住宅（含12）3号楼。",
        "完成全年任务（85）12号地块拍卖。",
    ],
)
def test_no_document_number(text: str) -> None:
    assert facts(text, "docnumber") == []


def test_an_announcement_may_say_its_ordinal() -> None:
    (fact,) = facts("依照中国人民银行公告〔2020〕第12号执行。", "docnumber")
    assert not fact.ordinal


def test_a_year_of_two_digits() -> None:
    (fact,) = facts("根据国发〔86〕12号文件要求。", "docnumber")
    assert (fact.year, fact.text) == ("86", "国发〔86〕12号")
