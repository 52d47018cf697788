"""`plancheck rules`."""

import json
from pathlib import Path

import pytest
from rulefiles import rule

from plancheck.cli.main import main

ROOT = Path(__file__).parents[2]
FIND = 'find "错{n:text}字" report "有"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = rule(FIND, "XYZ001").replace('good "甲"', 'good "对"').replace('bad "乙"', 'bad "错别字" at "别"')
    (tmp_path / "own.rules").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["rules", *arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_list_has_a_line_a_rule(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("list", "--rules", str(folder), capsys=capsys)
    assert code == 0
    assert "NUM001  错误  同一指标的数值应当一致\n" in out
    assert out.endswith("XYZ001  错误  试\n")


def test_list_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("list", "--format", "json", "--rules", str(folder), capsys=capsys)
    own = json.loads(out)["rules"][-1]
    assert code == 0
    assert own == {
        "id": "XYZ001", "title": "试", "title_en": None, "severity": "error", "topic": "own", "tags": [],
        "because": [{"basis": "practice", "source": "测试"}],
        "enabled": True, "file": (folder / "own.rules").as_posix(), "line": 1,
    }  # fmt: skip


def test_list_chooses(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "own.rules"
    file.write_text(
        file.read_text(encoding="utf-8").replace("  severity", '  标签 "甲"， "乙"\n  severity'), encoding="utf-8"
    )
    assert run("list", "--rules", str(folder), "--tag", "甲", capsys=capsys)[1] == "XYZ001  错误  试 #甲 #乙\n"
    assert run("list", "--rules", str(folder), "--topic", "own", "--lang", "en", capsys=capsys)[1].startswith(
        "XYZ001  error"
    )
    figures = run("list", "--topic", "figures", "--severity", "error", capsys=capsys)[1]
    assert {line.split()[1] for line in figures.splitlines()} == {"错误"}
    assert run("list", "--select", "num001", capsys=capsys)[1].startswith("NUM001")
    code, _, err = run("list", "--tag", "丙", "--rules", str(folder), capsys=capsys)
    assert code == 2
    assert "没有 --tag 丙，可用：" in err
    assert "乙、甲" in err


def test_show_tells_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("show", "res022", capsys=capsys)
    assert code == 0
    assert out.startswith("RES022 分工、分解类文件应写明责任单位\n")
    for part in (
        "\n    级别：警告\n", "\n    法规：《党政机关公文处理工作条例》", "\n    对每个   d 属于 document\n",
        "\n    tasks：表中至少几项任务才作提示；默认 5\n", "\n反例\n", "\n    transmittal：role\n", 'ignore = ["RES022"]',
    ):  # fmt: skip
        assert part in out
    _, english, _ = run("show", "RES022", "--lang", "en", capsys=capsys)
    for part in (
        "Severity: warning",
        "for each   d in document",
        "tasks: how many tasks a table has to list; default 5",
    ):
        assert part in english


def test_show_makes_a_page_that_needs_no_network(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    assert run("show", "NUM012", "--format", "html", "--output", str(page), capsys=capsys)[0] == 0
    text = page.read_text(encoding="utf-8")
    assert "http" not in text
    assert "<script" not in text
    assert "&lt;!-- plancheck: ignore NUM012" in text


def test_show_as_json_prints_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("show", "NUM012", "--format", "json", capsys=capsys)
    data = json.loads(out)
    assert (code, data["version"], data["tree"]["node"], data["id"]) == (0, 1, "Rule", "NUM012")


def test_show_of_no_rule_guesses(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run("show", "NUM01", capsys=capsys)
    assert code == 2
    assert "没有编号为 NUM01 的规则，是不是 NUM0" in err


def test_test_runs_examples(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run("test", "XYZ", "--rules", str(folder), capsys=capsys)
    assert (code, out) == (0, "")
    assert err == "1 条规则，2 个例文，0 处不符；1 种情形中 1 种有反例触发\n"


def test_a_failing_example_is_named_and_gives_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "own.rules"
    file.write_text(file.read_text(encoding="utf-8").replace("错别字", "没有别字"), encoding="utf-8")
    code, out, _ = run("test", "XYZ001", "--rules", str(folder), capsys=capsys)
    assert code == 1
    assert out == (
        f"{file.as_posix()}:5: XYZ001 bad-1: 应当报告，却没有报告：“没有别字”\n"
        f"{file.as_posix()}:2: XYZ001 第1种情形没有反例触发\n"
    )


def test_check_of_good_rules(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run("check", str(folder), capsys=capsys)
    assert code == 0
    assert "写法无误" in err


def test_check_lists_every_error_and_gives_two(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.rules").write_text('rule 甲\n\nrule ABC001 "乙" severity error\n', encoding="utf-8")
    code, _, err = run("check", str(folder), capsys=capsys)
    assert code == 2
    assert f"{(folder / 'bad.rules').as_posix()}:1:6: 此处应为 规则编号" in err
    assert f"{(folder / 'bad.rules').as_posix()}:3:1: 规则 ABC001 没有依据" in err


def test_test_of_no_rule_is_trouble(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run("test", "QQQ", capsys=capsys)
    assert code == 2
    assert "没有编号以 QQQ 开头的规则" in err


def test_a_folder_is_tested_by_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run("test", str(folder), capsys=capsys)
    assert (code, out, err.partition("，")[0]) == (0, "", "1 条规则")


def test_check_warns_with_the_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = 'for each a in figure, b in figure where a.id != b.id expect agree(a.quantity, b.quantity) report a "有"'
    (folder / "pairs.rules").write_text(rule(body, "XYZ002"), encoding="utf-8")
    code, _, err = run("check", str(folder), capsys=capsys)
    assert code == 0
    assert "规则 XYZ002 会比较所有配对" in err
    assert "6 | for each a in figure, b in figure" in err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_new_rule_loads_and_fails_until_it_is_written(
    tmp_path: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "own"
    assert run("new", "own001", "试一试", "--dir", str(home), "--lang", lang, capsys=capsys)[0] == 0
    assert run("check", str(home), capsys=capsys)[0] == 0
    code, out, _ = run("test", str(home), capsys=capsys)
    assert code == 1
    assert "OWN001 bad-1: 应当报告，却没有报告" in out
    file = home / "OWN001.rules"
    text = file.read_text(encoding="utf-8")
    for blank in ("要查找的样式", "the pattern to look for"):
        text = text.replace(blank, "写一句应当")
    file.write_text(text, encoding="utf-8")
    assert run("test", str(home), capsys=capsys)[0] == 0
    for identity, message in (
        ("own001", "已有文件"),
        ("NUM001", "已有规则“同一指标的数值应当一致”"),
        ("X1", "应为三个大写字母"),
    ):
        code, _, err = run("new", identity, "--dir", str(home), capsys=capsys)
        assert code == 2
        assert message in err
    assert file.read_text(encoding="utf-8") == text


def test_format_lays_out_in_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "own.rules"
    text = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(text)
    assert run("format", "--check", str(folder), capsys=capsys)[0] == 1
    assert file.read_bytes() == text
    assert run("format", str(file), capsys=capsys)[0] == 0
    assert b"  severity   error\r\n" in file.read_bytes()
    assert run("format", "--check", str(folder), capsys=capsys)[0] == 0
    file.write_text("rule XYZ001 试", encoding="utf-8")
    code, _, err = run("format", str(file), capsys=capsys)
    assert code == 2
    assert "此处应为 引号中的文字" in err
    assert file.read_text(encoding="utf-8") == "rule XYZ001 试"


def test_docs_are_made_and_told_stale(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "pages"
    assert run("docs", str(home), "--rules", str(folder), capsys=capsys)[0] == 0
    assert (home / "XYZ001.en.md").is_file()
    (home / "notes.md").write_text("own", encoding="utf-8")
    assert run("docs", str(home), "--check", "--rules", str(folder), capsys=capsys)[0] == 0
    code, _, err = run("docs", str(home), "--check", capsys=capsys)
    assert code == 1
    assert "XYZ001.md" in err
    assert run("docs", str(home), capsys=capsys)[0] == 0
    assert sorted(path.name for path in home.glob("XYZ*")) == []
    assert (home / "notes.md").is_file()


def test_export_is_what_its_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    from jsonschema import Draft202012Validator

    schema = json.loads(run("export", "--schema", capsys=capsys)[1])
    data = json.loads(run("export", capsys=capsys)[1])
    assert schema == json.loads((ROOT / "docs" / "schema" / "rules.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(data)
    assert {file["path"].rpartition("/")[2] for file in data["files"]} >= {"figures.rules", "tasks.rules"}
    del data["files"][0]["statements"][0]["span"]
    assert not Draft202012Validator(schema).is_valid(data)


def test_the_pages_of_the_rules_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("docs", str(ROOT / "docs" / "rules"), "--check", capsys=capsys)[0] == 0, (
        "plancheck rules docs docs/rules"
    )


TRIED = """\
rule XYZ009 "试"
  severity error
  because practice "测试"
  for each f in figure
  where f.role = "target" and f.indicator is known
  grouped by f.indicator
  expect agree(f.quantity)
  report f "有"
  also
  for each a in assignment, t in task
  where a.task = t.id and a.role = "责任"
  expect a.order < 2
  report a "有"
  also
  find "约{n:numeral}"
  report "有"
  good "甲"
  bad "约5家" at "约5"
"""


def test_try_tells_every_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "try.rules").write_text(TRIED, encoding="utf-8")
    plan = "一、任务\n1.建成5G基站5万个。\n责任单位：市经信局、市商务局\n2.建成5G基站6万个，约3家。\n"
    (tmp_path / "a.txt").write_text(plan, encoding="utf-8")
    code, out, _ = run("try", str(tmp_path / "try.rules"), str(tmp_path / "a.txt"), capsys=capsys)
    assert code == 0
    assert "“建成5G基站5万个”等2处 不符：一致(f.quantity) 不成立（f.quantity 为 “5万个”、“6万个”）" in out
    assert "“市商务局” 不符：a.order ＜ 2 不成立（a.order 为 2）" in out
    assert "“市经信局” 相符：a.order ＜ 2 成立（a.order 为 1）" in out
    assert "第3种情形：看了1处：不符1处\n  4:13 “约3” 不符：见到所查找的样式\n" in out


def test_try_of_a_shipped_rule_and_of_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("约50左右。\n", encoding="utf-8")
    assert "跨文件的情形" in run("try", "num001", str(tmp_path / "a.txt"), capsys=capsys)[1]
    assert run("try", "NUM01", str(tmp_path / "a.txt"), capsys=capsys)[0] == 2
    assert run("try", "NUM001", str(tmp_path / "b.txt"), capsys=capsys)[0] == 2
