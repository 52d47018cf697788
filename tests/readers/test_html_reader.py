"""Pages as government sites publish them: the article alone, as a person reads it."""

import pytest

from plancheck.document.model import Document
from plancheck.readers import read
from plancheck.source.errors import SourceError
from plancheck.source.source import Source

BODY = (
    "<p>&nbsp;&nbsp;&nbsp;&nbsp;一、主要目标</p>"
    "<p>　　全年新建<span style='color:red'>5G</span>基站<span>1</span><span>000</span>个，"
    "新增上市企业<b>10</b>家以上，规模以上工业增加值增长6%。</p>"
    "<p>二、重点任务</p><p>（一）加快项目建设。推进重大项目建设，确保年内完成投资100亿元。</p>"
)
LINES = [
    "一、主要目标",
    "全年新建5G基站1000个，新增上市企业10家以上，规模以上工业增加值增长6%。",
    "二、重点任务",
    "（一）加快项目建设。推进重大项目建设，确保年内完成投资100亿元。",
]
CHROME = (
    "<div class='header'><a href='/'>首页</a> <a href='/a'>政务公开</a></div>"
    "<div class='dqwz'>您现在的位置：<a href='/'>首页</a> &gt; <a href='/a'>政府文件</a> &gt; 正文</div>"
)
FOOT = (
    "<div class='footer'>版权所有：某某市人民政府 主办：某某市人民政府办公室 网站标识码：3300000001 "
    "地址：某某路1号，邮编：310000，电话：0571-12345678。</div>"
)


def document(page: str, name: str = "page.html") -> Document:
    return read(Source.of(name, page.encode()))


def lines(page: str) -> list[str]:
    found = document(page)
    return [block.span.of(found.text) for block in found.blocks]


def whole(inner: str, head: str = "<title>页面</title>") -> str:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{CHROME}{inner}{FOOT}</body></html>"


@pytest.mark.parametrize(
    "inner",
    [
        f"<div class='side'><ul><li><a>一</a></li></ul></div><div class=TRS_Editor><style>p{{}}</style>{BODY}</div>",
        f"<div id='zoom'><div class='TRS_Editor'>{BODY}</div></div><div class='share'>分享到：微信 微博</div>",
        f"<table width=980><tr><td>栏目</td></tr><tr><td id='UCAP-CONTENT' class='b12c'>{BODY}</td></tr></table>",
        f"<founder-content></founder-content><div class='pages_content'><!--EndFragment-->{BODY}</div>",
        f"<div class='box'><div class='w1000'>{BODY}</div></div>",
        f"<table><tr><td><table><tr><td>{BODY.replace('</p>', '</p><p></p>')}</td></tr></table></td></tr></table>",
        f"<form><div><font face=宋体>{BODY.replace('p>', 'div>')}</font></div></form>",
        BODY,
    ],
)
def test_the_article_is_found_and_all_else_left_out(inner: str) -> None:
    assert lines(whole(inner)) == LINES


def test_title_above_the_article_is_its_first_line() -> None:
    title = "关于印发2020年工作要点的通知"
    page = whole(
        f"<h1>{title}</h1><div class='info'>发布时间：2020-12-22 10:00 来源：市府办 浏览次数：12</div><div id='zoom'>{BODY}</div>",
        f"<title>{title}_某某市人民政府</title>",
    )
    assert lines(page) == [title, *LINES]
    again = page.replace("<div id='zoom'>", "<div id='zoom'><p>关于印发2020年</p><p>工作要点的通知</p>")
    assert lines(again) == ["关于印发2020年", "工作要点的通知", *LINES]


