"""Every character of the text leads back to its place in the file, found again by another way than the reader's."""

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st
from wordfiles import WORD, box, lvl, numbering, p, r, tbl, tc, tr, word

from plancheck.readers import read_here
from plancheck.readers.docx.parts import parsed
from plancheck.readers.docx.styles import Styles
from plancheck.readers.docx.walk import paragraphs, visible
from plancheck.source.anchors import RunAnchor
from plancheck.source.source import Source
from plancheck.source.span import Span

W = f"{{{WORD}}}"
_SHUT = {
    f"{W}del",
    f"{W}pPr",
    f"{W}txbxContent",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}

words = st.text(st.sampled_from("建成5G基站，。　 7%一、（"), min_size=1, max_size=6)
runs = st.one_of(
    words.map(r),
    words.map(lambda text: f"<w:del>{r(text)}</w:del>"),
    words.map(lambda text: f"<w:ins>{r(text)}</w:ins>"),
    words.map(lambda text: r(text, "<w:vanish/>")),
    words.map(lambda text: f"<w:hyperlink>{r(text)}</w:hyperlink>"),
    words.map(lambda text: box(p(text))),
    st.just("<w:r><w:tab/></w:r>"),
    st.just("<w:r><w:br/></w:r>"),
)
numbers = st.sampled_from([None, (1, 0), (1, 1), (0, 0)])
marks = st.sampled_from(["", "", "", "<w:del/>"])
plain = st.builds(
    lambda content, number, mark: p(*content, number=number, mark=mark), st.lists(runs, max_size=4), numbers, marks
)
cells = st.lists(plain, min_size=1, max_size=2).map(lambda blocks: tc(*blocks))
tables = st.integers(1, 3).flatmap(
    lambda width: st.lists(
        st.lists(cells, min_size=width, max_size=width).map(lambda row: tr(*row)), min_size=1, max_size=3
    )
)
bodies = st.lists(st.one_of(plain, tables.map(lambda rows: tbl(*rows))), min_size=1, max_size=6)
LISTS = numbering([lvl(0, "chineseCounting", "%1、") + lvl(1, "decimal", "%2.")])


def own_texts(data: bytes) -> list[str]:
    """The text of every paragraph by itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return ["".join(_characters(one)) for one in root.iter(f"{W}p")]


def _characters(element: ElementTree.Element) -> Iterator[str]:
    for one in element:
        if one.tag == f"{W}r" and one.find(f"{W}rPr/{W}vanish") is not None:
            continue
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag in (f"{W}tab", f"{W}br"):
            yield "\t" if one.tag.endswith("tab") else "\n"
        elif one.tag not in _SHUT:
            yield from _characters(one)


@settings(deadline=None, max_examples=150)
@given(bodies)
def test_every_character_leads_back(body: list[str]) -> None:
    data = word(p("头"), *body, numbering=LISTS)
    own = own_texts(data)
    document = read_here(Source.of("稿.docx", data))
    seen: dict[int, int] = {}
    for offset, character in enumerate(document.text):
        place = document.source_map.anchor(Span(offset, offset + 1))
        assert isinstance(place, RunAnchor)
        assert place.paragraph == place.end_paragraph
        behind = own[place.paragraph][place.start : place.end]
        if behind:  # else a computed number, or what stands between two paragraphs
            assert behind == character
            assert place.start == seen.get(place.paragraph, 0)  # each once, in order
            seen[place.paragraph] = place.end
        elif place.start == 0:
            assert not seen.get(place.paragraph)
    shown = shown_paragraphs(data)
    assert {index for index in shown if own[index]} == {index for index, end in seen.items() if end == len(own[index])}


def shown_paragraphs(data: bytes) -> set[int]:
    """Indexes of the paragraphs that are not the old program's copy of a text box."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    copies = {one for choice in root.iter() if choice.tag.endswith("}Fallback") for one in choice.iter(f"{W}p")}
    gone = {one for run in root.iter() if run.tag == f"{W}del" for one in run.iter(f"{W}p")}
    return {index for index, one in enumerate(root.iter(f"{W}p")) if one not in copies | gone}


@settings(deadline=None, max_examples=60)
@given(bodies)
def test_blocks_stand_in_order_without_blanks(body: list[str]) -> None:
    document = read_here(Source.of("稿.docx", word(p("头"), *body, numbering=LISTS)))
    end = 0
    for block in document.blocks:
        value = block.span.of(document.text)
        assert value
        assert value == value.strip()
        assert "\n" not in value
        assert block.span.start >= end
        end = block.span.end


@settings(deadline=None, max_examples=60)
@given(bodies)
def test_the_walk_finds_the_element_of_each_character(body: list[str]) -> None:
    data = word(*body)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = parsed(package.read("word/document.xml"))
    found = ["".join(seen.text for seen in visible(one, Styles(None))) for one in paragraphs(root)]
    assert found == own_texts(data)
    for one in paragraphs(root):
        for seen in visible(one, Styles(None)):
            if seen.name == "t":
                assert (seen.element.text or "")[seen.offset : seen.offset + len(seen.text)] == seen.text


def test_a_finding_over_runs_and_a_joined_line() -> None:
    data = word(p("全年", r("增长"), "7%，", number=(1, 0), mark="<w:del/>"), p("力争8%。"), numbering=LISTS)
    document = read_here(Source.of("稿.docx", data))
    assert document.text == "一、全年增长7%，力争8%。"
    place = document.source_map.locate(Span(4, 13))
    assert place.anchor == RunAnchor("document", 0, 2, 1, 4)
    assert (place.line, place.column) == (1, 5)
    assert document.source_map.anchor(Span(0, 2)) == RunAnchor("document", 0, 0, 0, 0)
    assert document.source_map.anchor(Span(1, 4)) == RunAnchor("document", 0, 0, 0, 2)
