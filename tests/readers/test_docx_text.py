"""What a person sees of a Word file is its text."""

import pytest
from wordfiles import box, field, p, r, style, t, tbl, tr, word

from plancheck.document.model import Document
from plancheck.readers import read_here
from plancheck.source.source import Source


def read(*body: str, **parts: str) -> Document:
    return read_here(Source.of("稿.docx", word(*body, **parts)))


def lines(*body: str, **parts: str) -> list[str]:
    return read(*body, **parts).text.split("\n")


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (r("增长") + r("7%", "<w:b/>") + "<w:proofErr/>" + r("。"), "增长7%。"),
        (
            r("完成") + "<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>" + r("45") + "</w:ins>" + r("个"),
            "完成45个",
        ),
        ("<w:moveFrom>" + r("旧处") + "</w:moveFrom><w:moveTo>" + r("新处") + "</w:moveTo>", "新处"),
        ("<w:ins><w:del>" + r("又删") + "</w:del>" + r("留") + "</w:ins>", "留"),
        (r("见") + "<w:hyperlink>" + r("附件1") + "</w:hyperlink>", "见附件1"),
        ("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + r("控件") + "</w:sdtContent></w:sdt>", "控件"),
        (r("第") + field(" PAGE ", "3") + r("页"), "第3页"),
        (r("甲") + field(" XE x ") + r("乙"), "甲乙"),
        ("<w:fldSimple w:instr='DATE'>" + r("2024年") + "</w:fldSimple>", "2024年"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("未收尾的域"), "未收尾的域"),
        (r("甲") + r("隐", "<w:vanish/>") + r("乙", '<w:vanish w:val="0"/>'), "甲乙"),
        (f"<w:r>{t('一')}<w:tab/>{t('二')}<w:noBreakHyphen/>{t('三')}<w:softHyphen/>{t('四')}</w:r>", "一\t二-三四"),
        (
            '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/>' + t("5") + "</w:r>",
            "☑≥5",
        ),
        ('<w:r><w:sym w:font="X" w:char="F099"/><w:sym w:font="X" w:char="zz"/></w:r>', "□□"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        ("<w:r><w:ruby><w:rt>" + r("注音") + "</w:rt><w:rubyBase>" + r("字") + "</w:rubyBase></w:ruby></w:r>", "字"),
        ("<w:r><w:t> 两端 \n 之间 </w:t></w:r>" + r("　缩进 "), "两端   之间　缩进 "),
        ("<w:r><w:t>甲<!-- 注 -->乙</w:t></w:r>", "甲乙"),
    ],
)
def test_a_paragraph_reads_as_it_looks(content: str, seen: str) -> None:
    assert read(p(content)).text == seen


def test_a_field_inside_the_code_of_a_field_is_code() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end"))
    assert read(p(begin + r("IF ") + field("PAGE", "1") + separate + r("真") + end)).text == "真"


def test_a_line_break_begins_a_line_and_a_piece() -> None:
    document = read(p(f"<w:r>{t('关于印发')}<w:br/>{t('工作方案的通知')}</w:r>"), p("正文"))
    assert document.text == "关于印发\n工作方案的通知\n正文"
    assert [block.span.of(document.text) for block in document.blocks] == ["关于印发", "工作方案的通知", "正文"]


def test_a_deleted_end_joins_paragraphs() -> None:
    assert lines(p("甲", mark="<w:del/>"), p("乙"), p("丙")) == ["甲乙", "丙"]
    assert lines(p("甲", mark="<w:moveFrom/>"), p("乙", mark="<w:vanish/>"), p("丙")) == ["甲乙丙"]
    assert lines(p("甲", mark="<w:del/>"), tbl(tr("一", "二"), tr("三", "四"))) == ["甲", "一\t二", "三\t四"]


def test_what_is_deleted_as_a_whole_leaves_nothing() -> None:
    gone = p("<w:del>" + r("旧段") + "</w:del>", mark="<w:del/>")
    assert lines(p("甲"), gone, p("乙"), gone) == ["甲", "乙"]
    assert lines(p("甲"), gone, tbl(tr("一", "二"), tr("三", "四"))) == ["甲", "一\t二", "三\t四"]


