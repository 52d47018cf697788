"""`plancheck rules`."""

import json
from pathlib import Path

import pytest
from rulefiles import rule

from plancheck.cli.main import main

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
        "id": "XYZ001", "title": "试", "severity": "error", "because": [{"basis": "practice", "source": "测试"}],
        "enabled": True, "file": (folder / "own.rules").as_posix(), "line": 1,
    }  # fmt: skip


def test_show_tells_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("show", "num012", capsys=capsys)
    assert code == 0
    for part in (
        "NUM012  概数词不叠用",
        "级别  警告",
        "依据  法规：",
        "核对  查找“约{n:quantity}(左右|上下)”",
        "反例  ",
        "位置  ",
    ):
        assert part in out


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
    assert err == "1 条规则，2 个例文，0 处不符\n"


def test_a_failing_example_is_named_and_gives_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "own.rules"
    file.write_text(file.read_text(encoding="utf-8").replace("错别字", "没有别字"), encoding="utf-8")
    code, out, _ = run("test", "XYZ001", "--rules", str(folder), capsys=capsys)
    assert code == 1
    assert out == f"{file.as_posix()}:5: XYZ001 bad-1: 应当报告，却没有报告：“没有别字”\n"


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
