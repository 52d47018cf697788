"""A text with some characters replaced keeps every other byte."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.source.errors import SourceError
from plancheck.source.rewrite import rewritten
from plancheck.source.source import Source
from plancheck.source.span import Span

WORDS = st.text("建成5G基站，。〔〕 \r\n\t😀é", min_size=1, max_size=40)
FORMS = (
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@given(WORDS, st.sets(st.integers(0, 45), min_size=2, max_size=6), WORDS, st.sampled_from(FORMS))
def test_any_edit_in_any_encoding(text: str, cuts: set[int], new: str, form: tuple[bytes, str]) -> None:
    text = f"字{text}"
    bom, encoding = form
    ends = sorted(min(cut, len(text)) for cut in cuts)
    edits = [(Span(a, b), new) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    expected, place = "", 0
    for span, fresh in edits:
        expected += text[place : span.start] + fresh
        place = span.end
    expected += text[place:]
    source = Source.of("a.txt", bom + text.encode(encoding))
    assert rewritten(source, edits) == bom + expected.encode(encoding)


def test_an_encoding_without_the_new_character_refuses() -> None:
    page = '<html><head><meta charset="gb2312"></head><body>建成5G基站</body></html>'.encode("gb2312")
    with pytest.raises(SourceError, match="写不出"):
        rewritten(Source.of("a.html", page), [(Span(0, 0), "\ud800")])
