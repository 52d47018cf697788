import io
import json
import os
from pathlib import Path

import pytest
from planforms import page, typed
from versions import OLD

from plancheck.cli.main import main

NEW = OLD.replace("5G基站1200个", "5G基站1500个").replace("市经信局、市财政局", "市经信局")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["compare", *arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "旧 稿.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "新稿.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_differences_with_both_places(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "旧 稿.txt", "新稿.txt")
    assert code == 1
    assert "“5G基站”由1200个改为1500个" in out
    assert "= 旧 旧 稿.txt:3:9（一、主要目标）" in out
    assert "= 新 新稿.txt:3:9（一、主要目标）" in out
    assert "去掉责任单位“市财政局”（任务“推进企业数字化改造”）" in out
    assert "共有差别2处：目标1处、责任单位1处" in out
    assert err == ""


def test_no_differences_is_zero_and_never_is_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "旧 稿.txt", "旧 稿.txt")[0] == 0
    assert run(capsys, "旧 稿.txt", "新稿.txt", "--fail-on", "never")[0] == 0


def test_english(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "旧 稿.txt", "新稿.txt", "--lang", "en")
    assert "“5G基站”: 1200个 is now 1500个" in out
    assert "2 differences: Targets 1, Responsible units 1" in out


def test_several_formats_in_one_run_with_one_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    formats = [part for name in ("json", "html", "markdown") for part in ("--format", name, "--output", f"out.{name}")]
    code, out, _ = run(capsys, "旧 稿.txt", "新稿.txt", *formats, "--format", "text")
    assert code == 1
    assert "共有差别" in out
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["summary"]["target"] == {"changed": 1}
    assert "<!DOCTYPE html>" in (folder / "out.html").read_text(encoding="utf-8")
    assert (folder / "out.markdown").read_text(encoding="utf-8").startswith("# 版本比较")
    assert sorted(os.listdir(folder)) == sorted(["旧 稿.txt", "新稿.txt", "out.json", "out.html", "out.markdown"])


def test_a_word_draft_against_the_published_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "稿.docx").write_bytes(typed(OLD.splitlines()))
    (folder / "稿.html").write_bytes(page(NEW.splitlines()))
    code, out, _ = run(capsys, "稿.docx", "稿.html")
    assert code == 1
    assert "稿.docx 第3段第9字" in out
    assert "共有差别2处" in out


def test_standard_input_is_one_side(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NEW.encode())))
    code, out, _ = run(capsys, "旧 稿.txt", "-", "--stdin-filename", "编辑器里的.txt")
    assert code == 1
    assert "编辑器里的.txt:3:9" in out
    assert run(capsys, "-", "-")[0] == 2


def test_unreadable_is_two_and_says_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "坏.txt").write_bytes(b"a\x00b")
    code, out, _ = run(capsys, "旧 稿.txt", "坏.txt")
    assert code == 2
    assert "坏.txt: 错误 DOC001 无法读取" in out
    code, out, err = run(capsys, "旧 稿.txt", "没有.txt", "--format", "json")
    assert code == 2
    assert json.loads(out)["documents"][0]["new"]["error"]["code"] == "missing"
    assert "没有.txt" in err


def test_folders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, files in {
        "old": {"a.txt": OLD, "b.txt": OLD, "去.txt": "别的文件"},
        "new": {"a.txt": OLD, "b.txt": NEW},
    }.items():
        (folder / name).mkdir()
        for file, text in files.items():
            (folder / name / file).write_text(text, encoding="utf-8")
    (folder / "new" / "坏.txt").write_bytes(b"\x00")
    code, out, _ = run(capsys, "old", "new")
    assert code == 2
    assert "old/b.txt → new/b.txt" in out
    assert "old/a.txt → new/a.txt" not in out
    assert "old/去.txt（旧版中有，新版中没有这份文件）" in out
    assert "1份文件的事实没有差别" in out
    assert "new/坏.txt: 错误 DOC001" in out
    (folder / "new" / "坏.txt").unlink()
    assert run(capsys, "old", "new")[0] == 1
    (folder / "old" / "去.txt").unlink()
    (folder / "new" / "b.txt").write_text(OLD, encoding="utf-8")
    assert run(capsys, "old", "new")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("旧 稿.txt",), "缺少参数 NEW"),
        (("旧 稿.txt", "."), "应当都是文件，或都是文件夹"),
        (("旧 稿.txt", "*.txt"), "只能是一个文件"),
        (("旧 稿.txt", "新稿.txt", "--format", "sarif"), "没有“sarif”"),
        (("旧 稿.txt", "新稿.txt", "--format", "json", "--output", "新稿.txt"), "不会覆盖"),
        (("旧 稿.txt", "新稿.txt", "--select", "XYZ"), "XYZ"),
    ],
)
def test_usage_errors(arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert words in err
    assert out == ""


def test_findings_are_chosen_as_lint_chooses_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "矛盾.txt").write_text(OLD.replace("开展诊断", "新建5G基站1300个"), encoding="utf-8")
    _, out, _ = run(capsys, "旧 稿.txt", "矛盾.txt")
    assert "新发现的问题" in out
    assert "错误 NUM001" in out
    assert "NUM001" not in run(capsys, "旧 稿.txt", "矛盾.txt", "--ignore", "NUM")[1]
    (folder / "plancheck.toml").write_text('ignore = ["NUM001"]\n', encoding="utf-8")
    assert "NUM001" not in run(capsys, "旧 稿.txt", "矛盾.txt")[1]
    assert "NUM001" in run(capsys, "旧 稿.txt", "矛盾.txt", "--no-config")[1]


def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--help")
    assert code == 0
    assert "1  有差别" in out
