"""Numbers that Word computes are part of the text."""

import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import requires
from wordfiles import box, lvl, numbering, p, r, style, tbl, tc, tr, word

from plancheck.document.model import Document
from plancheck.readers import read_here
from plancheck.readers.docx.numerals import drawn
from plancheck.source.source import Source

PLAN = "".join(
    lvl(index, form, text)
    for index, (form, text) in enumerate(
        [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."), ("decimal", "（%4）"), ("decimalEnclosedCircle", "%5")]
    )
)  # fmt: skip


def read(*body: str, **parts: str) -> Document:
    return read_here(Source.of("稿.docx", word(*body, **parts)))


def labels(levels: str, *places: tuple[int, int], lists: dict[int, tuple[int, str]] | None = None) -> list[str]:
    """What stands before X in paragraphs of these (list, level)."""
    document = read(*(p("X", number=place) for place in places), numbering=numbering([levels], lists))
    return [line.removesuffix("X") for line in document.text.split("\n")]


@pytest.mark.parametrize(
    ("form", "numbers", "seen"),
    [
        ("decimal", (1, 10), "1 10"), ("decimalZero", (1, 10), "01 10"), ("decimalFullWidth", (12,), "１２"),
        ("upperRoman", (4, 1999), "IV MCMXCIX"), ("lowerRoman", (9,), "ix"), ("upperLetter", (1, 27), "A AA"),
        ("lowerLetter", (26, 53), "z aaa"),
        ("chineseCounting", (1, 10, 11, 20, 99, 101), "一 十 十一 二十 九十九 一○一"),
        ("chineseCountingThousand", (10, 101, 110, 1001, 10001), "十 一百〇一 一百一十 一千〇一 一万〇一"),
        ("taiwaneseCountingThousand", (105,), "一百零五"),
        ("japaneseCounting", (12, 101, 1120), "十二 百一 千百二十"), ("taiwaneseCounting", (100,), "一〇〇"),
        ("ideographDigital", (10, 25), "一〇 二五"), ("chineseLegalSimplified", (3, 12), "叁 壹拾贰"),
        ("ideographLegalTraditional", (6,), "陸"), ("ideographTraditional", (1, 10, 11), "甲 癸 11"),
        ("ideographZodiac", (12, 13), "亥 13"), ("decimalEnclosedCircle", (1, 20, 21), "① ⑳ 21"),
        ("decimalEnclosedCircleChinese", (10, 11), "⑩ 11"), ("decimalEnclosedParen", (2,), "⑵"),
        ("decimalEnclosedFullstop", (3,), "⒊"), ("ideographEnclosedCircle", (1,), "㈠"),
        ("decimalHalfWidth", (7,), "7"), ("numberInDash", (7,), "- 7 -"), ("decimalFullWidth2", (7,), "７"),
        ("none", (7,), ""), ("klingon", (7,), "7"), ("lowerRoman", (10**9,), "1000000000"),
        ("lowerLetter", (0,), "0"),
    ],
)  # fmt: skip
def test_every_format(form: str, numbers: tuple[int, ...], seen: str) -> None:
    assert " ".join(drawn(number, form) for number in numbers) == seen


def test_levels_count_and_restart() -> None:
    places = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 4), (1, 1), (1, 2), (1, 0), (1, 1)]
    assert labels(PLAN, *places) == ["一、", "（一）", "1. ", "2. ", "（1）", "① ", "（二）", "1. ", "二、", "（一）"]


