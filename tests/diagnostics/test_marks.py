import pytest
from wordfiles import p, word

from plancheck.diagnostics.marks import DocumentMarks, document_marks
from plancheck.document.model import Document
from plancheck.readers import read
from plancheck.source.source import Source


def document(text: str, name: str = "a.md") -> Document:
    return read(Source.of(name, text.encode()))


def marks(text: str, name: str = "a.md") -> DocumentMarks:
    return document_marks(document(text, name))


def covered(text: str, name: str = "a.md") -> list[list[str]]:
    read_text = document(text, name).text
    return [[span.of(read_text).strip() for span in one.covers] for one in marks(text, name).silences]


IGNORE = "<!-- plancheck: ignore NUM001 口径不同 -->"


@pytest.mark.parametrize(
    ("said", "rules", "reason"),
    [
        ("plancheck: ignore NUM001 口径不同", ("NUM001",), "口径不同"),
        ("plancheck：忽略 num001，TAB001 口径不同，已核", ("NUM001", "TAB001"), "口径不同，已核"),
        ("plancheck：忽略NUM001：口径不同", ("NUM001",), "口径不同"),
        ("Plancheck: Ignore NUM001 TAB001、REF002 two ways", ("NUM001", "TAB001", "REF002"), "two ways"),
        ("plancheck: ignore NUM001\n口径\n不同", ("NUM001",), "口径\n不同"),
        ("plancheck: ignore NUM001", ("NUM001",), ""),
        ("plancheck: ignore 口径不同", (), ""),
        ("plancheck: disable NUM001 口径", (), ""),
        ("plancheck: ignore NUM 口径", (), ""),
    ],
)
def test_what_a_mark_says(said: str, rules: tuple[str, ...], reason: str) -> None:
    (silence,) = marks(f"一句话。\n<!-- {said} -->\n又一句。\n").silences
    assert (silence.rules, silence.reason) == (rules, reason)


def test_other_comments_say_nothing() -> None:
    assert marks("<!-- 说明 plancheck 的用法 -->\n一句话。\n").silences == ()


def test_alone_on_a_line_it_covers_the_next_block() -> None:
    assert covered(f"第一段。\n\n{IGNORE}\n\n第二段。\n第三段。\n") == [["第二段。"]]


def test_beside_text_it_covers_that_paragraph() -> None:
    assert covered(f"第一段。{IGNORE}\n第二段。\n") == [["第一段。"]]
    assert covered(f"第一{IGNORE}段。\n第二段。\n") == [["第一", "段。"]]


def test_before_a_heading_it_covers_the_section() -> None:
    ((section,),) = covered(f"# 甲\n一段。\n\n{IGNORE}\n## 乙\n二段。\n\n三段。\n\n## 丙\n四段。\n")
    assert section.startswith("## 乙")
    assert section.endswith("三段。")


def test_in_a_row_it_covers_the_row() -> None:
    table = f"| 指标 | 数 |\n| --- | --- |\n| 甲 | 1 | {IGNORE}\n| 乙 | 2 |\n"
    assert covered(table) == [["甲", "1"]]


def test_before_a_table_it_covers_the_table() -> None:
    ((table,),) = covered(f"一段。\n\n{IGNORE}\n\n| 指标 | 数 |\n| --- | --- |\n| 甲 | 1 |\n\n又一段。\n")
    assert table.startswith("| 指标") or table.startswith("指标")
    assert "甲 | 1" in table
    assert "又" not in table


def test_at_the_end_it_covers_nothing() -> None:
    assert covered(f"第一段。\n\n{IGNORE}\n") == [[]]


@pytest.mark.parametrize("between", ["", "\n"])
def test_in_a_page(between: str) -> None:
    page = f"<html><body><p>第一段的话。</p>{between}{IGNORE}{between}<p>第二段的话。</p></body></html>"
    assert covered(page, "a.html") == [["第二段的话。"]]
    inside = f"<html><body><p>第一段{IGNORE}的话。</p><p>第二段的话。</p></body></html>"
    assert covered(inside, "a.html") == [["第一段的话。"]]
    after = f"<html><body><p>第一段的话。{IGNORE}</p><p>第二段的话。</p></body></html>"
    assert covered(after, "a.html") == [["第一段的话。"]]


def test_plain_text_has_no_comments() -> None:
    assert marks(f"第一段。\n{IGNORE}\n第二段。\n", "a.txt").silences == ()


def test_a_word_comment_covers_the_paragraphs_it_hangs_on() -> None:
    comment = f'<w:comment w:id="5" w:author="王五">{p("plancheck: ignore NUM001 口径不同")}</w:comment>'
    start, end = '<w:commentRangeStart w:id="5"/>', '<w:commentRangeEnd w:id="5"/>'
    reference = '<w:r><w:commentReference w:id="5"/></w:r>'
    data = word(p("第一段。"), p("第", start, "二", end, reference, "段。"), p("第三段。"), comments=comment)
    drafted = read(Source.of("a.docx", data))
    (silence,) = document_marks(drafted).silences
    assert [span.of(drafted.text) for span in silence.covers] == ["第二段。"]
    assert silence.spot.text == "二"
