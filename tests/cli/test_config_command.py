"""Configuration, silencing and baseline through the command line, over stand-in rules."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import requires
from fakes import small  # noqa: F401 - a fixture

from plancheck.cli.main import main

pytestmark = pytest.mark.usefixtures("small")
BAD, DOUBTFUL, CLEAN = "一、坏\n", "一、疑\n", "一、好\n"


class Said:
    """A folder, and the command line run in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.out = self.err = ""

    def write(self, files: dict[str, str]) -> None:
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")

    def run(self, *arguments: str) -> int:
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        self.out, self.err = self.capsys.readouterr()
        return int(ended.value.code or 0)

    def __call__(self, *arguments: str) -> int:
        return self.run("lint", *arguments)

    def found(self, *arguments: str) -> list[tuple[str, str, str]]:
        self("--format", "json", *arguments)
        return [(one["path"], one["rule"], one["severity"]) for one in json.loads(self.out)["diagnostics"]]

    def summary(self, *arguments: str) -> Any:
        self("--format", "json", *arguments)
        return json.loads(self.out)["summary"]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Said:
    monkeypatch.chdir(tmp_path)
    return Said(tmp_path, capsys)


# Which configuration holds.


def test_the_nearest_upward_from_what_is_checked_holds(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    said.write({"plancheck.toml": 'ignore = ["TST001"]\n', "x/plancheck.toml": "", "x/y/a.txt": BAD, "z/a.txt": BAD})
    assert said("z/a.txt") == 0
    assert said("x/y/a.txt") == 1
    assert said() == 0
    monkeypatch.chdir(said.folder / "z")
    assert said("../x/y") == 1
    assert said("--no-config", "a.txt") == 1
    assert said("--config", "../plancheck.toml", "../x") == 0


def test_pyproject_counts_where_it_has_a_section(said: Said) -> None:
    said.write(
        {"pyproject.toml": '[tool.plancheck]\nfail-on = "never"\n', "x/pyproject.toml": "[tool.ruff]\n", "x/a.txt": BAD}
    )
    assert said("x/a.txt") == 0
    said.write({"pyproject.toml": '[tool.plancheck]\nfail-on = "never"\n[[tool.plancheck.set]]\nfile = "a"\n'})
    assert said("x/a.txt") == 2
    assert "pyproject.toml:4: [[set]] 中没有设置项 file，是不是 files？" in said.err


def test_the_command_line_wins(said: Said) -> None:
    said.write({"plancheck.toml": 'select = ["TST002"]\nfail-on = "warning"\nlang = "en"\n', "a.txt": "坏疑\n"})
    assert said("a.txt") == 1
    assert "TST001" not in said.out
    assert "checked 1 file" in said.out
    assert said("--fail-on", "error", "--lang", "zh", "a.txt") == 0
    assert "检查1份文件" in said.out
    assert said("--select", "TST001", "a.txt") == 1


def test_profiles(said: Said) -> None:
    said.write({"a.txt": DOUBTFUL})
    assert said("a.txt") == 0
    assert said("--profile", "strict", "a.txt") == 1
    said.write({"plancheck.toml": 'profile = "strict"\n'})
    assert said("a.txt") == 1
    assert said("--profile", "default", "a.txt") == 0
    assert said("--fail-on", "error", "a.txt") == 0


def test_settings_by_path_and_severities(said: Said) -> None:
    config = 'severities = { TST = "warning", TST002 = "error" }\n[[path]]\nfiles = "x/*.txt"\nignore = "TST002"\n'
    said.write({"plancheck.toml": config, "a.txt": "坏疑\n", "x/a.txt": "坏疑\n"})
    assert said.found() == [
        ("a.txt", "TST001", "warning"),
        ("a.txt", "TST002", "error"),
        ("x/a.txt", "TST001", "warning"),
    ]


def test_sets_are_compared(said: Said) -> None:
    said.write({"plancheck.toml": '[[set]]\nfiles = "x/**"\n', "a.txt": BAD, "x/a.txt": BAD, "x/b.txt": CLEAN})
    assert ("x/a.txt", "TST009", "error") in said.found(".")
    assert "跨文件核对1组" not in said.out
    said(".")
    assert "跨文件核对1组" in said.out
    assert [one for one in said.found("a.txt", "x/a.txt") if one[1] == "TST009"] == []


def test_excludes_are_counted_and_a_named_file_is_not(said: Said) -> None:
    said.write({"plancheck.toml": 'exclude = ["旧稿"]\n', "a.txt": CLEAN, "旧稿/b.txt": BAD})
    assert said() == 0
    assert "跳过1个文件" in said.out
    assert said("旧稿/b.txt") == 1
    assert said("旧稿") == 2
    said("--show-files")
    assert (said.out, said.err) == ("a.txt\n", "1 个文件，另跳过 1 个\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("\nselct = []\n", "plancheck.toml:2: 没有设置项 selct，是不是 select？"),
        (
            'fail-on = "eror"\n',
            "plancheck.toml:1: fail-on 没有“eror”，可用：error、warning、info、never，是不是 error？",
        ),
        ("together = 1\n", "plancheck.toml:1: together 应为 true 或 false"),
        ('[[facts]]\nfiles = "a"\nyear = "2020"\n', "plancheck.toml:3: year 应为年份"),
        ('[[facts]]\nfiles = "a"\n[[facts]]\nyear = 2020\n', "plancheck.toml:3: [[facts]] 缺少 files"),
        ("[facts]\nyear = 2020\n", "plancheck.toml:1: facts 应写作 [[facts]]"),
        ('severities = { TST001 = "fatal" }\n', "没有级别“fatal”"),
        ('rules = "nowhere"\n', "不是文件夹"),
        ('exclude = "a\\\\b"\n', "路径请用 / 分隔"),
        ('[[suppress]]\nrule = "TST001"\n', "plancheck.toml:1: [[suppress]] 缺少 reason"),
        ('[[suppress]]\nrule = "TST"\nreason = "x"\n', "plancheck.toml:2: rule “TST”不是规则编号"),
        ('[[suppress]]\nrule = "TST001"\nreason = "x"\nuntil = "soon"\n', "plancheck.toml:4: until 应为日期"),
        ("a = \n", "plancheck.toml:1:5: TOML 写法有误"),
        ("a = " + "[" * 9999, "plancheck.toml"),
        ('"\\u001b[31m" = 1\n', "没有设置项"),
        ('[[path]]\nfiles = "a"\nselect = "NOPE"\n', "plancheck.toml: 没有规则 NOPE"),
        ('ignore = ["NOPE"]\n', "plancheck.toml: 没有规则 NOPE"),
    ],
)
def test_a_wrong_configuration_is_refused(said: Said, content: str, message: str) -> None:
    said.write({"plancheck.toml": content, "a.txt": CLEAN})
    assert said("a.txt") == 2
    assert message in said.err
    assert "\x1b" not in said.err
    assert said.out == ""


