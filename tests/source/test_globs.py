import os
from pathlib import Path

import pytest

from plancheck.source.globs import Globs, relative


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/er/a.md", True),
        ("*.md", "a.mdx", False),
        ("旧稿", "旧稿/a.md", True),
        ("旧稿", "x/旧稿/y/a.md", True),
        ("旧稿/", "旧稿/a.md", True),
        ("旧稿", "旧稿2/a.md", False),
        ("drafts/*.md", "drafts/a.md", True),
        ("drafts/*.md", "drafts/x/a.md", False),
        ("drafts/*.md", "x/drafts/a.md", False),
        ("/a.md", "a.md", True),
        ("/a.md", "x/a.md", False),
        ("./drafts", "drafts/a.md", True),
        ("2020/**", "2020/x/a.md", True),
        ("**/a.md", "a.md", True),
        ("**/a.md", "x/y/a.md", True),
        ("x/**/a.md", "x/a.md", True),
        ("x/**/a.md", "x/y/z/a.md", True),
        ("a?.md", "ab.md", True),
        ("[!a-c].md", "b.md", False),
        ("[!a-c].md", "d.md", True),
        ("[a-c].md", "b.md", True),
        ("a[.md", "a[.md", True),
        ("(稿).md", "(稿).md", True),
        ("a.md", "../a.md", True),
        ("x/a.md", "../x/a.md", False),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, path: str, expected: bool) -> None:
    assert Globs(str(tmp_path), (pattern,)).match(os.path.join(tmp_path, path)) is expected


def test_relative_paths_count_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x").mkdir()
    monkeypatch.chdir(tmp_path / "x")
    assert Globs(str(tmp_path), ("x/a.md",)).match("a.md")
    assert relative("e\u0301.md", str(tmp_path)) == "x/\u00e9.md"


def test_a_literal_pattern_leaves_nothing_open(tmp_path: Path) -> None:
    assert Globs(str(tmp_path), ("x/a.md",)).literal
    assert not Globs(str(tmp_path), ("a.md",)).literal
    assert not Globs(str(tmp_path), ("x/*.md",)).literal
