"""The later parts: verdicts, controls, pages, and that absent data is said to be absent."""

import json
from pathlib import Path

import pytest

from bench.judgement import main
from bench.mutations.classes import CLASSES
from bench.pages import READMES, Row, table
from bench.parts import PARTS, Options
from bench.scores.alarms import VERDICTS, densities, precision, read
from bench.scores.controls import controls


def test_every_verdict_has_a_reason() -> None:
    rows = [json.loads(line) for line in VERDICTS.read_text(encoding="utf-8").splitlines()]
    assert {row["verdict"] for row in rows} <= {"right", "wrong", "debatable"}
    assert all(row["why"] for row in rows)
    keys = [(row["document"], row["line"], row["rule"], row["text"]) for row in rows]
    assert len(keys) == len(set(keys))


def test_what_is_said_about_the_plans_was_read(tmp_path: Path) -> None:
    result = read(tmp_path)
    assert sum(one.verdict != "unjudged" for one in result.said) >= 10
    assert {row.documents for row in densities(result)} == {"corpus"}
    assert all(score.right <= score.of for score in precision(result))


def test_absent_documents_are_not_counted_as_silent(tmp_path: Path) -> None:
    found = controls(tmp_path)
    assert len([one for one in found if one.name.startswith("a row that adds up")]) == 15
    assert {one.document for one in found if one.fired is None} >= {"027_辽宁省_2026_政府工作报告.txt"}
    assert any("not run" in line for line in PARTS[6](Options(tmp_path, 1, 1)).lines)


def test_one_part_runs_alone_and_keeps_its_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "judgement.json"
    assert main(["--part", "2", "--misses", "--json", str(kept)]) == 0
    assert "same indicator: precision" in capsys.readouterr().out
    scores = json.loads(kept.read_text(encoding="utf-8"))["part 2"]["scores"]
    assert {score["measure"] for score in scores} >= {"same indicator: recall", "conflict: recall"}


def test_pages_are_renewed_by_whole_runs_only() -> None:
    with pytest.raises(SystemExit):
        main(["--part", "2", "--write-docs"])


def test_the_table_gives_counts_and_shares() -> None:
    lines = table([Row("found", "找到", 9, 10)], "zh").splitlines()
    assert lines[-1].startswith("| 找到 | 9 / 10 | 90.0 %  [")


def test_the_readmes_name_every_class() -> None:
    for language, page in READMES.items():
        block = page.read_text(encoding="utf-8").split("<!-- judgement -->")[1]
        assert [one.name for one in CLASSES if (one.title if language == "en" else one.title_zh) not in block] == []
