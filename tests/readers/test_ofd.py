"""OFD: text of the pages in reading order; made by hand here, as the standard's own example has it."""

import io
import zipfile

import pytest

from plancheck.readers import read_here
from plancheck.source.anchors import BoxAnchor
from plancheck.source.errors import SourceError
from plancheck.source.source import Source
from plancheck.source.span import Span

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def piece(x: float, y: float, text: str, step: float = 5, delta: str | None = None) -> str:
    delta = f"g {len(text) - 1} {step}" if delta is None else delta
    return (
        f'<ofd:TextObject ID="3" Boundary="{x} {y} 170 6" Font="4" Size="5">'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{delta}">{text}</ofd:TextCode></ofd:TextObject>'
    )


def ofd(*pages: str, root: str = "Doc_0/Document.xml") -> Source:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(
            "OFD.xml", f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocRoot>{root}</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        )
        places = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
        area = "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        document = f"<ofd:Document {SPACE}>{area}<ofd:Pages>{places}</ofd:Pages></ofd:Document>"
        package.writestr("Doc_0/Document.xml", document)
        for number, content in enumerate(pages):
            page = f"<ofd:Page {SPACE}><ofd:Content><ofd:Layer>{content}</ofd:Layer></ofd:Content></ofd:Page>"
            package.writestr(f"Doc_0/Pages/Page_{number}/Content.xml", page)
    return Source.of("稿.ofd", stream.getvalue())


def test_pieces_of_a_line_are_joined_and_paragraphs_found() -> None:
    line = "全市坚持稳中求进工作总基调完整准确全面贯彻新发展理念加快构建新发展"
    document = read_here(
        ofd(
            piece(20, 20, "一、总体目标")
            + piece(30, 30, line[:32])
            + piece(20, 38, "格局，增长")
            + piece(45, 38, "7.5%。", 2.5)
        )
    )
    assert document.format == "ofd"
    assert document.text.splitlines()[0] == "一、总体目标"
    assert "格局，增长7.5%。" in document.text
    assert document.sections[0].label.text == "一、"


def test_places_are_boxes_on_pages_in_points() -> None:
    document = read_here(ofd(piece(20, 20, "第一页的一段文字。"), piece(20, 20, "第二页的一段文字。")))
    at = document.text.index("第二页")
    anchor = document.source_map.anchor(Span(at, at + 3))
    assert isinstance(anchor, BoxAnchor)
    assert anchor.page == 2
    left, top, right, bottom = anchor.boxes[0]
    assert (round(left), round(right)) == (57, 99)
    assert top < 25 * 72 / 25.4 < bottom


@pytest.mark.parametrize("delta", ["", "5 5", "g 2 5", "g 999999999 1"])
def test_distances_may_be_few_or_many(delta: str) -> None:
    assert read_here(ofd(piece(20, 20, "总体目标", delta=delta))).text.strip() == "总体目标"


@pytest.mark.parametrize("source", [ofd(piece(0, 0, "字"), root="没有.xml"), ofd(piece(20, 20, "字", delta="g x y"))])
def test_what_is_broken_is_refused(source: Source) -> None:
    with pytest.raises(SourceError) as caught:
        read_here(source)
    assert caught.value.code == "damaged"
