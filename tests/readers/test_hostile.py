"""Files made to exhaust or mislead: refused with one clear line or survived, and the others are checked."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.badfiles import BAD, PLAN
from plancheck.readers import read
from plancheck.readers.legacy import _run
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS
from plancheck.source.source import Source


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_or_survived(name: str) -> None:
    bad = BAD[name]
    refusal = refused(Source.of(name, bad.make(bad.small)))
    assert (refusal.code if refusal else "") in bad.codes
    if refusal:
        assert refusal.path == name
        assert refusal.reason("zh") != refusal.reason("en")
        assert "\n" not in str(refusal)


def refused(source: Source) -> SourceError | None:
    try:
        read(source, DEFAULT_LIMITS._replace(seconds=30))
    except SourceError as error:
        return error
    return None


def plancheck(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plancheck", *arguments]
    paths = os.pathsep.join(filter(None, [environment.pop("ahead", ""), str(Path(__file__).parents[2])]))
    settings = {**os.environ, "PYTHONPATH": paths, **environment}
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, encoding="utf-8")


def test_the_good_file_is_checked_beside_the_bad_ones(tmp_path: Path) -> None:
    names = ("bomb-of-parts.docx", "nested.docx", "cut.pdf", "merged.xlsx", "half-a-character.txt", "nul.txt")
    for name in names:
        (tmp_path / name).write_bytes(BAD[name].make(BAD[name].small))
    (tmp_path / "好.txt").write_text(PLAN, encoding="utf-8")
    seen = plancheck(tmp_path, "lint", *names, "好.txt")
    assert seen.returncode == 2
    assert "NUM001" in seen.stdout
    assert "Traceback" not in seen.stdout + seen.stderr
    for name in names:
        assert [line for line in seen.stdout.splitlines() if name in line and "DOC001" in line], name


@pytest.mark.parametrize(
    ("module", "name", "extra"), [("pypdfium2", "looping.pdf", "pdf"), ("openpyxl", "far.xlsx", "xlsx")]
)
def test_a_missing_extra_says_what_to_install(tmp_path: Path, module: str, name: str, extra: str) -> None:
    hidden = tmp_path / "ahead"
    hidden.mkdir()
    (hidden / f"{module}.py").write_text("raise ModuleNotFoundError(__name__)", encoding="utf-8")
    (tmp_path / name).write_bytes(BAD[name].make(1))
    (tmp_path / "好.txt").write_text(PLAN, encoding="utf-8")
    seen = plancheck(tmp_path, "lint", name, "好.txt", ahead=str(hidden))
    assert seen.returncode == 2
    assert f"pip install 'plancheck[{extra}]'" in seen.stdout
    assert "NUM001" in seen.stdout
    assert "Traceback" not in seen.stderr


def test_a_plain_text_needs_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "好.txt").write_text(PLAN, encoding="utf-8")
    heavy = ("lxml", "docx", "openpyxl", "pypdfium2", "subprocess", "zipfile", "pickle", "networkx")
    code = (
        "import sys; from plancheck.cli.main import main\n"
        "try: main(['lint', '--fail-on', 'never', '好.txt'])\n"
        f"finally: print(*sorted(set({heavy}) & set(sys.modules)), file=sys.stderr)"
    )
    seen = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert "NUM001" in seen.stdout
    assert seen.stderr.strip() == ""


@pytest.mark.skipif(os.name != "posix", reason="sessions are those of POSIX")
def test_a_converter_that_hangs_ends_with_all_that_it_started(tmp_path: Path) -> None:
    program, note = tmp_path / "soffice", tmp_path / "child"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > '{note}'\nwait\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(subprocess.TimeoutExpired):
        _run([str(program)], 1)
    assert _ends(int(note.read_text()), 10)


def _ends(process: int, seconds: float) -> bool:
    """Whether a process that was killed is gone in this time; the kernel ends it a moment after the signal."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        try:
            state = Path(f"/proc/{process}/stat").read_text()
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state.rpartition(")")[2].split()[0] in "ZX":
            return True
        time.sleep(0.05)
    return False
