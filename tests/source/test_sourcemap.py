from hypothesis import given
from hypothesis import strategies as st

from plancheck.source.fold import fold
from plancheck.source.sourcemap import SourceMap, Stretch, StretchMap
from plancheck.source.span import Span, stripped

TEXTS = st.text(alphabet=st.sampled_from("甲乙丙 ab1，,\n\r\t𠀀"), max_size=60)


@given(TEXTS, st.data())
def test_every_offset_returns_from_its_line_and_column(text: str, data: st.DataObject) -> None:
    places = SourceMap(text)
    offset = data.draw(st.integers(0, len(text)))
    assert places.offset(*places.position(offset)) == offset


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


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "<b>", "</p>\n<p>"]), st.text("甲乙丙丁", min_size=1, max_size=5)), min_size=1
    )
)
def test_text_between_tags_is_found_again_in_the_page(parts: list[tuple[str, str]]) -> None:
    page = "".join(tag + text for tag, text in parts)
    stretches, read, at = [], "", 0
    for tag, text in parts:
        at += len(tag)
        stretches.append(Stretch(len(read), at, len(text)))
        read, at = read + text, at + len(text)
    places = StretchMap(page, stretches)
    for index, character in enumerate(read):
        assert places.canonical(Span(index, index + 1)).of(page) == character
    whole = places.locate(Span(0, len(read))).span.of(page)
    assert page.endswith(whole)
    assert "".join(c for c in whole if c in "甲乙丙丁") == read


def test_what_the_reader_put_in_belongs_to_its_neighbours() -> None:
    page = "<p>甲&nbsp;乙</p><p>丙</p>"  # read as "甲 乙\n丙"
    places = StretchMap(page, [Stretch(0, 3, 1), Stretch(1, 4, 1, 6), Stretch(2, 10, 1), Stretch(4, 18, 1)])
    assert places.canonical(Span(0, 3)).of(page) == "甲&nbsp;乙"
    assert places.canonical(Span(1, 2)).of(page) == "&nbsp;"
    assert places.canonical(Span(0, 5)).of(page) == "甲&nbsp;乙</p><p>丙"
    assert places.canonical(Span(3, 5)).of(page) == "丙"
    assert places.canonical(Span(2, 2)) == Span(10, 10)
    assert places.locate(Span(4, 5))[:4] == (1, 19, 1, 20)
