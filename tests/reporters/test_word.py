"""Findings as comments in the reviewer's own Word file."""

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wordfiles import box, field, lvl, numbering, p, r, tbl, tc, tr, word

from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.document.model import Document
from plancheck.readers import read_here
from plancheck.reporters.word import annotated
from plancheck.source.anchors import RunAnchor
from plancheck.source.source import Source
from plancheck.source.span import Span

LISTS = numbering([lvl(0, "chineseCounting", "%1、")])
words = st.text(st.sampled_from("建成5G基站，7%（"), min_size=1, max_size=6)
runs = st.one_of(
    words.map(r),
    words.map(lambda text: r(text, "<w:b/>")),
    words.map(lambda text: f"<w:r><w:t>  {text} </w:t></w:r>"),  # blanks that are not seen
    words.map(lambda text: f"<w:r><w:tab/><w:t>{text}</w:t><w:br/><w:t>{text}</w:t></w:r>"),
    words.map(lambda text: f"<w:del>{r(text).replace('w:t', 'w:delText')}</w:del>"),
    words.map(lambda text: f"<w:ins>{r(text)}{r(text)}</w:ins>"),
    words.map(lambda text: f"<w:hyperlink>{r(text)}</w:hyperlink>"),
    words.map(lambda text: f"<w:sdt><w:sdtContent>{r(text)}</w:sdtContent></w:sdt>"),
    words.map(lambda text: field("PAGE", text)),
    words.map(lambda text: box(p(text))),
)
plain = st.builds(
    lambda content, number, mark: p(*content, number=number, mark=mark),
    st.lists(runs, max_size=4),
    st.sampled_from([None, (1, 0)]),
    st.sampled_from(["", "", "<w:del/>"]),
)
tables = st.lists(st.lists(plain, min_size=1, max_size=2), min_size=2, max_size=2).map(
    lambda row: tbl(tr(*(tc(*cell) for cell in row)), tr(*(tc(*cell) for cell in row)))
)
bodies = st.lists(st.one_of(plain, tables), min_size=1, max_size=4)


def read(data: bytes) -> Document:
    return read_here(Source.of("稿.docx", data))


def finding(document: Document, span: Span, message: str = "请核对", related: tuple[Related, ...] = ()) -> Diagnostic:
    location = document.source_map.locate(span)
    text = span.of(document.text)
    return Diagnostic("NUM001", "error", message, (), "稿.docx", span, location, "", text, "0" * 16, 1.0, related)


def other(document: Document, span: Span) -> Related:
    return Related("稿.docx", span, document.source_map.locate(span), "二、举措", span.of(document.text))


def noted(data: bytes, *spans: Span) -> bytes:
    document = read(data)
    return annotated(Source.of("稿.docx", data), [finding(document, span) for span in spans], "zh")


def at(document: Document, part: str) -> Span:
    start = document.text.index(part)
    return Span(start, start + len(part))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def shape(document: Document) -> Any:
    return document.text, document.blocks, document.sections, document.tables


