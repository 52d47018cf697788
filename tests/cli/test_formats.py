"""Several formats of one run: files whole, equal codes, lists beside the drafts."""

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from fakes import small  # noqa: F401 - a fixture
from openpyxl import load_workbook
from wordfiles import p, word

from plancheck.cli import lists
from plancheck.cli.main import main
from plancheck.reporters import BINARY_FORMATS, FORMATS

pytestmark = pytest.mark.usefixtures("small")
ALL = (*FORMATS, *BINARY_FORMATS)
BAD = "一、坏\n"


def lint(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["lint", *arguments])
    return int(ended.value.code or 0)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name: str, text: str = BAD) -> None:
    Path(name).write_text(text, encoding="utf-8")


def test_all_formats_in_one_run_each_in_its_file() -> None:
    put("稿 一.txt")
    wanted = [part for form in ALL for part in ("--format", form, "--output", f"out.{form}")]
    assert lint(*wanted, "稿 一.txt") == 1
    assert sorted(os.listdir()) == sorted(["稿 一.txt", *(f"out.{form}" for form in ALL)])
    for form in ALL:
        assert b"TST001" in Path(f"out.{form}").read_bytes() or form == "xlsx"


@pytest.mark.parametrize("form", [*ALL, "word"])
def test_a_word_file_gives_one_code_in_every_format(form: str) -> None:
    Path("稿.docx").write_bytes(word(p("一、坏")))
    assert lint("--format", form, "稿.docx") == 1
    assert lint("--format", form, "--fail-on", "never", "稿.docx") == 0
    assert lint("--format", form, "稿.docx", "没有.docx") == 2


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_on_the_screen_and_in_a_file(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.txt")
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="gbk", newline=None))
    lint("--format", form, "a.txt")
    lint("--format", form, "--output", "out", "a.txt")
    expected = Path("out").read_bytes().replace(b"\r\n", b"\n")
    assert shown.getvalue().replace(b"\r\n", b"\n") == expected


def test_a_list_stands_beside_a_single_draft_and_overwrites_nothing() -> None:
    os.mkdir("稿件")
    put("稿件/a.txt")
    assert lint("--format", "xlsx", "稿件/a.txt") == 1
    assert lint("--format", "xlsx", "稿件") == 1
    assert sorted(os.listdir("稿件")) == ["a.txt", "a.清单.xlsx", "a.清单2.xlsx"]
    book = load_workbook("稿件/a.清单.xlsx")
    assert [sheet.title for sheet in book.worksheets] == ["发现", "核对范围"]


def test_a_list_of_several_stands_in_their_common_folder_and_is_not_checked_itself() -> None:
    os.makedirs("稿件/甲")
    put("稿件/甲/a.txt")
    put("稿件/b.txt")
    assert lint("--format", "xlsx", "稿件") == 1
    assert sorted(os.listdir("稿件")) == ["b.txt", "核对.清单.xlsx", "甲"]
    assert lint("--format", "json", "--output", "r.json", "稿件") == 1
    paths = [one["path"] for one in json.loads(Path("r.json").read_bytes())["documents"]]
    assert [path.rpartition("/")[2] for path in paths] == ["b.txt", "a.txt"]


def test_without_a_readable_file_the_list_says_so_here() -> None:
    assert lint("--format", "xlsx", "没有.txt") == 2
    assert os.listdir() == ["核对.清单.xlsx"]


def test_an_absent_library_is_said_before_any_work(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    put("a.txt")
    monkeypatch.setattr(lists, "find_spec", lambda name: None)
    assert lint("--format", "xlsx", "--output", "x.xlsx", "a.txt") == 2
    assert "--format xlsx 需要安装 openpyxl：pip install 'plancheck[xlsx]'" in capsys.readouterr().err
    assert os.listdir() == ["a.txt"]


@pytest.mark.parametrize("form", ALL)
def test_a_file_held_by_another_program_keeps_its_old_content(
    form: str, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    def held(*_: object) -> None:
        raise PermissionError

    put("a.txt")
    put("out", "old")
    monkeypatch.setattr("plancheck.cli.output.os.replace", held)
    assert lint("--format", form, "--output", "out", "a.txt") == 2
    assert "无法写入 out" in capsys.readouterr().err
    assert sorted(os.listdir()) == ["a.txt", "out"]
    assert Path("out").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("form", [form for form in ALL if form not in ("text",)])
def test_a_name_no_encoding_carries(form: str, folder: Path, capsys: Any) -> None:
    try:
        Path(folder / b"\xff.txt".decode("utf-8", "surrogateescape")).write_bytes(BAD.encode())
    except (OSError, UnicodeError):
        pytest.skip("the file system refuses the name")
    assert lint("--format", form, "--output", "out", ".") == 1
    data = Path("out").read_bytes()
    if form != "xlsx":
        data.decode("utf-8")
