"""Outputs that another program has open: a clear message, the old file whole, everything else written."""

import os
from pathlib import Path

import pytest
from wordfiles import p, word

from plancheck.cli.main import main

PLAN = ("一、主要目标", "全年建成5G基站5万个。", "二、工作举措", "到年底建成5G基站6万个。")


class Said:
    """The command line in a folder of drafts."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.out = self.err = ""

    def __call__(self, *arguments: str) -> int:
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        self.out, self.err = self.capsys.readouterr()
        return int(ended.value.code or 0)

    @property
    def names(self) -> list[str]:
        return sorted(os.listdir(self.folder))


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    monkeypatch.chdir(tmp_path)
    for name in ("甲.docx", "乙.docx"):
        (tmp_path / name).write_bytes(word(*map(p, PLAN)))
    return Said(tmp_path, capsys)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names that no file can be renamed to, as on Windows while a program has one open."""
    held: set[str] = set()
    replace = os.replace

    def refused(source: str, target: str) -> None:
        if os.path.basename(target) in held:
            raise PermissionError(13, "Access is denied", target)
        replace(source, target)

    monkeypatch.setattr("plancheck.cli.output.os.replace", refused)
    return held


SAYS = [
    ("zh", "plancheck: 无法写入 报告.html：没有写入权限，或文件正被其他程序（如 WPS、Word、Excel）打开\n"),
    ("en", "plancheck: cannot write 报告.html: no permission, or another program (such as WPS, Word or Excel) has it open\n"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "message"), SAYS)
def test_the_other_formats_are_written(said: Said, windows: set[str], lang: str, message: str) -> None:
    Path("报告.html").write_text("old", encoding="utf-8")
    windows.add("报告.html")
    wanted = ("--format", "html", "--output", "报告.html", "--format", "text", "--output", "-", "--format", "sarif")
    assert said("lint", "--lang", lang, *wanted, "--output", "x.sarif", "甲.docx") == 2
    assert said.err == message
    assert "NUM001" in said.out
    assert said.names == ["x.sarif", "乙.docx", "报告.html", "甲.docx"]
    assert Path("报告.html").read_text(encoding="utf-8") == "old"


def test_a_review_writes_what_it_can(said: Said, windows: set[str]) -> None:
    Path("甲.批注.docx").write_bytes(b"old")
    windows.add("甲.批注2.docx")
    assert said("review", "--no-open", "甲.docx", "乙.docx") == 2
    assert "无法写入 甲.批注2.docx" in said.err
    assert "  → 甲.报告.html\n" in said.out
    assert said.names == ["乙.docx", "乙.批注.docx", "乙.报告.html", "甲.docx", "甲.批注.docx", "甲.报告.html"]


def test_one_of_several_copies_is_held(said: Said, windows: set[str]) -> None:
    windows.add("甲.批注.docx")
    assert said("lint", "--format", "word", "甲.docx", "乙.docx") == 2
    assert said.err == SAYS[0][1].replace("报告.html", "甲.批注.docx") + "已写入 乙.批注.docx\n"
    assert said.names == ["乙.docx", "乙.批注.docx", "甲.docx"]


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("审阅.docx", "~$审阅.docx"),
        ("工作要点任务分解.docx", "~$要点任务分解.docx"),
        ("工作要点任务分.docx", "~$作要点任务分.docx"),
        ("工作要点任务分解.docx", "~$工作要点任务分解.docx"),
        ("审阅.docx", ".~lock.审阅.docx#"),
        ("审阅.docx", ".~审阅.docx"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_owner_file_says_that_a_file_is_open(said: Said, name: str, owner: str, lang: str) -> None:
    Path(name).write_bytes(b"old")
    Path(owner).touch()
    command = ("lint", "--lang", lang, "--format", "word", "--output", name, "甲.docx")
    assert said(*command) == 2
    assert ("正在 WPS、Word 或其他程序中打开" if lang == "zh" else "it is open in WPS, Word or another") in said.err
    assert owner in said.err
    assert Path(name).read_bytes() == b"old"
    os.unlink(owner)
    assert said(*command) == 1
    assert Path(name).read_bytes() != b"old"


def test_an_owner_file_of_the_draft_stops_nothing(said: Said) -> None:
    Path("~$甲.docx").touch()
    assert said("review", "--no-open", "甲.docx") == 1
    assert "甲.批注.docx" in said.names


def test_a_baseline_that_cannot_be_written_accepts_nothing(said: Said, windows: set[str]) -> None:
    Path("b.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    windows.add("b.json")
    assert said("lint", "--baseline", "b.json", "--write-baseline", "甲.docx") == 2
    assert "无法写入 b.json" in said.err
    assert "NUM001" in said.out


def test_facts_that_cannot_be_written(said: Said, windows: set[str]) -> None:
    windows.add("f.csv")
    assert said("facts", "--lang", "en", "--format", "csv", "--output", "f.csv", "甲.docx") == 2
    assert "cannot write f.csv" in said.err
    assert "f.csv" not in said.names