@settings(deadline=None, max_examples=150)
@given(bodies, st.data())
def test_nothing_but_comments_is_added(body: list[str], data: st.DataObject) -> None:
    original = word(p("头"), *body, numbering=LISTS, header1="<w:p/>")
    document = read(original)
    ends = st.integers(0, len(document.text))
    spans = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=4))]
    result = noted(original, *spans)
    again = read(result)
    assert shape(again) == shape(document)
    old, new = parts(original), parts(result)
    changed = {name for name in old if old[name] != new[name]}
    assert changed <= {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert new.keys() - old.keys() == {"word/comments.xml"}
    assert new["word/comments.xml"].count(b"<w:comment ") == len(spans)
    for marker in (b"<w:commentRangeStart ", b"<w:commentRangeEnd ", b"<w:commentReference "):
        assert new["word/document.xml"].count(marker) == len(spans)
    assert shape(read(noted(result, *spans))) == shape(document)


def in_one_paragraph(document: Document, span: Span) -> bool:
    anchor = document.source_map.anchor(span)
    assert isinstance(anchor, RunAnchor)
    return anchor.paragraph == anchor.end_paragraph and anchor.end > anchor.start


@settings(deadline=None, max_examples=150)
@given(bodies.filter(lambda body: not any("txbx" in one for one in body)), st.data())
def test_a_comment_hangs_on_exactly_its_characters(body: list[str], data: st.DataObject) -> None:
    original = word(p("头"), *body, numbering=LISTS)
    document = read(original)
    ends = st.integers(0, len(document.text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=4))
    spans = [span for pair in pairs if in_one_paragraph(document, span := Span(*sorted(pair)))]
    spans = [
        span for span in spans if not set(span.of(document.text)) & set("\t\n ")
    ]  # a mark has no blanks at its ends
    marks = read(noted(original, *spans)).marks
    labels = [document.source_map.anchor(span) for span in spans]
    assert [document.source_map.anchor(mark.span) for mark in marks] == labels


def test_running_again_replaces_own_comments_and_keeps_others() -> None:
    comment = '<w:comment w:id="7" w:author="张三"><w:p><w:r><w:t>已核</w:t></w:r></w:p></w:comment>'
    marked = '<w:commentRangeStart w:id="7"/>' + r("建成") + '<w:commentRangeEnd w:id="7"/>'
    body = p(marked, '<w:r><w:commentReference w:id="7"/></w:r>', r("5G基站5万个"))
    original = word(body, comments=comment)
    document = read(original)
    once = noted(original, at(document, "5万个"))
    assert [(mark.author, mark.span.of(document.text)) for mark in read(once).marks] == [
        ("张三", "建成"),
        ("plancheck", "5万个"),
    ]
    twice = noted(once, at(document, "基站"), at(document, "5G"))
    assert [(mark.author, mark.span.of(document.text)) for mark in read(twice).marks] == [
        ("张三", "建成"),
        ("plancheck", "基站"),
        ("plancheck", "5G"),
    ]
    assert parts(noted(twice, at(document, "5万个")))["word/comments.xml"].count(b"<w:comment ") == 2
    assert parts(once)["[Content_Types].xml"] == parts(original)["[Content_Types].xml"]


def test_a_comment_says_rule_message_and_the_other_place() -> None:
    data = word(p("建成5G基站5万个。"), p("年底建成5G基站6万个。"))
    document = read(data)
    made = finding(document, at(document, "6万个"), "两处表述不一致，请核对", (other(document, at(document, "5万个")),))
    mark = read(annotated(Source.of("稿.docx", data), [made], "zh")).marks[0]
    assert mark.text == "NUM001 错误 两处表述不一致，请核对\n另一处（二、举措）：“5万个”"


def test_what_xml_cannot_hold_does_not_break_the_file() -> None:
    data = word(p("正文。"))
    document = read(data)
    made = finding(document, Span(0, 2), "含\x00\ud800\uffff字符")
    assert read(annotated(Source.of("稿.docx", data), [made], "zh")).marks[0].text.endswith("含\\x00\\ud800\\uffff字符")


def test_a_finding_in_a_text_box_or_note_hangs_on_its_paragraph() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>脚注里的数7万</w:t></w:r></w:p></w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    data = word(p("前段。"), p("正文", reference, "在此。"), p("带框", box(p("框中8万"))), footnotes=note)
    document = read(data)
    marks = read(noted(data, at(document, "7万"), at(document, "8万"))).marks
    assert [mark.span.of(document.text) for mark in marks] == ["正文在此。", "带框"]


def test_a_paragraph_in_strict_word_gets_strict_names() -> None:
    data = word(p("建成5G基站5万个。"), strict=True)
    result = noted(data, Span(2, 6))
    assert b"purl.oclc.org/ooxml/wordprocessingml" in parts(result)["word/comments.xml"]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in parts(result)["word/_rels/document.xml.rels"]
    assert read(result).marks[0].span == Span(2, 6)


def test_same_input_same_bytes() -> None:
    data = word(p("建成5G基站5万个。"))
    assert noted(data, Span(2, 6)) == noted(data, Span(2, 6))


@pytest.mark.parametrize("text", ["甲", "𠀀乙"])
def test_a_whole_paragraph_can_carry_a_comment(text: str) -> None:
    data = word(p(text))
    assert read(noted(data, Span(0, len(text)))).marks[0].span == Span(0, len(text))