def test_every_mistake_is_told_at_once(said: Said) -> None:
    said.write({"plancheck.toml": 'selct = 1\nlang = "fr"\n', "a.txt": CLEAN})
    said("a.txt")
    assert "plancheck.toml:1:" in said.err
    assert "plancheck.toml:2:" in said.err


def test_a_configuration_may_have_a_mark_at_its_start_but_must_be_utf8(said: Said) -> None:
    said.write({"a.txt": BAD})
    (said.folder / "plancheck.toml").write_bytes(b'\xef\xbb\xbffail-on = "never"\r\n')
    assert said("a.txt") == 0
    (said.folder / "plancheck.toml").write_bytes("# 配置\n".encode("gbk"))
    assert said("a.txt") == 2
    assert "UTF-8" in said.err
    assert said("--config", "gone.toml", "a.txt") == 2
    assert "gone.toml: 配置文件无法读取：文件不存在" in said.err


def test_show_settings_says_where_each_comes_from(said: Said) -> None:
    said.write({"plancheck.toml": 'lang = "en"\n[[set]]\nfiles = "x/**"\n'})
    assert said("--show-settings", "--profile", "strict", "--select", "TST001") == 0
    assert 'lang = "en"    # configuration' in said.out
    assert 'fail-on = "warning"    # profile strict' in said.out
    assert 'select = ["TST001"]    # command line' in said.out
    assert '[[set]]    # line 2\nfiles = ["x/**"]' in said.out


