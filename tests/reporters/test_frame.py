from hypothesis import given
from hypothesis import strategies as st

from plancheck.reporters.frame import FrameLine, frame
from plancheck.reporters.width import columns
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span


def lines(text: str, part: str, width: int = 60) -> list[FrameLine]:
    start = text.index(part)
    span = Span(start, start + len(part))
    return list(frame(text, span, SourceMap(text).locate(span), width))


def marked(line: FrameLine) -> str:
    """What stands above the carets, told by columns."""
    assert line.carets is not None
    first, past = line.carets.index("^"), len(line.carets)
    position, found = 0, ""
    for char in line.text:
        if first <= position < past:
            found += char
        position += columns(char)
    return found


def test_the_carets_stand_under_exactly_the_characters() -> None:
    (line,) = lines("一、目标\n建成5G基站6万个，全覆盖。\n", "6万个")
    assert (line.number, line.text) == (2, "建成5G基站6万个，全覆盖。")
    assert line.carets == " " * 10 + "^^^^^"
    assert marked(line) == "6万个"


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "前" * 500 + "建成6万个" + "后" * 500
    (line,) = lines(text, "6万个", 40)
    assert columns(line.text) <= 40
    assert line.text.startswith("…")
    assert line.text.endswith("…")
    assert marked(line) == "6万个"


def test_a_place_at_the_start_leaves_the_room_to_what_follows() -> None:
    (line,) = lines("6万个" + "后" * 100, "6万个", 40)
    assert line.text.startswith("6万个后")
    assert 39 <= columns(line.text) <= 40


def test_a_place_wider_than_the_frame_shows_its_beginning() -> None:
    (line,) = lines("前" * 10 + "甲" * 200, "甲" * 200, 40)
    assert columns(line.text) <= 40
    assert set(marked(line)) == {"甲"}
    assert line.text.endswith("…")


def test_a_place_over_lines_is_marked_on_each() -> None:
    found = lines("甲乙\r\n丙丁\r戊己\n庚", "乙\r\n丙丁\r戊")
    assert [line.number for line in found] == [1, 2, 3]
    assert [marked(line) for line in found] == ["乙", "丙丁", "戊"]


def test_a_place_over_many_lines_ends_in_an_ellipsis() -> None:
    text = "".join(f"第{n}行\n" for n in range(20))
    found = lines(text, text)
    assert len(found) == 5
    assert found[-1] == FrameLine(5, "…", None)


def test_controls_are_shown_and_counted() -> None:
    (line,) = lines("a\x1b[31m甲6万个", "6万个")
    assert line.text == "a\\x1b[31m甲6万个"
    assert marked(line) == "6万个"


@given(st.text(min_size=1), st.data(), st.integers(min_value=20, max_value=80))
def test_any_place_has_a_frame_that_fits(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span(start, end)
    for line in frame(text, span, SourceMap(text).locate(span), width):
        assert columns(line.text) <= width
        assert line.carets is None or len(line.carets) <= width
