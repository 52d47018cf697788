from hypothesis import given
from hypothesis import strategies as st

from plancheck.source.fold import fold
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span, stripped

TEXTS = st.text(alphabet=st.sampled_from("甲乙丙 ab1，,\n\r\t𠀀"), max_size=60)


@given(TEXTS, st.data())
def test_every_offset_returns_from_its_line_and_column(text: str, data: st.DataObject) -> None:
    places = SourceMap(text)
    offset = data.draw(st.integers(0, len(text)))
    assert places.offset(*places.position(offset)) == offset


@given(TEXTS)
def test_lines_put_together_are_the_text(text: str) -> None:
    places = SourceMap(text)
    spans = [places.line_span(number) for number in range(1, places.lines + 1)]
    assert "".join(span.of(text) for span in spans) == text
    assert all(not set(span.of(text).rstrip("\r\n")) & set("\r\n") for span in spans)


@given(st.text(max_size=80))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_folding_narrows_width_and_nothing_else() -> None:
    assert fold("（１）２０２０年，增长５％；Ａ：“甲”、《乙》。") == "(1)2020年,增长5%;A:“甲”、《乙》。"


def test_a_location_says_where_a_span_begins_and_ends() -> None:
    places = SourceMap("一\r\n二三\n")
    assert places.locate(Span(3, 5))[:4] == (2, 1, 2, 3)


def test_stripped_leaves_out_blanks_at_the_ends() -> None:
    assert stripped("  甲 乙\u3000", 0, 6) == Span(2, 5)
