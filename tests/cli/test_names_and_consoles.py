"""Names with blanks, in Chinese, in no encoding at all, and consoles that cannot carry everything: whole processes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, requires
from wordfiles import p, word

PLAN = "一、主要目标\n建成5G基站5万个。\n二、工作举措\n到年底建成5G基站6万个，𠮷字小区2户©。\n"
NAMES = ("2020 年/稿 件.txt", "\udcb9\udca4\udcd7\udcf7 要点.docx", "\udcff\udcfe.md")  # the second is GBK
SHOWN = tuple(name.encode("utf-8", "backslashreplace").decode() for name in NAMES)
COMMANDS = (
    *(("lint", "--format", form) for form in ("text", "json", "html", "sarif", "junit", "github", "gitlab", "markdown", "csv")),
    ("lint", "--format", "xlsx"), ("lint", "--format", "word"), ("review", "--no-open"), ("lint", "--show-files"),
    *(("facts", "--kind", "figure", "--format", form) for form in ("table", "json", "csv")),
    ("lint", "--baseline", "基 线.json", "--write-baseline"), ("lint", "--lang", "en", "--statistics", "--explain"),
)  # fmt: skip
CODES = {"--show-files": 0, "--write-baseline": 0, "facts": 0}
QUIET = ("rules", "list"), ("rules", "show", "NUM001"), ("rules", "test", "TIM001"), ("rules", "check"), ("init",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder, its own name no UTF-8, with the folder `工作 要点` and in it drafts of all names."""
    drafts = tmp_path / "\udcff 库" / "工作 要点"
    try:
        (drafts / "2020 年").mkdir(parents=True)
        for name in NAMES:
            (drafts / name).write_bytes(word(*map(p, PLAN.splitlines())) if name.endswith(".docx") else PLAN.encode())
    except (OSError, UnicodeError):
        pytest.skip("the file system refuses the name")
    return drafts.parent


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The drafts are read once: what is tested is how their names come in and go out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PLANCHECK_NO_CACHE")
        patch.setenv("PLANCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def run(folder: Path, *arguments: str, encoding: str = "gbk") -> "subprocess.CompletedProcess[bytes]":
    """In a process whose console speaks another encoding, its output to files."""
    known = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "plancheck", *arguments]
    with (folder / "out").open("wb") as out:
        done = subprocess.run(command, cwd=folder, env=known, stdout=out, stderr=subprocess.PIPE, check=False)
    return subprocess.CompletedProcess(command, done.returncode, (folder / "out").read_bytes(), done.stderr)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_any_name_in_every_format(folder: Path, command: tuple[str, ...]) -> None:
    done = run(folder, *command, "工作 要点")
    said, told = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in said + told
    assert done.returncode == next((code for word, code in CODES.items() if word in command), 1), told
    written = sorted(os.listdir(folder / "工作 要点"))
    if command[-1] in ("xlsx", "word", "--no-open"):
        assert len(written) > len(NAMES)
    elif command[-1] == "json":
        assert [one["path"].removeprefix("工作 要点/") for one in json.loads(said)["documents"]] == list(NAMES)
    elif command[-1] == "gitlab":
        assert [one["location"]["path"].removeprefix("工作 要点/") for one in json.loads(said)] == list(SHOWN)
    elif command[-1] == "sarif":
        assert "%B9%A4%D7%F7%20%E8%A6%81%E7%82%B9.docx" in said
    elif command[-1] == "html":
        assert "𠮷字小区2户©" in said
        assert "\ufffd\ufffd.md" in said
    elif "--write-baseline" in command:
        assert len(json.loads((folder / "基 线.json").read_bytes())["findings"]) == len(NAMES)
    else:
        assert [name for name in SHOWN if name not in said] == []


@pytest.mark.parametrize("command", QUIET, ids=" ".join)
def test_commands_without_drafts(folder: Path, command: tuple[str, ...]) -> None:
    done = run(folder, *command, *(["工作 要点"] if command == ("init",) else []))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout.decode("utf-8") + done.stderr.decode("utf-8")


@requires("git")
def test_what_is_new_since_a_revision_whatever_the_names(folder: Path) -> None:
    names = ("-c", "user.name=t", "-c", "user.email=t@example.invalid", "-c", "commit.gpgsign=false")
    for arguments in (("init", "-q"), ("add", "工作 要点"), (*names, "commit", "-qm", "x")):
        subprocess.run(("git", *arguments), cwd=folder, check=True, capture_output=True)
    assert run(folder, "lint", "--new-only", "HEAD", "工作 要点").returncode == 0
    (folder / ".gitignore").write_bytes(b"\xff*.txt\n")
    (folder / "工作 要点" / "\udcff新.txt").write_text(PLAN, encoding="utf-8")
    assert b"\xe6\x96\xb0.txt" not in run(folder, "lint", "--show-files", "工作 要点").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize(
    ("encoding", "seen_in", "rare"),
    [
        ("gbk", "gbk", "\\U00020bb7字小区2户\\xa9"),
        ("cp1252", "utf-8", "𠮷字小区2户©"),
        ("utf-8", "utf-8", "𠮷字小区2户©"),
    ],
)
def test_a_terminal_shows_what_it_can_and_escapes_the_rest(
    folder: Path, encoding: str, seen_in: str, rare: str
) -> None:
    import pty

    master, slave = pty.openpty()
    known = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    command = [sys.executable, "-m", "plancheck", "lint", "工作 要点/2020 年"]
    with subprocess.Popen(command, cwd=folder, env={**known, "NO_COLOR": "1"}, stdout=slave, stderr=slave) as process:
        os.close(slave)
        data = b""
        while chunk := _read(master):
            data += chunk
    os.close(master)
    assert process.returncode == 1
    said = data.decode(seen_in)
    assert "稿 件.txt:4:1: 错误 NUM001" in said
    assert rare in said


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so at the end
        return b""
