"""Every character of a block stands where its place in the file says."""

from collections import Counter
from ctypes import c_double

import pypdfium2
import pypdfium2.raw as pdfium
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfmaker import Setter

from plancheck import readers
from plancheck.document.model import Block, Document
from plancheck.source.anchors import BoxAnchor
from plancheck.source.source import Source
from plancheck.source.span import Span

WORDS = st.text("建成基站万个，。、（）市经信局年底前2025G%a ", min_size=1, max_size=120).map(str.strip).filter(bool)
ROWS = st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=8)
PARTS = st.lists(st.one_of(WORDS, ROWS), min_size=1, max_size=12)
Char = tuple[float, float, str]


def page_chars(data: bytes) -> list[list[Char]]:
    """The characters of each page with the middle of their feet, counted from the top."""
    with pypdfium2.PdfDocument(data) as document:
        return [list(_chars(page.get_textpage(), page.get_height())) for page in document]


def _chars(text: pypdfium2.PdfTextPage, height: float) -> list[Char]:
    x, y, box = c_double(), c_double(), pdfium.FS_RECTF()
    found = []
    for index in range(pdfium.FPDFText_CountChars(text)):
        char = chr(pdfium.FPDFText_GetUnicode(text, index))
        if pdfium.FPDFText_IsGenerated(text, index) or char.isspace():
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        found.append(((box.left + box.right) / 2, height - y.value, char))
    return found


def at(anchor: BoxAnchor, pages: list[list[Char]]) -> str:
    """What stands inside of the boxes, line by line."""
    found = ""
    for left, top, right, bottom in anchor.boxes:
        inside = [c for c in pages[anchor.page - 1] if left <= c[0] <= right and top <= c[1] <= bottom]
        found += "".join(char for _, _, char in sorted(inside))
    return found


@given(PARTS)
@settings(max_examples=40, deadline=None)
def test_text_and_boxes_agree(parts: list[str | list[tuple[str, str]]]) -> None:
    setter = Setter("某市文件")
    for part in parts:
        setter.paragraph(part) if isinstance(part, str) else setter.table(part, (100.0, 200.0))
    setter.paragraph("以上内容请各单位认真贯彻落实，按期完成任务并报送进展。")
    data = setter.finished()
    document, pages = readers.read_here(Source.of("plan.pdf", data)), page_chars(data)
    for block in document.blocks:
        check(document, block, pages)
    drawn = "".join(part if isinstance(part, str) else "".join(map("".join, part)) for part in parts)
    seen = "".join(block.span.of(document.text) for block in document.blocks)
    assert not Counter("".join(drawn.split())) - Counter(seen)


def check(document: Document, block: Block, pages: list[list[Char]]) -> None:
    text = block.span.of(document.text)
    assert text == text.strip()
    for start in range(block.span.start, block.span.end, 7):
        span = Span(start, min(start + 7, block.span.end))
        anchor = document.source_map.anchor(span)
        assert isinstance(anchor, BoxAnchor)
        wanted = "".join(span.of(document.text).split())
        assert wanted.startswith(at(anchor, pages))
        if document.source_map.anchor(Span(span.end - 1, span.end)) and _one_page(document, span):
            assert at(anchor, pages) == wanted


def _one_page(document: Document, span: Span) -> bool:
    return len({getattr(document.source_map.anchor(Span(i, i + 1)), "page", 0) for i in range(*span)}) == 1
