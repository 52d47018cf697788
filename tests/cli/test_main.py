import os
import subprocess
import sys

import pytest

from plancheck.cli.main import main
from plancheck.source.version import VERSION


def run(*arguments: str, environment: dict[str, str] | None = None) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "plancheck", *arguments]
    return subprocess.run(command, capture_output=True, env={**os.environ, **(environment or {})}, check=False)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--version") == (0, f"plancheck {VERSION}\n", "")


def test_version_loads_no_more_than_it_needs() -> None:
    code = "import sys; from plancheck.cli import main; print(sorted(m for m in sys.modules if 'plancheck.' in m))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "plancheck.check" not in loaded
    assert "plancheck.reporters" not in loaded


def test_help_is_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "lint", "--help")
    assert code == 0
    assert out.startswith("用法：plancheck lint")
    assert "退出码" in out
    assert "显示本说明并退出" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("lnt",), "没有命令 lnt；是不是 lint？"),
        (("lint", "--fromat", "json"), "没有选项 --fromat；是不是 --format？"),
        (("lint", "--format", "jsn"), "没有“jsn”"),
        (("lint", "--severity", "eror"), "是不是 error？"),
        (("lint", "--year", "20x0"), "“20x0”不是年份"),
        (("lint", "--rules", "no/such/folder"), "不是文件夹"),
        (("lint", "--output"), "缺少值"),
        (("lint", "--stdin-filename", "a.txt", "b.txt"), "--stdin-filename"),
        (("facts",), "缺少参数 PATH..."),
        (("rules", "chek"), "没有命令 chek；是不是 check？"),
        (("lnt", "--lang=en"), "no command lnt; did you mean lint?"),
        (("lint", "--lang", "en", "--format", "jsn"), "--format is not “jsn” but one of text, json"),
        (("lint", "--lang", "en", "--year", "20x0"), "--year is no year: “20x0”"),
        (("lint", "--lang", "en", "--output", "no/x", "a.txt"), "the folder of --output no/x does not exist"),
        (("lint", "--lang", "en", "--baseline", "no.json", "a.txt"), "baseline no.json: the file does not exist"),
        (("lint", "--lang", "en", "--baseline", ".", "a.txt"), "baseline .: this is a folder"),
        (("facts", "--kind", "figur", "x"), "是不是 figure？"),
        (("rules", "show", "NUM099"), "没有编号为 NUM099 的规则，是不是 NUM009？"),
        (("rules", "show", "--lang", "en", "NUM099"), "there is no rule NUM099, did you mean NUM009?"),
    ],
)
def test_a_mistyped_command_is_met_with_a_guess(
    arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in err


@pytest.mark.parametrize("encoding", ["cp936", "ascii", "cp1252", "utf-8"])
def test_output_survives_any_console(encoding: str) -> None:
    ended = run("lint", "--nonsense", environment={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert ended.returncode == 2
    assert "没有选项" in ended.stderr.decode("utf-8")


@pytest.mark.parametrize("command", ["lint", "facts"])
def test_a_reader_that_goes_away_changes_nothing(command: str) -> None:
    arguments = [sys.executable, "-m", "plancheck", command, "no-such-file.txt"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2
