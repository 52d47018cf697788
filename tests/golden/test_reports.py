"""Whole reports as they are printed; `python tests/golden/test_reports.py` rewrites them after a change that is meant."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "reports"
sys.path += [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])] if __name__ == "__main__" else []

from samples import full_report, report  # noqa: E402

from plancheck.diagnostics.report import Report  # noqa: E402
from plancheck.reporters import reporter  # noqa: E402
from plancheck.reporters.show import Show  # noqa: E402

CASES: dict[str, tuple[str, Report, Show]] = {
    "text-zh.txt": ("text", full_report(), Show(severity="info", statistics=True, explain=True)),
    "text-en.txt": ("text", full_report(), Show(lang="en", statistics=True, explain=True)),
    "text-narrow.txt": ("text", full_report(), Show(width=40)),
    "text-colour.txt": ("text", full_report(), Show(colour=True)),
    "text-clean.txt": ("text", report(), Show()),
    "lint.json": ("json", full_report(), Show()),
}


def rendered(name: str) -> str:
    form, made, show = CASES[name]
    return reporter(form)(made, show)


@pytest.mark.parametrize("name", CASES)
def test_reports_read_as_before(name: str) -> None:
    assert rendered(name) == (FOLDER / name).read_bytes().decode("utf-8")


def test_no_snapshot_without_its_report() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(CASES)


if __name__ == "__main__":
    for case in CASES:
        (FOLDER / case).write_bytes(rendered(case).encode("utf-8"))
