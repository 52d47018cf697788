from pathlib import Path

import pytest
from fakes import small  # noqa: F401 - a fixture

import plancheck
from plancheck.source.errors import SourceError


def test_names_come_at_first_use() -> None:
    assert set(plancheck.__all__) == {"Settings", "build_graph", "facts", "lint", "load_rules", "read"}
    with pytest.raises(AttributeError, match="nonsense"):
        _ = plancheck.nonsense


@pytest.mark.usefixtures("small")
def test_lint_reports_files_and_trouble(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("坏", encoding="utf-8")
    report = plancheck.lint(tmp_path / "a.txt", tmp_path / "b.txt")
    assert [finding.rule for finding in report.diagnostics] == ["TST001"]
    assert [error.code for error in report.errors] == ["missing"]


def test_read_and_facts_give_one_file(corpus: Path) -> None:
    path = corpus / "zhejiang-2023-tasks.txt"
    assert plancheck.read(path).text == path.read_bytes().decode("utf-8-sig")
    assert plancheck.facts(path).of("task")  # type: ignore[operator]
    with pytest.raises(SourceError):
        plancheck.read(path.with_name("gone.txt"))


@pytest.mark.usefixtures("small")
def test_a_list_of_paths_is_as_good_as_paths(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text("坏", encoding="utf-8")
    assert plancheck.lint(paths) == plancheck.lint(*paths)
