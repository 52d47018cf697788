"""Serial numbers of rows, and cells left blank."""

import pytest
from reading import facts

HEAD = "| 序号 | 任务 | 责任单位 | 备注 |\n|---|---|---|---|\n"


def table(*serials: str, blank: tuple[int, ...] = ()) -> str:
    """A table of tasks with these serials; rows in `blank` (from 0) have no unit."""
    rows = (f"| {s} | 任务{i} | {'' if i in blank else '市经信局'} |  |" for i, s in enumerate(serials))
    return HEAD + "\n".join(rows) + "\n"


def odd(text: str) -> list[tuple[str, str]]:
    """Serials with the one before them that they do not follow."""
    rows = {row.id: row for row in facts(text, "row", "draft.md")}
    known = ((rows[row.before], row) for row in rows.values() if row.before)
    return [(first.serial, second.serial) for first, second in known if second.ordinal not in (first.ordinal + 1, 1)]


@pytest.mark.parametrize(
    "serials",
    [
        ("1", "2", "3", "4", "5"),
        ("1", "2", "1", "2", "3"),
        ("1", "1", "2", "2", "3", "4"),
        ("一", "1", "2", "二", "3", "4", "5"),
        ("1", "2", "三、", "9", "10", "11"),
        ("一", "二", "三", "四"),
        ("60", "45", "30", "20"),
        ("1.1", "1.2", "2.1", "2.2"),
    ],
)
def test_serials_in_order(serials: tuple[str, ...]) -> None:
    assert odd(table(*serials)) == []


@pytest.mark.parametrize(
    ("serials", "wrong"),
    [
        (("1", "2", "4", "5"), [("2", "4")]),
        (("1", "2", "3", "3", "4"), [("3", "3")]),
        (("一", "二", "二", "三", "四"), [("二", "二")]),
    ],
)
def test_serials_out_of_order(serials: tuple[str, ...], wrong: list[tuple[str, str]]) -> None:
    assert odd(table(*serials)) == wrong


def missing(text: str) -> list[str]:
    """Headers of the columns in which a cell is missing."""
    return [cell.header for cell in facts(text, "cell", "draft.md") if cell.missing]


@pytest.mark.parametrize(("blank", "count"), [((2,), 1), ((1, 3), 0), ((), 0)])
def test_a_blank_among_filled_cells(blank: tuple[int, ...], count: int) -> None:
    assert missing(table(*"123456", blank=blank)) == ["责任单位"] * count


def test_short_tables_and_group_rows_say_nothing() -> None:
    assert missing(table(*"123", blank=(1,))) == []
    assert missing(table("1", "2", "3", "三、", "4", "5", "6", blank=(3,))) == []
