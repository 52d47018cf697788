import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from fakes import small  # noqa: F401 - a fixture

from plancheck.cli.main import main
from plancheck.reporters import BINARY_FORMATS, FORMATS

pytestmark = pytest.mark.usefixtures("small")
BAD, DOUBTFUL, NOTED, CLEAN = "一、坏\n", "一、疑\n", "一、注\n", "一、好\n"


class Said:
    """A folder, and the command line run in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.out = self.err = ""

    def write(self, **files: str | bytes) -> None:
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            (self.folder / f"{name}.txt").write_bytes(data)

    def __call__(self, *arguments: str) -> int:
        with pytest.raises(SystemExit) as ended:
            main(["lint", *arguments])
        self.out, self.err = self.capsys.readouterr()
        return int(ended.value.code or 0)

    def json(self, *arguments: str) -> Any:
        self("--format", "json", *arguments)
        return json.loads(self.out)


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    monkeypatch.chdir(tmp_path)
    return Said(tmp_path, capsys)


@pytest.mark.parametrize("form", [*FORMATS, *BINARY_FORMATS])
@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (CLEAN, "info", 0), (NOTED, "error", 0), (NOTED, "warning", 0), (NOTED, "info", 1), (DOUBTFUL, "error", 0),
        (DOUBTFUL, "warning", 1), (BAD, "error", 1), (BAD, "never", 0), ("", "never", 2),
    ],
)  # fmt: skip
def test_the_exit_code_tells_and_no_format_changes_it(
    said: Said, form: str, text: str, fail_on: str, code: int
) -> None:
    said.write(a=text)
    assert said("--format", form, "--fail-on", fail_on, "a.txt") == code


def test_severity_shown_is_not_severity_failed_on(said: Said) -> None:
    said.write(a=DOUBTFUL)
    assert said("--severity", "error", "--fail-on", "warning", "a.txt") == 1
    assert "TST002" not in said.out


def test_unreadable_beats_findings_and_findings_are_printed(said: Said) -> None:
    said.write(a=BAD, b=b"\0\0", c="")
    assert said("a.txt", "b.txt", "c.txt", "gone.txt", "*.docx") == 2
    assert "a.txt:1:3: 错误 TST001" in said.out
    assert said.out.count("DOC001") == 4
    assert "*.docx: 错误 DOC001 无法读取，没有匹配的文件" in said.out


def test_other_formats_tell_of_unreadable_inputs_on_stderr(said: Said) -> None:
    documents = said.json("gone.txt")["documents"]
    assert documents[0]["error"]["code"] == "missing"
    assert said.err == "plancheck: gone.txt: 文件不存在\n"


def test_standard_input(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode("utf-8"))))
    assert said("-", "--stdin-filename", "稿.md") == 1
    assert "稿.md:1:3: 错误 TST001" in said.out


def test_without_a_path_the_folder_is_checked(said: Said) -> None:
    said.write(a=BAD, README=BAD)
    assert said() == 1
    assert "检查1份文件" in said.out
    assert "跳过1个文件" in said.out


def test_formats_and_outputs_belong_together_in_order(said: Said) -> None:
    said.write(a=BAD)
    assert said("--format", "json", "--output", "r.json", "--format", "text", "a.txt") == 1
    assert json.loads((said.folder / "r.json").read_text(encoding="utf-8"))["summary"]["error"] == 1
    assert "TST001" in said.out
    said("--format", "text", "--output", "-", "--format", "json", "--output", "r.json", "a.txt")
    assert "TST001" in said.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "text", "--format", "json", "a.txt"),
        ("--output", "x", "--output", "y", "a.txt"),
        ("--format", "text", "--output", "x", "--format", "json", "--output", "./x", "a.txt"),
        ("--output", "a.txt", "a.txt"),
        ("--output", "./a.txt", "."),
        ("--output", "no/such/x.txt", "a.txt"),
    ],
)
def test_outputs_that_cannot_be_meant_are_refused(said: Said, arguments: tuple[str, ...]) -> None:
    said.write(a=BAD)
    assert said(*arguments) == 2
    assert "--output" in said.err
    assert (said.folder / "a.txt").read_text(encoding="utf-8") == BAD


def test_an_output_appears_whole_and_leaves_nothing_beside(said: Said) -> None:
    said.write(a=BAD)
    (said.folder / "r.json").write_text("old", encoding="utf-8")
    said("--format", "json", "--output", "r.json", "a.txt")
    assert sorted(path.name for path in said.folder.iterdir()) == ["a.txt", "r.json"]
    assert json.loads((said.folder / "r.json").read_text(encoding="utf-8"))["version"] == 1


def test_an_output_that_cannot_be_written_is_said(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise PermissionError

    said.write(a=CLEAN)
    monkeypatch.setattr("plancheck.cli.output.os.replace", held)
    assert said("--output", "r.txt", "a.txt") == 2
    assert "无法写入 r.txt：没有写入权限，或文件正被其他程序" in said.err
    assert sorted(path.name for path in said.folder.iterdir()) == ["a.txt"]


def test_select_and_ignore(said: Said) -> None:
    said.write(a="坏疑注\n")
    assert [one["rule"] for one in said.json("--select", "tst001，TST003", "a.txt")["diagnostics"]] == [
        "TST001",
        "TST003",
    ]
    assert [one["rule"] for one in said.json("--ignore", "TST001", "a.txt")["diagnostics"]] == ["TST002", "TST003"]
    assert said("--select", "NOPE", "a.txt") == 2
    assert "NOPE" in said.err


def test_together(said: Said) -> None:
    said.write(a=BAD, b=CLEAN)
    assert "TST009" in {one["rule"] for one in said.json("--together", "a.txt", "b.txt")["diagnostics"]}
    said("--together", "a.txt", "b.txt")
    assert "跨文件核对1组" in said.out


def test_timings_go_to_stderr(said: Said) -> None:
    said.write(a=CLEAN)
    said("--timings", "a.txt")
    assert "ms" not in said.out
    assert [line.split()[0] for line in said.err.splitlines()] == [
        "start", "import", "rules", "open", "read", "extract", "evaluate", "collect", "sort", "report", "total",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour_only_where_wanted(
    said: Said, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool
) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    said.write(a=BAD)
    said("a.txt")
    assert ("\x1b[" in said.out) == coloured


def test_a_name_no_encoding_carries_is_escaped(said: Said) -> None:
    name = b"\xff.txt"
    try:
        Path(said.folder / name.decode("utf-8", "surrogateescape")).write_bytes(BAD.encode("utf-8"))
    except (OSError, UnicodeError):
        pytest.skip("the file system refuses the name")
    assert said(".") == 1
    assert "\\udcff.txt:1:3" in said.out
    assert said.json(".")["documents"][0]["path"] == "\udcff.txt"
