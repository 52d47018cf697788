"""Notices and what they issue."""

from reading import facts

NOTICE = """\
湖州市人民政府办公室关于印发{title}的通知

各县区人民政府：

{text}已经市政府同意，现印发给你们，请认真执行。

{signature}

2017年2月16日

{heading}

为扎实推进工业强市建设，制定本计划。
"""
NAME = "2017年湖州市工业强市建设推进计划"


def told(
    text: str = f"《{NAME}》", heading: str = NAME, signature: str = "湖州市人民政府办公室"
) -> list[tuple[str, bool]]:
    letter = NOTICE.format(title=NAME, text=text, heading=heading, signature=signature)
    return [(fact.role, fact.name == fact.stated) for fact in facts(letter, "transmittal")]


def test_all_agree() -> None:
    assert told() == [("text", True), ("heading", True), ("signature", True)]
    assert told(heading=f"{NAME}（试行）") == [("text", True), ("heading", True), ("signature", True)]
    assert told(heading="2017年湖州市工业强市\n建设推进计划")[1] == ("heading", True)


def test_another_name() -> None:
    assert told(text="《2017年湖州市工业强市建设实施计划》")[0] == ("text", False)
    assert told(heading="2017年湖州市工业强市推进计划")[1] == ("heading", False)
    assert told(signature="湖州市人民政府")[2] == ("signature", False)


def test_something_else_follows() -> None:
    assert told(heading="目录")[1:] == [("signature", True)]
    assert told(heading="一、总体要求")[1:] == [("signature", True)]


def test_a_place_left_out_is_less_sure() -> None:
    letter = NOTICE.format(
        title=NAME, text=f"《{NAME}》", heading="2017年工业强市建设推进计划", signature="湖州市人民政府办公室"
    )
    assert [fact.confidence for fact in facts(letter, "transmittal") if fact.role == "heading"] == [0.92]
    letter = letter.replace("\n2017年工业强市建设推进计划", "\n湖州市工业强市建设推进计划")
    assert [fact.confidence for fact in facts(letter, "transmittal") if fact.role == "heading"] == [0.75]


def test_without_a_notice_there_is_nothing_to_hold_it_against() -> None:
    assert facts("2020年浙江省经济和信息化工作要点\n\n一、总体要求\n落实《数字经济发展规划》。", "transmittal") == []


def test_several_documents_of_one_notice_are_not_held_against_its_title() -> None:
    letter = NOTICE.format(
        title="2017年重点工作和民生实事任务分解",
        text="《2017年重点工作任务分解》和《2017年民生实事任务分解》",
        heading="2017年重点工作任务分解",
        signature="湖州市人民政府办公室",
    )
    assert [fact.role for fact in facts(letter, "transmittal")] == ["signature"]


def test_the_issuers_own_place_may_be_left_out() -> None:
    short = NAME.replace("湖州市", "")
    assert told(text=f"《{short}》", heading=short) == [("text", True), ("heading", True), ("signature", True)]


def test_an_attachment_under_a_heading_of_markdown() -> None:
    letter = """\
# 乙省财政厅关于下达2024年村级公益事业奖补资金的通知

各县财政局：

现将2024年村级公益事业奖补资金下达你们。

附件：2024年村级公益事业奖补资金分配表

乙省财政厅

2024年5月10日

## 附件1

**2024年村级公益事业奖补资金{kind}**
"""
    assert not facts(letter.format(kind="分配表"), "transmittal", "draft.md")
