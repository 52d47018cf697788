"""Headings on the wrong level, and labels that lost a bracket, keep their place in the outline."""

import pytest

from plancheck.document.model import Document
from plancheck.readers import read
from plancheck.source.source import Source


def document(*labels: str) -> Document:
    """A document of headings."""
    return read(Source.of("a.txt", "\n\n".join(f"{label}工作安排" for label in labels).encode()))


def read_as(*labels: str) -> list[tuple[str, str | None]]:
    """Labels whose scheme is not that of their form, with the scheme they have."""
    return [(s.label.text, s.label.scheme) for s in document(*labels).sections if s.label.written]


@pytest.mark.parametrize(
    ("labels", "slipped"),
    [
        (("一、", "（一）", "二、", "（三）", "二、", "（一）"), ("二、", "（一）")),
        (("一、", "（一）", "（二）", "三、", "二、", "（一）"), ("三、", "（一）")),
        (("一、", "二、", "（一）", "（二）", "三、", "三、", "四、"), ("三、", "（一）")),
        (("一、", "（一）", "（二）", "（二）", "（一）", "三、"), ("（二）", "一、")),
    ],
)
def test_a_slipped_heading_is_read_on_the_level_of_its_run(labels: tuple[str, ...], slipped: tuple[str, str]) -> None:
    assert read_as(*labels) == [slipped]


@pytest.mark.parametrize(
    "labels",
    [
        ("一、", "（一）", "二、", "（二）", "三、", "（三）"),  # numbers that run on
        ("一、", "（一）", "（二）", "二、", "（一）", "三、"),
        ("一、", "（一）", "（二）", "（三）", "四、", "（一）"),  # a chapter with parts of its own: a gap
        ("一、", "二、", "（一）", "（二）", "三、", "三、"),  # a number used twice: either may be wrong
        ("三、", "（一）", "（二）", "（三）", "五、", "五、"),
    ],
)
def test_other_numbers_stay_as_they_are(labels: tuple[str, ...]) -> None:
    assert read_as(*labels) == []


@pytest.mark.parametrize("torn", ["（二", "二）", "(二", "二)"])
def test_half_a_bracket_is_enough_within_a_run(torn: str) -> None:
    found = document("（一）", torn, "（三）").sections
    assert [(s.label.scheme, s.label.ordinal) for s in found] == [("（一）", 1), ("（一）", 2), ("（一）", 3)]
    assert found[1].label.text == torn


@pytest.mark.parametrize("labels", [("一）", "二）"), ("（一）", "五）"), ("（一）", "（二级以上）医院")])
def test_half_a_bracket_is_no_label_elsewhere(labels: tuple[str, ...]) -> None:
    assert len(document(*labels).sections) == sum(label.startswith("（一）") for label in labels)
