import io
import os
from pathlib import Path

import pytest
from conftest import requires

from plancheck.check.files import find, opened
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "sub/c.md", "sub/deep/d.txt", "a/z.txt"):
        make(tmp_path / name)
    return tmp_path


def make(path: Path, text: str = "一、目标\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(*arguments: str) -> list[str]:
    return [entry if isinstance(entry, str) else f"!{entry.code} {entry.path}" for entry in find(arguments).entries]


def posix(*arguments: str) -> list[str]:
    return [name.replace(os.sep, "/") for name in names(*arguments)]


def test_a_folder_yields_its_files_in_order(folder: Path) -> None:
    make(folder / "e.bin")
    make(folder / "sub/f.BIN")
    make(folder / "sub/noextension")
    assert find(["."]).others == (("", 1), (".bin", 2))
    assert posix(".") == ["a/z.txt", "a.txt", "b.txt", "sub/c.md", "sub/deep/d.txt"]


def test_what_nobody_means_is_skipped_and_counted(folder: Path) -> None:
    for name in ("README.md", "readme.txt", ".hidden.txt", "~$a.txt", ".~lock.a.txt#", "a.expected"):
        make(folder / "sub" / name)
    found = find(["sub"])
    assert posix("sub") == ["sub/c.md", "sub/deep/d.txt"]
    assert found.skipped == 6


def test_a_named_file_is_never_skipped(folder: Path) -> None:
    make(folder / "sub/README.md")
    make(folder / "sub/.hidden.txt")
    found = find(["sub", "sub/README.md", "sub/.hidden.txt"])
    assert posix("sub", "sub/README.md") == ["sub/c.md", "sub/deep/d.txt", "sub/README.md"]
    assert found.skipped == 0


def test_one_file_is_checked_once(folder: Path) -> None:
    assert posix("a.txt", "./a.txt", "sub/../a.txt", str(folder / "a.txt"), "*.txt") == ["a.txt", "b.txt"]
    assert names("-", "-") == ["-"]


def test_patterns_are_expanded(folder: Path) -> None:
    assert posix("*.txt") == ["a.txt", "b.txt"]
    assert posix("**/*.txt") == ["a/z.txt", "a.txt", "b.txt", "sub/deep/d.txt"]
    assert posix("sub/**") == ["sub/c.md", "sub/deep/d.txt"]
    assert posix("s?b") == ["sub/c.md", "sub/deep/d.txt"]
    assert posix("[ab].txt") == ["a.txt", "b.txt"]


def test_a_pattern_without_an_extension_takes_registered_types(folder: Path) -> None:
    make(folder / "sub/x.log")
    assert posix("sub/*.log") == ["sub/x.log"]
    assert "sub/x.log" not in posix("sub/*")


def test_a_name_with_brackets_is_a_name(folder: Path) -> None:
    make(folder / "[a].txt")
    assert posix("[a].txt") == ["[a].txt"]


def test_what_matches_nothing_is_an_error_and_the_rest_stays(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert posix("*.docx", "a.txt", "empty") == ["!unmatched *.docx", "a.txt", "!unmatched empty"]


def test_a_missing_path_is_an_error_when_opened(folder: Path) -> None:
    sources = list(opened(find(["gone.txt", "a.txt"]), io.BytesIO(), "", Limits()))
    assert isinstance(sources[0], SourceError)
    assert sources[0].code == "missing"
    assert isinstance(sources[1], Source)


def test_standard_input_has_a_name_and_a_limit() -> None:
    (source,) = opened(find(["-"]), io.BytesIO(b"abc"), "draft.md", Limits())
    assert isinstance(source, Source)
    assert (source.path, source.data, source.media_type) == ("draft.md", b"abc", "markdown")
    (error,) = opened(find(["-"]), io.BytesIO(b"abcd"), "draft.md", Limits(file_bytes=3))
    assert isinstance(error, SourceError)
    assert error.code == "size"


def test_a_link_that_goes_round_ends(folder: Path) -> None:
    try:
        (folder / "sub/loop").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert posix(".") == ["a/z.txt", "a.txt", "b.txt", "sub/c.md", "sub/deep/d.txt"]


@requires("git")
def test_what_git_ignores_is_skipped(folder: Path) -> None:
    import subprocess

    subprocess.run(["git", "init", "-q", "."], check=True, cwd=folder)
    make(folder / ".gitignore", "b.txt\n/sub/deep/\n")
    make(folder / "sub/.gitignore", "*.md\n!keep.md\n")
    make(folder / "sub/keep.md")
    assert posix(".") == ["a/z.txt", "a.txt", "sub/keep.md"]
    assert find(["."]).skipped == 5  # b.txt, sub/deep, sub/c.md and two .gitignore
    assert posix("b.txt") == ["b.txt"]
    assert posix("sub/deep") == ["sub/deep/d.txt"]


@requires("git")
def test_git_of_a_hostile_folder_runs_nothing(folder: Path) -> None:
    import subprocess

    subprocess.run(["git", "init", "-q", "."], check=True, cwd=folder)
    script = make(folder / "hook.sh", "#!/bin/sh\ntouch ran\n")
    script.chmod(0o755)
    subprocess.run(["git", "config", "core.fsmonitor", str(script)], check=True, cwd=folder)
    assert "a.txt" in posix(".")
    assert not (folder / "ran").exists()
