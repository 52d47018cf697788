"""What is said beside reports speaks English with --lang en, or where PLANCHECK_LANG says so."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from plancheck.cli.english import ENGLISH
from plancheck.cli.main import _COMMANDS, main, plancheck

CHINESE = re.compile("[\u4e00-\u9fff]")
PLAN = Path(__file__).parents[2] / "corpus" / "zhejiang-2020-plan.txt"
WRONG = 'rule TST001 "x"\n  severity error\n  for each t in tasks\n'


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code and all that was printed."""
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    captured = capsys.readouterr()
    return int(str(ended.value.code or 0)), captured.out + captured.err


def helps(command: click.Command) -> Iterator[str]:
    """Every paragraph of the help pages of a command and of those under it."""
    for text in (command.help, *(getattr(parameter, "help", None) for parameter in command.params)):
        yield from (paragraph.rpartition("\b\n")[2] for paragraph in (text or "").strip().split("\n\n"))
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        yield from helps(inner)


def test_every_help_text_has_its_english_and_none_is_left_over() -> None:
    commands = [getattr(import_module(f"plancheck.cli.{name}"), name) for name in _COMMANDS]
    texts = {text.rstrip("\n") for command in (plancheck, *commands) for text in helps(command)} | set(
        _COMMANDS.values()
    )
    assert {text for text in texts if CHINESE.search(text)} == ENGLISH.keys()


@pytest.mark.parametrize(
    "arguments", [(), ("lint",), ("rules",), ("rules", "try"), ("graph",), ("compare",), ("rules", "format")]
)
def test_help_pages_are_english(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    code, page = said(capsys, "--lang", "en", *arguments, "--help")
    examples = page.replace("浙江省", "").replace("报告.html", "").replace("批注.docx", "").replace("关系图.html", "")
    assert code == 0
    assert "Usage:" in page
    assert not CHINESE.search(examples)
    assert CHINESE.search(said(capsys, *arguments, "--help")[1])


def test_the_environment_chooses_and_the_command_line_wins(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANCHECK_LANG", "en")
    assert said(capsys, "rules", "show", "NUM99") == (2, "plancheck: there is no rule NUM99, did you mean NUM009?\n")
    assert "没有编号为 NUM99 的规则" in said(capsys, "rules", "show", "NUM99", "--lang", "zh")[1]
    assert "looked at:" in said(capsys, "lint", str(PLAN))[1]
    assert "核对数值" in said(capsys, "lint", str(PLAN), "--lang", "zh")[1]


def test_the_language_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert "looked at:" in said(capsys, "--lang", "en", "lint", str(PLAN))[1]
    assert "One indicator has one value" in said(capsys, "rules", "--lang", "en", "list", "--select", "NUM001")[1]


def test_rules_are_tested_tried_and_checked_in_english(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, told = said(capsys, "rules", "test", "NUM012", "--lang", "en")
    assert (code, "rules: " in told, CHINESE.search(told)) == (0, True, None)
    told = said(capsys, "rules", "try", "NUM001", str(PLAN), "--lang", "en")[1]
    assert "holds: agree(f.quantity) holds (f.quantity is" in told
    (tmp_path / "own.rules").write_text(WRONG, encoding="utf-8")
    code, told = said(capsys, "rules", "check", str(tmp_path), "--lang", "en")
    assert code == 2
    assert "own.rules:3:12: there is no relation tasks, did you mean task?" in told
    assert "3 | for each t in tasks" in told
    assert not CHINESE.search(told)


def test_a_new_rule_is_written_and_its_failing_example_told_in_english(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert said(capsys, "rules", "new", "OWN001", "--dir", str(tmp_path), "--lang", "en")[1].startswith("wrote ")
    code, told = said(capsys, "rules", "test", str(tmp_path), "--lang", "en")
    assert code == 1
    assert "OWN001 bad-1: ought to report something, but is silent" in told


def test_layout_is_told_in_english(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "own.rules"
    path.write_text('rule TST001 "x"\n because practice "y"\n', encoding="utf-8")
    assert said(capsys, "--lang", "en", "rules", "format", "--check", str(path)) == (1, f"not laid out: {path}\n")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("selekt = 1", ":1: there is no setting selekt, did you mean select?"),
        ('lang = "fr"', ":1: lang is one of zh, en, not “fr”"),
        ("together = 1", ":1: together is true or false"),
        ('[[suppress]]\nrule = "NUM001"', ":1: [[suppress]] needs reason (why)"),
        (
            '[severities]\nNUM = "eror"',
            ":1: severities of NUM is one of error, warning, info, not “eror”, did you mean error?",
        ),
        ("year = [", ": this is no TOML"),
    ],
)
def test_a_wrong_configuration_is_told_in_english(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, written: str, told: str
) -> None:
    config = tmp_path / "plancheck.toml"
    config.write_text(written, encoding="utf-8")
    code, answer = said(capsys, "lint", str(PLAN), "--config", str(config), "--lang", "en")
    assert code == 2
    assert "the configuration is at fault, nothing was checked" in answer
    assert told.split(":", 2)[-1] in answer


def test_rules_are_exported_as_sql(capsys: pytest.CaptureFixture[str]) -> None:
    code, script = said(capsys, "rules", "export", "--format", "sql", "--lang", "en")
    assert code == 0
    assert "-- NUM001 case 1: One indicator has one value\nWITH" in script
    assert "-- judged in memory only (find)" in script
    duckdb = pytest.importorskip("duckdb", reason="the extra `archive` is not installed")
    assert duckdb.connect().execute(script).fetchall() == []


def test_the_schema_is_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "rules", "export", "--format", "sql", "--schema", "--lang", "en")[0] == 2