def test_what_is_said_about_the_page_is_no_text() -> None:
    record = (
        "<table><tr><td>索 引 号：</td><td>000014349/2019-00001</td><td>主题分类：</td><td>综合政务</td></tr>"
        "<tr><td>发文机关：</td><td>市政府</td><td>成文日期：</td><td>2019年01月01日</td></tr>"
        "<tr><td>标　　题：</td><td>某通知</td><td>发布日期：</td><td>2019年01月17日</td></tr></table>"
    )
    about = (
        "<p>发布时间：2020-12-22&nbsp;&nbsp;来源：本站　浏览次数：<span>12</span></p><p>【字号：<a>大</a> 中 小】</p>"
    )
    end = "<p>【<a>打印本页</a>】【<a>关闭窗口</a>】</p><p>扫一扫在手机打开当前页</p><p>责任编辑：张三</p><p>上一篇：某文</p>"
    assert lines(whole(f"<div id=zoom>{record}{about}{BODY}{end}</div>")) == LINES
    assert lines(whole(f"<div><div>{record}</div>{about}<div>{BODY}</div>{end}</div>")) == LINES


def test_lines_of_the_plan_that_look_like_those_of_a_page_stay() -> None:
    own = ["活动方案", "主办单位：市政府", "公开方式改革方案", "时间：3月"]
    assert lines(whole(f"<div id=zoom>{''.join(f'<p>{line}</p>' for line in own)}{BODY}</div>")) == [*own, *LINES]


def test_what_is_hidden_is_not_read() -> None:
    hidden = (
        "<p style='color:red; DISPLAY : none'>甲。</p><div hidden>乙。</div><noscript>丙。</noscript><template>丁。</template>"
        "<script>document.write('<p>戊。</p>')</script><select><option>己。</option></select>"
    )
    assert lines(whole(f"<div id=zoom>{hidden}{BODY}</div>")) == LINES


def test_line_breaks_split_paragraphs() -> None:
    assert lines("<div id=zoom>第一段，有字。<br>第二段，有字。<br/><br/>\n第三段，<span>有\n  字</span>。<hr>第四段 和 字。</div>") == [
        "第一段，有字。", "第二段，有字。", "第三段，有字。", "第四段 和 字。",
    ]  # fmt: skip


def test_comments_are_marks() -> None:
    page = "<title>题目</title><div id=zoom>一段文字，<!-- 批注 -->很长的一段文字，还有一些字，<!--[if gte mso 9]>x<![endif]-->有字。</div>"
    found = document(page)
    assert found.text == "一段文字，很长的一段文字，还有一些字，有字。\n"
    assert [(mark.span.start, mark.text) for mark in found.marks] == [(0, "题目"), (5, "批注")]


def test_headings_without_a_number_have_a_depth() -> None:
    found = document(f"<article><h2>总体要求</h2><p>{LINES[1]}</p><h2>二、任务</h2><p>{LINES[3]}</p></article>")
    assert [(section.label.scheme, section.title.of(found.text)) for section in found.sections[:2]] == [
        ("#", "总体要求"),
        ("一、", "任务"),
    ]
    assert [block.kind for block in found.blocks][:1] == ["heading"]


TABLE = (
    "<table border=1><caption>表1 任务分解</caption><tr><td rowspan=2>地区</td><td colspan=2>目标<br>（家）</td></tr>"
    "<tr><td>2019年</td><td>2020年</td></tr><tr><td>甲县</td><td>10</td><td><p>20</p><p>（含续建）</p></td></tr>"
    "<tr><td>乙县<td>5<td>&nbsp;</tr></table>"
)


def test_tables_keep_their_cells() -> None:
    found = document(whole(f"<div id=zoom>{BODY}{TABLE}</div>"))
    (table,) = found.tables
    assert table.headers == ("地区", "目标（家） › 2019年", "目标（家） › 2020年")
    assert [[cell.text for cell in row] for row in table.rows] == [["甲县", "10", "20（含续建）"], ["乙县", "5", ""]]
    assert found.text.endswith(
        "表1 任务分解\n地区\t目标\n（家）\n2019年\t2020年\n甲县\t10\t20\n（含续建）\n乙县\t5\t\n"
    )
    assert [block.span.of(found.text) for block in found.blocks if block.cell == (0, 0, 2)] == ["20", "（含续建）"]


