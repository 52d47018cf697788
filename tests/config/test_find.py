import os
from pathlib import Path

import pytest

from plancheck.config.find import covers, nearest, start_of


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("x/y/a.md", "x/b.md", "z/c.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        ((), ""), (("-",), ""), (("x/y/a.md",), "x/y"), (("x/y/a.md", "x/b.md"), "x"), (("x/y", "z/c.md"), ""),
        (("x/*.md",), "x"), (("x/**/*.md", "x/y"), "x"), (("gone/a.md",), "gone"),
    ],
)  # fmt: skip
def test_where_the_search_begins(folder: Path, arguments: tuple[str, ...], start: str) -> None:
    assert Path(start_of(arguments)) == folder / start


def test_of_two_in_one_folder_the_first(folder: Path) -> None:
    (folder / "x/pyproject.toml").write_text("[tool.plancheck]\n", encoding="utf-8")
    assert nearest("x/y") == str(folder / "x/pyproject.toml")
    (folder / "x/plancheck.toml").write_text("", encoding="utf-8")
    assert nearest("x/y") == str(folder / "x/plancheck.toml")


def test_a_damaged_pyproject_is_passed_over_only_where_it_is_none_of_ours(folder: Path) -> None:
    (folder / "plancheck.toml").write_text("", encoding="utf-8")
    (folder / "x/pyproject.toml").write_text("[tool.other\n", encoding="utf-8")
    assert nearest("x") == str(folder / "plancheck.toml")
    (folder / "x/pyproject.toml").write_text("[tool.plancheck\n", encoding="utf-8")
    assert nearest("x") == str(folder / "x/pyproject.toml")


def test_whether_a_folder_is_looked_at_as_a_whole(folder: Path) -> None:
    assert covers(["."], str(folder))
    assert covers([".."], str(folder))
    assert covers(["x", os.curdir], str(folder))
    assert not covers(["x", "z"], str(folder))
    assert not covers(["-", "x/b.md"], str(folder / "x"))
