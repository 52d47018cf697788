"""Whole reports as they are printed; `python tests/golden/test_reports.py` rewrites them after a change that is meant."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "reports"
sys.path += [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])] if __name__ == "__main__" else []

from reporters import compared  # noqa: E402
from reporters.made import hostile, rendered, unlined  # noqa: E402
from samples import full_report, report  # noqa: E402

from plancheck.diagnostics.comparison import Comparison  # noqa: E402
from plancheck.diagnostics.report import Report  # noqa: E402
from plancheck.reporters.comparison import comparison_reporter  # noqa: E402
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

COMPARISONS: dict[str, tuple[str, Callable[[], Comparison], Show]] = {
    "compare-zh.txt": ("text", compared.everything, Show()),
    "compare-en.txt": ("text", compared.everything, Show(lang="en", width=60)),
    "compare-word.txt": ("text", compared.unlined, Show(colour=True)),
    "compare-hostile.txt": ("text", compared.hostile, Show()),
    "compare.json": ("json", compared.everything, Show()),
    "compare.md": ("markdown", compared.everything, Show()),
    "compare-hostile.md": ("markdown", compared.hostile, Show(lang="en")),
}


def printed(name: str) -> str:
    if name in COMPARISONS:
        form, made, show = COMPARISONS[name]
        return comparison_reporter(form)(made(), show)
    form, report, show = CASES[name]
    return rendered(form, report, show)


@pytest.mark.parametrize("name", [*CASES, *COMPARISONS])
def test_reports_read_as_before(name: str) -> None:
    assert printed(name) == (FOLDER / name).read_bytes().decode("utf-8")


def test_no_snapshot_without_its_report() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*CASES, *COMPARISONS}


if __name__ == "__main__":
    for case in (*CASES, *COMPARISONS):
        (FOLDER / case).write_bytes(printed(case).encode("utf-8"))