def test_init_writes_once(said: Said) -> None:
    assert said.run("init") == 0
    before = (said.folder / "plancheck.toml").read_bytes()
    assert said.run("init") == 2
    assert "已存在，未改动" in said.err
    assert (said.folder / "plancheck.toml").read_bytes() == before
    said.write({"a.txt": BAD, "x/pyproject.toml": "[tool.plancheck]\n"})
    assert said("a.txt") == 1
    assert said.run("init", "x") == 2


# Silencing.


def mark(what: str) -> str:
    return f"<!-- plancheck: ignore {what} -->"


def test_a_mark_silences_and_is_counted(said: Said) -> None:
    said.write({"a.md": f"{mark('TST001 口径不同')}\n坏\n\n坏\n"})
    assert said.found() == [("a.md", "TST001", "error")]
    assert said.summary()["suppressed"] == 1
    said()
    assert "另有1处已标注忽略" in said.out


@pytest.mark.parametrize(
    ("what", "rule", "message"),
    [
        ("TST002 口径不同", "SUP001", "忽略TST002，但这里没有TST002的发现"),
        ("TST007 口径不同", "SUP002", "规则TST007不存在"),
        ("TST001", "SUP002", "没有写理由"),
        ("口径不同", "SUP002", "写法有误"),
        ("DOC001 口径不同", "SUP002", "DOC001不能忽略"),
        ("SUP001 口径不同", "SUP002", "SUP001不能忽略"),
    ],
)
def test_a_mark_that_silences_nothing_is_a_finding(said: Said, what: str, rule: str, message: str) -> None:
    said.write({"a.md": f"{mark(what)}\n坏\n"})
    assert said.found() == [("a.md", rule, "warning"), ("a.md", "TST001", "error")]
    assert message in said.out


def test_a_mark_for_a_rule_that_is_gone_is_told_in_english_too(said: Said) -> None:
    said.write({"a.md": f"{mark('TST007 口径不同')}\n好\n"})
    said("--lang", "en")
    assert "names no rule that exists, TST007: nothing is ignored, did you mean TST00" in said.out


def test_a_mark_for_a_rule_that_did_not_run_is_not_unused(said: Said) -> None:
    said.write({"a.md": f"{mark('TST002 口径不同')}\n好\n"})
    assert said.found("--ignore", "TST002") == []
    assert said.found("--select", "TST001") == []
    assert said.found("--ignore", "SUP001") == []
    said.write({"plancheck.toml": '[[path]]\nfiles = "*.md"\nignore = "TST002"\n'})
    assert said.found() == []


def test_a_mark_for_a_set_is_judged_where_the_set_was_compared(said: Said) -> None:
    files = {"x/a.md": f"{mark('TST009 口径不同')}\n好\n", "x/b.md": CLEAN}
    said.write({"plancheck.toml": '[[set]]\nfiles = "x/**"\n', **files})
    assert said.found("x/a.md") == []
    assert said.found("x") == [("x/a.md", "SUP001", "warning")]


def test_a_mark_at_the_other_place_counts(said: Said) -> None:
    said.write({"a.md": "坏\n", "b.md": f"一句\n{mark('TST009 口径不同')}\n"})
    assert ("a.md", "TST009", "error") in said.found("--together")
    said.write({"b.md": f"一句{mark('TST009 口径不同')}\n"})
    assert said.found("--together") == [("a.md", "TST001", "error")]


def suppress(**values: str) -> str:
    return "[[suppress]]\n" + "".join(f"{key} = {value}\n" for key, value in values.items())