def test_a_table_in_a_layout_table_is_a_table() -> None:
    outer = f"<table><tr><td>{BODY}</td><td></td></tr><tr><td>{TABLE}</td><td></td></tr></table>"
    found = document(whole(f"<div id=zoom>{outer}</div>"))
    assert [len(table.rows) for table in found.tables] == [2]
    assert [block.span.of(found.text) for block in found.blocks][:4] == LINES


def test_huge_spans_take_no_memory() -> None:
    row = "<tr>" + "<td colspan=999999999 rowspan=999999999>字" * 2 + "</tr>"
    assert document(f"<table>{row}<tr><td colspan=99999>甲</td></tr><tr><td>1<td>2</tr></table>").blocks


def test_numbers_of_a_list_are_shown() -> None:
    assert lines("<div id=zoom><ol><li>第一项，有字的一项。<li><p>第二项，有字的一项。</p></ol><ul><li>第三项，有字的一项。</ul></div>") == [
        "1. 第一项，有字的一项。", "2. 第二项，有字的一项。", "第三项，有字的一项。",
    ]  # fmt: skip
    assert lines("<div id=zoom><ol><li>一、第一项，有字的一项，自己有序号。</ol></div>")[0].startswith("一、")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("A&amp;B&lt;C", "A&B<C"),
        ("&#24180;&#x5E74;", "年年"),
        ("增长&ge;5%，3 < 5，AT&T", "增长≥5%，3 < 5，AT&T"),
        ("&copy2020&unknown;", "©2020&unknown;"),
        ("新&#8203;增\u200b企&zwnj;业", "新增企业"),
        ("&#0;&#99999999999;", "\ufffd&#99999999999;"),
    ],
)
def test_references_mean_characters(written: str, meant: str) -> None:
    assert document(f"<p>{written}</p>").text == f"{meant}\n"


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "gb18030"])
def test_chinese_encodings_are_one(charset: str) -> None:
    page = f"<html><head><META http-equiv=Content-Type content='text/html; CHARSET={charset}'></head><body>{BODY}<p>王·李——㐀镕</p></body>"
    found = read(Source.of("a.htm", page.encode("gb18030")))
    assert found.text.endswith("王·李——㐀镕\n")


@pytest.mark.parametrize(
    "page",
    [
        "<div><p>甲<div>乙</p></span>丙</table></td>丁",
        "<p title='甲>乙</p><p>丙</p><p>丁",
        "甲<!-- 乙<p>丙</p>丁",
        "<title>甲<p>乙丙丁",
        "甲<b>乙<p>丙</b>丁</p></i>",
        "<ul><li>甲<li>乙<ul><li>丙</ul><li>丁",
        "甲<5<丁",
    ],
)
def test_malformed_markup_loses_no_text_at_its_end(page: str) -> None:
    assert "丁" in document(page).text


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 40_000,
        "<a " * 40_000 + '=">"',
        "<!--" * 40_000 + ">",
        "<table><tr><td>" * 10_000,
        "<title>" * 40_000,
        "<p>&" * 20_000,
        "<ol><li>" * 20_000,
        "<p class='" * 40_000 + "'>",
        "</p>" * 40_000,
        "<b>" * 20_000 + "</i>" * 20_000,
        "<td colspan=1000>" * 5_000,
        "<table>" + ("<tr>" + "<td colspan=99>字" * 99) * 20 + "</table>",
    ],
    ids=lambda page: page[:12],
)
def test_hostile_pages_take_linear_time(page: str) -> None:
    assert "字" in document(f"{page}<p>字</p>").text


@pytest.mark.parametrize("page", ["<html></html>", "<script>var a = '字'</script>", "<p>&nbsp;</p>"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(SourceError) as caught:
        document(page)
    assert caught.value.code == "no_article"