def test_styles_hide_text_too() -> None:
    styles = style("H", more="<w:rPr><w:vanish/></w:rPr>") + style("I", more='<w:basedOn w:val="H"/>')
    styles += style("C", more="<w:rPr><w:vanish/></w:rPr>", kind="character")
    hidden = r("字", '<w:rStyle w:val="C"/>')
    assert lines(p("甲", style="I"), p("乙", hidden), styles=styles) == ["乙"]
    assert lines(p(hidden, style="H"), p("乙"), styles=styles) == ["字乙"]  # it toggles, and the end stays hidden


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    assert lines(p("前", box(p("框一"), p("框二")), "后"), p("下段")) == ["前后", "框一", "框二", "下段"]
    old = "<w:r><w:pict><v:textbox><w:txbxContent>" + p("旧框") + "</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines(p("前", old)) == ["前", "旧框"]


def test_notes_stand_at_the_end_if_the_text_refers_to_them() -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}">{p("<w:r><w:footnoteRef/></w:r>", f" 注{n}")}</w:footnote>' for n in (1, 2, 3)
    )
    refer = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    document = read(
        p("甲", refer.format("footnote", 3)), p("<w:del>" + refer.format("footnote", 1) + "</w:del>"),
        p("乙", refer.format("endnote", 9), refer.format("footnote", 2)), footnotes=notes,
        endnotes=f'<w:endnote w:id="9">{p("尾注")}</w:endnote>',
    )  # fmt: skip
    assert document.text.split("\n") == ["甲", "", "乙", " 注3", " 注2", "尾注"]
    assert [document.source_map.anchor(block.span)[:3] for block in document.blocks[2:]] == [
        ("footnotes", 2, 1), ("footnotes", 1, 1), ("endnotes", 0, 0),
    ]  # fmt: skip


def test_block_level_wrappers_are_seen_through() -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('甲')}<w:customXml>{p('乙')}</w:customXml></w:sdtContent></w:sdt>"
    assert lines(body, f"<w:ins>{p('丙')}</w:ins>", "<w:bookmarkStart/>", p("丁")) == ["甲", "乙", "丙", "丁"]


def test_styles_make_headings() -> None:
    styles = style("1", "heading 1") + style("a", "正文标题", '<w:basedOn w:val="1"/>') + style("b", "标题 3")
    styles += style("c", "要点", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style("t", "Title")
    long = "这一段用了标题的样式，但是一句完整的话。"
    document = read(
        p("工作要点", style="t"), p("一级", style="1"), p("也是一级", style="a"), p("二级", style="c"), p("三级", style="b"),
        p("一、有序号", style="1"), p(long, style="1"), p("不算", style="1", more='<w:outlineLvl w:val="9"/>'),
        p("算", more='<w:outlineLvl w:val="0"/>'), p("无此样式", style="x"), p("按名", style="Heading 2"), styles=styles,
    )  # fmt: skip
    assert [(block.span.of(document.text), block.kind) for block in document.blocks] == [
        ("工作要点", "paragraph"), ("一级", "heading"), ("也是一级", "heading"), ("二级", "heading"), ("三级", "heading"),
        ("一、有序号", "heading"), (long, "paragraph"), ("不算", "paragraph"), ("算", "heading"), ("无此样式", "paragraph"),
        ("按名", "heading"),
    ]  # fmt: skip
    levels = [(section.label.scheme, section.level) for section in document.sections]
    assert levels == [("#", 1), ("#", 1), ("#", 2), ("#", 3), ("一、", 4), ("#", 1), ("#", 2)]


def test_a_table_of_contents_is_text_but_no_block() -> None:
    document = read(p("一、目标\t1", style="toc1"), p("一、目标"), styles=style("toc1", "toc 1"))
    assert document.text == "一、目标\t1\n一、目标"
    assert [block.span.start for block in document.blocks] == [7]


def test_comments_hang_beside_the_text() -> None:
    comments = f'<w:comment w:id="5" w:author="王五">{p("请核对")}{p("谢谢")}</w:comment>'
    comments += f'<w:comment w:id="6" w:author="甲">{p("此处")}</w:comment><w:comment w:id="7">{p("无处")}</w:comment>'
    start, end = (f"<w:commentRange{one}" for one in ("Start", "End"))
    document = read(
        p("增长", f'{start} w:id="5"/>', "7%"), p("左右", f'{end} w:id="5"/>', '<w:r><w:commentReference w:id="5"/></w:r>', "。"),
        p("末", '<w:r><w:commentReference w:id="6"/></w:r>'), comments=comments,
    )  # fmt: skip
    assert document.text == "增长7%\n左右。\n末"
    assert [(mark.span.of(document.text), mark.author, mark.text) for mark in document.marks] == [
        ("7%\n左右", "王五", "请核对\n谢谢"), ("", "甲", "此处"),
    ]  # fmt: skip