def test_the_table_silences_by_rule_path_and_words(said: Said) -> None:
    entry = suppress(rule='"TST001"', reason='"口径不同"', files='"x/*.txt"', text='"坏"')
    said.write({"plancheck.toml": entry, "a.txt": BAD, "x/a.txt": BAD})
    assert said.found() == [("a.txt", "TST001", "error")]
    assert said.summary()["suppressed"] == 1


def test_an_entry_that_is_not_used_or_unknown_is_a_finding(said: Said) -> None:
    said.write({"plancheck.toml": suppress(rule='"TST002"', reason='"x"', files='"*.txt"'), "a.txt": BAD})
    assert said.found() == [("a.txt", "SUP001", "warning"), ("a.txt", "TST001", "error")]
    assert "plancheck.toml:1 的 [[suppress]] 忽略TST002" in said.out
    assert said.found("a.txt") == [("a.txt", "TST001", "error")]  # other files may hold it
    said.write({"plancheck.toml": suppress(rule='["TST007", "DOC001"]', reason='"x"')})
    assert [one[1] for one in said.found("a.txt")] == ["SUP002", "SUP002", "TST001"]


def test_an_entry_that_has_run_out_returns(said: Said) -> None:
    said.write({"plancheck.toml": suppress(rule='"TST001"', reason='"x"', until="2020-12-31"), "a.txt": BAD})
    assert said.found() == [("a.txt", "TST001", "error"), ("a.txt", "SUP003", "warning")]
    said.write({"plancheck.toml": suppress(rule='"TST001"', reason='"x"', until='"2999-12-31"')})
    assert said.found() == []


def test_what_cannot_be_read_cannot_be_silenced(said: Said) -> None:
    said.write({"plancheck.toml": suppress(rule='"DOC001"', reason='"x"'), "a.txt": ""})
    assert said("a.txt") == 2


# The baseline.


def test_a_baseline_survives_edits_around_it(said: Said) -> None:
    said.write({"a.txt": BAD})
    assert said("--baseline", "b.json", "--write-baseline") == 0
    assert "已写入基线 b.json：1 条" in said.err
    said.write({"a.txt": "一、好\n\n二、好\n\n" + BAD + "三、疑\n"})
    assert said.found("--baseline", "b.json") == [("a.txt", "TST002", "warning")]
    assert said.summary("--baseline", "b.json")["baseline"] == 1
    said.write({"a.txt": BAD + BAD})
    assert said("--baseline", "b.json") == 1


def test_stale_entries_are_told_and_leave_when_written_anew(said: Said) -> None:
    said.write({"a.txt": BAD, "b.txt": BAD})
    said("--baseline", "b.json", "--write-baseline")
    said.write({"a.txt": CLEAN})
    assert said("--baseline", "b.json") == 0
    assert "基线中有 1 条已不再出现" in said.err
    said("--baseline", "b.json", "--write-baseline")
    assert "去掉 1 条" in said.err
    (said.folder / "b.txt").unlink()
    said("--baseline", "b.json")
    assert "基线中有 1 条已不再出现" in said.err


@pytest.mark.parametrize("partial", [("b.txt",), ("--select", "TST002", "."), ("--ignore", "TST001", ".")])
def test_a_partial_run_never_shrinks_it(said: Said, partial: tuple[str, ...]) -> None:
    said.write({"a.txt": BAD, "b.txt": CLEAN})
    said("--baseline", "b.json", "--write-baseline")
    before = (said.folder / "b.json").read_bytes()
    said.write({"a.txt": CLEAN})
    said("--baseline", "b.json", "--write-baseline", *partial)
    assert (said.folder / "b.json").read_bytes() == before
    assert "不再出现" not in said.err