def test_lists_of_one_family_share_their_counters_unless_they_restart() -> None:
    lists = {1: (0, ""), 2: (0, ""), 3: (0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')}
    assert labels(PLAN, (1, 0), (2, 0), (3, 0), (3, 0), (1, 0), lists=lists) == ["一、", "二、", "五、", "六、", "七、"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "decimal", "（%1）")}</w:lvlOverride>'
    assert labels(PLAN, (1, 0), (2, 0), lists={1: (0, ""), 2: (0, own)}) == ["一、", "（2）"]


def test_levels_that_never_restart_or_only_below_one() -> None:
    never = lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>')
    assert labels(never, (1, 0), (1, 1), (1, 0), (1, 1)) == ["1. ", "1.1 ", "2. ", "2.2 "]
    first = (
        lvl(0, "decimal", "%1.") + lvl(1, "decimal", "（%2）") + lvl(2, "decimal", "%3)", '<w:lvlRestart w:val="1"/>')
    )
    assert labels(first, (1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2))[-3:] == [
        "2) ".replace(" ", ""),
        "2. ",
        "1)",
    ]


def test_numbers_of_several_levels() -> None:
    legal = lvl(0, "chineseCountingThousand", "第%1条") + lvl(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert labels(legal, (1, 0), (1, 1), (1, 0), (1, 1)) == ["第一条 ", "1.1 ", "第二条 ", "2.1 "]
    assert labels(legal, (1, 1)) == ["1.1 "]  # a level above that was never met


def test_headings_numbered_1_1_have_the_depth_of_their_style() -> None:
    levels = lvl(0, "decimal", "%1") + lvl(1, "decimal", "%1.%2")
    styles = style("1", "heading 1") + style("2", "heading 2")
    body = [
        p("目标", style="1", number=(1, 0)),
        p("产业", style="2", number=(1, 1)),
        p("投资", style="2", number=(1, 1)),
    ]
    document = read(*body, styles=styles, numbering=numbering([levels]))
    assert document.text == "1 目标\n1.1 产业\n1.2 投资"
    assert [(one.level, one.title.of(document.text)) for one in document.sections] == [
        (1, "1 目标"), (2, "1.1 产业"), (2, "1.2 投资"),
    ]  # fmt: skip


def test_what_follows_a_number() -> None:
    nothing = lvl(0, "decimal", "%1.", '<w:suff w:val="nothing"/>')
    assert labels(nothing, (1, 0)) == ["1."]
    hidden = lvl(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")
    assert labels(hidden, (1, 0)) == [""]


def test_bullets_are_no_text_but_make_items() -> None:
    document = read(p("要点", number=(1, 0)), numbering=numbering([lvl(0, "bullet", "\uf06c")]))
    assert (document.text, document.blocks[0].kind) == ("要点", "item")


def test_styles_number_their_paragraphs() -> None:
    number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("1", "heading 1", number) + style("2", "heading 2", '<w:basedOn w:val="1"/>')
    styles += style("3", "条", '<w:basedOn w:val="2"/>') + style("N", more=number, default=True)
    levels = lvl(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>') + lvl(
        1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'
    )
    document = read(
        p("甲", style="1"), p("乙", style="2"), p("丙", style="3"), p("丁", style="1", number=(0, 0)), p("戊"),
        styles=styles, numbering=numbering([levels]),
    )  # fmt: skip
    assert document.text.split("\n") == ["一、甲", "（一）乙", "（二）丙", "丁", "二、戊"]
    assert [section.level for section in document.sections] == [1, 2, 2, 1, 2]


def test_a_list_style_stands_for_the_list_it_names() -> None:
    families = f'<w:styleLink w:val="L"/>{lvl(0, "decimal", "%1.")}', '<w:numStyleLink w:val="L"/>'
    document = read(p("甲", number=(1, 0)), p("乙", number=(2, 0)), numbering=numbering(families))
    assert document.text == "1. 甲\n2. 乙"


def test_only_what_is_left_is_counted() -> None:
    gone = p("<w:del>" + r("旧") + "</w:del>", number=(1, 0), mark="<w:del/>")
    joined = p("乙", number=(1, 0), mark="<w:del/>")
    row = tr("旧", "行", properties="<w:del/>").replace(
        "<w:p>", '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    body = [p("甲", number=(1, 0)), gone, joined, p("丙", number=(1, 0)), tbl(row), p("丁", number=(1, 0))]
    document = read(*body, numbering=numbering([PLAN]))
    assert document.text.split("\n") == ["一、甲", "二、乙丙", "三、丁"]


def test_text_boxes_count_by_themselves() -> None:
    boxed = p("乙", box(p("丙", number=(1, 0)), tbl(tr(tc(p("丁", number=(1, 0)))))), number=(1, 0))
    document = read(p("甲", number=(1, 0)), boxed, p("戊", number=(1, 0)), numbering=numbering([PLAN]))
    assert document.text.split("\n") == ["一、甲", "二、乙", "一、丙", "二、丁", "三、戊"]


def test_list_and_level_come_from_different_styles() -> None:
    styles = style("1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("2", "heading 2", '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>')
    own = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = [p("甲", style="1"), p("乙", style="2"), p("丙", style="2", more=own)]
    assert read(*body, styles=styles, numbering=numbering([PLAN])).text == "一、甲\n（一）乙\n（二）丙"


def test_numbers_stand_in_the_serial_column_of_a_table() -> None:
    rows = [tr(p_cell(), f"任务{i}") for i in (1, 2)]
    document = read(tbl(tr("序号", "任务"), *rows), numbering=numbering([lvl(0, "decimal", "%1")]))
    assert [[cell.text.strip() for cell in row] for row in document.tables[0].rows] == [["1", "任务1"], ["2", "任务2"]]


def p_cell() -> str:
    return f"<w:tc>{p(number=(1, 0))}</w:tc>"


def test_oddities_of_other_programs() -> None:
    """Lists and levels that are not there, no part for them, numbers that are none."""
    assert (
        read(p("甲", number=(0, 0)), p("乙", number=(9, 0)), p("丙", number=(1, 8)), numbering=numbering([PLAN])).text
        == "甲\n乙\n丙"
    )
    assert read(p("甲", number=(1, 0))).text == "甲"
    odd = '<w:lvl w:ilvl="x"><w:start w:val="一"/><w:lvlText w:val="%1."/></w:lvl>'
    assert read(p("甲", number=(1, 0)), numbering=numbering([odd])).text == "0. 甲"
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )
    assert read(p("甲", number=(1, 0)), numbering=numbering([custom])).text == "1. 甲"


def test_a_gap_in_computed_numbers_is_found() -> None:
    jump = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    lists = {1: (0, ""), 2: (0, jump)}
    document = read(p("目标", number=(1, 0)), p("任务", number=(2, 0)), numbering=numbering([PLAN], lists))
    assert [(section.label.text, section.label.ordinal) for section in document.sections] == [("一、", 1), ("四、", 4)]


@requires("soffice")
def test_labels_are_those_of_another_program(tmp_path: Path) -> None:
    places = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 3), (1, 4), (1, 1), (1, 2), (1, 0), (1, 1)]
    body = [p("X", number=place) for place in places]
    (tmp_path / "稿.docx").write_bytes(word(*body, numbering=numbering([PLAN])))
    program = shutil.which("soffice")
    assert program
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        [program, home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "稿.docx"],
        cwd=tmp_path,
        check=True,
        timeout=120,
    )
    theirs = (tmp_path / "稿.txt").read_text(encoding="utf-8-sig").split("\n")
    assert ["".join(one.split()) for one in theirs if one] == [f"{one.strip()}X" for one in labels(PLAN, *places)]
