import pytest

from plancheck.reporters.positions import position, within
from plancheck.source.anchors import LINE, Anchor, BoxAnchor, CellAnchor, RunAnchor, TextAnchor
from plancheck.source.sourcemap import Location
from plancheck.source.span import Span


@pytest.mark.parametrize(
    ("anchor", "chinese", "english"),
    [
        (LINE, "稿:3:5", "稿:3:5"),
        (RunAnchor("document", 11, 4, 11, 9), "稿 第12段第5字", "稿 paragraph 12, character 5"),
        (RunAnchor("footnotes", 0, 0, 0, 1), "稿 脚注第1段第1字", "稿 footnotes, paragraph 1, character 1"),
        (BoxAnchor(2, ()), "稿 第2页", "稿 page 2"),
        (TextAnchor(), "稿", "稿"),
        (CellAnchor("任务", "B7"), "稿 任务!B7", "稿 任务!B7"),
    ],
)
def test_a_place_is_named_as_its_format_counts(anchor: Anchor, chinese: str, english: str) -> None:
    location = Location(3, 5, 3, 8, Span(10, 13), anchor)
    assert position("稿", location, "zh") == chinese
    assert position("稿", location, "en") == english
    if anchor is not LINE:
        assert f"稿 {within(location, 'zh')}".rstrip() == chinese


def test_a_line_is_named_in_words_where_no_editor_reads_it() -> None:
    assert within(Location(3, 5, 3, 8, Span(10, 13)), "zh") == "第3行第5字"