def test_a_finding_across_documents_needs_them_compared(said: Said) -> None:
    said.write({"a.txt": BAD, "b.txt": CLEAN})
    said("--together", "--baseline", "b.json", "--write-baseline")
    before = (said.folder / "b.json").read_bytes()
    assert json.loads(before)["findings"][1]["others"] == ["b.txt"]
    said("--baseline", "b.json", "--write-baseline")
    assert (said.folder / "b.json").read_bytes() == before
    said.write({"b.txt": "好\n"})
    assert said("--together", "--baseline", "b.json") == 0


def test_paths_count_from_the_baseline(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    said.write({"x/a.txt": BAD, "plancheck.toml": 'baseline = "b.json"\n'})
    assert said("--write-baseline") == 0
    monkeypatch.chdir(said.folder / "x")
    assert said("a.txt") == 0


@pytest.mark.parametrize(
    "content", ["", "[]", '{"version": 2}', '{"version": 1, "findings": [{"path": 1}]}', "[" * 9999]
)
def test_a_damaged_baseline_is_refused(said: Said, content: str) -> None:
    said.write({"a.txt": BAD, "b.json": content})
    assert said("--baseline", "b.json", "a.txt") == 2
    assert "基线 b.json" in said.err
    assert said("--baseline", "b.json", "--write-baseline", "a.txt") == 2
    assert (said.folder / "b.json").read_text(encoding="utf-8") == content


def test_a_missing_baseline_is_refused(said: Said) -> None:
    said.write({"a.txt": BAD})
    assert said("--baseline", "gone.json", "a.txt") == 2
    assert "文件不存在" in said.err


def test_findings_about_silencing_are_not_accepted(said: Said) -> None:
    said.write({"a.md": f"{mark('TST002 口径不同')}\n坏\n"})
    said("--baseline", "b.json", "--write-baseline")
    assert said.found("--baseline", "b.json") == [("a.md", "SUP001", "warning")]


# Only what is new.


def git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.invalid", "-c", "commit.gpgsign=false")
    subprocess.run(("git", "-C", folder, *settings, *arguments), check=True, capture_output=True)


@requires("git")
def test_only_what_is_new_since_a_revision(said: Said) -> None:
    said.write({"x/甲.md": f"坏\n{mark('TST002 旧')}\n好\n", "plancheck.toml": ""})
    git(said.folder, "init")
    git(said.folder, "add", ".")
    git(said.folder, "commit", "-m", "x")
    said.write({"x/甲.md": f"好\n\n坏\n疑\n{mark('TST002 旧')}\n好\n", "x/乙.md": BAD})
    assert said.found("--new-only", "HEAD", "x") == [("x/乙.md", "TST001", "error"), ("x/甲.md", "TST002", "warning")]
    assert said.summary("--new-only", "HEAD", "x")["baseline"] == 2
    assert said("--new-only", "nowhere", "x") == 2
    assert "没有版本“nowhere”" in said.err
    assert said("--new-only", "--help", "x") == 2


@requires("git")
def test_a_configuration_says_in_which_language_trouble_is_told(said: Said) -> None:
    said.write({"plancheck.toml": 'lang = "en"\n', "a.txt": CLEAN})
    assert said("--new-only", "HEAD", "a.txt") == 2
    assert "is in no git repository" in said.err
    said.write({"plancheck.toml": 'lang = "en"\nbaseline = "b.json"\n', "a.txt": BAD})
    said("--write-baseline", "a.txt")
    assert "b.json: 1 entries\n" in said.err
    said.write({"a.txt": CLEAN})
    said("a.txt")
    assert "1 entries of the baseline are found no more" in said.err


@requires("git")
def test_without_a_repository_there_is_no_revision(said: Said) -> None:
    said.write({"a.txt": BAD})
    assert said("--new-only", "HEAD", "a.txt") == 2
    assert "git 仓库" in said.err


def test_only_what_is_new_since_a_baseline(said: Said) -> None:
    said.write({"a.txt": BAD})
    said("--baseline", "b.json", "--write-baseline")
    said.write({"a.txt": "一、坏疑\n"})
    assert said.found("--new-only", "b.json", "a.txt") == [("a.txt", "TST002", "warning")]
