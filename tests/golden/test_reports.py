"""Whole reports as they are printed; `python tests/golden/test_reports.py` rewrites them after a change that is meant."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "reports"
sys.path += [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])] if __name__ == "__main__" else []

from reporters.made import hostile, rendered, unlined  # noqa: E402
from samples import full_report, report  # noqa: E402

from plancheck.diagnostics.report import Report  # noqa: E402
from plancheck.reporters.show import Show  # noqa: E402

CASES: dict[str, tuple[str, Report, Show]] = {
    "text-zh.txt": ("text", full_report(), Show(severity="info", statistics=True, explain=True)),
    "text-en.txt": ("text", full_report(), Show(lang="en", statistics=True, explain=True)),
    "text-narrow.txt": ("text", full_report(), Show(width=40)),
    "text-colour.txt": ("text", full_report(), Show(colour=True)),
    "text-clean.txt": ("text", report(), Show()),
    "lint.json": ("json", full_report(), Show()),
    "lint.sarif": ("sarif", full_report(), Show()),
    "word-and-others.sarif": ("sarif", unlined(), Show(lang="en")),
    "junit.xml": ("junit", full_report(), Show()),
    "github.txt": ("github", full_report(), Show()),
    "github-hostile.txt": ("github", hostile(), Show()),
    "gitlab.json": ("gitlab", full_report(), Show()),
    "markdown.md": ("markdown", full_report(), Show()),
    "markdown-en.md": ("markdown", unlined(), Show(lang="en")),
    "markdown-hostile.md": ("markdown", hostile(), Show()),
    "list.csv": ("csv", full_report(), Show()),
    "list-xlsx.txt": ("xlsx", full_report(), Show()),
}


def printed(name: str) -> str:
    form, made, show = CASES[name]
    return rendered(form, made, show)


@pytest.mark.parametrize("name", CASES)
def test_reports_read_as_before(name: str) -> None:
    assert printed(name) == (FOLDER / name).read_bytes().decode("utf-8")


def test_no_snapshot_without_its_report() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(CASES)


if __name__ == "__main__":
    for case in CASES:
        (FOLDER / case).write_bytes(printed(case).encode("utf-8"))
