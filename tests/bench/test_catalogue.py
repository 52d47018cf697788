"""The table of rules: every rule has its line, and rules that are off by default belong to a profile."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from bench.catalogue import PAGE, Measured, main, profile, table
from bench.scores.tool import rules
from plancheck.config.profiles import PROFILES

_ROW = re.compile(r"^\| \[([A-Z]{3}\d{3})\]\(rules/\1\.md\) \| (.+?) \| (\w+) \| ([a-z ]+) \|", re.M)


def test_every_rule_is_in_the_table_with_its_profile() -> None:
    written = {row[1]: row[4] for row in _ROW.finditer(PAGE.read_text(encoding="utf-8"))}
    assert written == {rule.id: profile(rule) for rule in rules().rules}


def test_a_rule_that_is_off_runs_in_some_profile() -> None:
    offered = set(PROFILES["all"]["tags"])
    assert [rule.id for rule in rules().rules if not rule.enabled and offered.isdisjoint(rule.tags)] == []


def test_findings_are_counted_by_length_and_unread_ones_are_not_judged() -> None:
    rule = rules().known("PUN002")
    page = table([rule], Measured({"PUN002": 3}, defaultdict(list), 200_000))
    assert page.splitlines()[-1].endswith("| info | format | 1.50 | — |")


def test_without_documents_there_is_no_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--wild", str(tmp_path), "--write"]) == 2
    assert "no documents" in capsys.readouterr().err
