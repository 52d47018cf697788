"""Real pages, where they are at hand: the reading text is what a careful copy of the page holds, from the title on."""

from pathlib import Path

import pytest

from bench.scores.data import WILD
from plancheck.document.model import Document
from plancheck.readers import read
from plancheck.source.source import Source

PAGES = sorted(WILD.glob("*.html"))
pytestmark = pytest.mark.skipif(not PAGES, reason="the real pages are not part of the repository")


def document(number: str) -> Document:
    return read(Source.open(next(page for page in PAGES if page.name.startswith(number))))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name[:3])
def test_places_lead_back_and_nothing_is_said_twice(page: Path) -> None:
    found = read(Source.open(page))
    source = found.source_map
    for block in found.blocks:
        first, last = block.span.of(found.text)[0], block.span.of(found.text)[-1]
        place = source.canonical(block.span).of(source.text)
        assert place.startswith((first, "&"))
        assert place.endswith((last, ";"))
    title = found.blocks[0].span.of(found.text)
    assert title in "".join(mark.text for mark in found.marks) or not found.marks
    assert sum(block.span.of(found.text) == title for block in found.blocks) == 1


def test_the_outer_title_is_not_read_as_it_stands_in_the_article() -> None:
    found = document("055")
    assert found.text.startswith(
        "国务院办公厅关于有效发挥政府性\n融资担保基金作用切实支持小微企业和\n“三农”发展的指导意见\n国办发〔2019〕6号\n"
    )
    assert found.text.endswith("国务院办公厅\n2019年1月22日\n（此件公开发布）\n")


@pytest.mark.parametrize(
    ("number", "rows", "headers"),
    [
        ("057", 55, "指标"),
        ("063", 22, "改革举措"),
        ("073", 20, "分年度招生任务 › 1996年"),
        ("080", 30, "各项分值"),
        ("081", 45, "各项分值"),
    ],
)
def test_tables_are_read(number: str, rows: int, headers: str) -> None:
    (table,) = document(number).tables
    assert len(table.rows) == rows
    assert any(headers in header for header in table.headers)
