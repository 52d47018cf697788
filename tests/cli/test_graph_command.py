"""`plancheck graph` as a person runs it."""

import json
import re
from pathlib import Path

import networkx
import pytest
from conftest import requires
from graphs import PLAN

import plancheck
from plancheck.cli.main import main
from plancheck.source.errors import SourceError


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["graph", *arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_a_page_beside_the_plan_by_default(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):  # written anew each time
        code, out, err = run(capsys, "plan.txt")
        assert (code, out, err) == (0, "", "已写入 plan.关系图.html\n")
    assert "加快网络建设" in (plan / "plan.关系图.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in plan.iterdir()) == ["plan.txt", "plan.关系图.html"]


def test_formats_for_programs_go_to_stdout(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "plan.txt", "--format", "json")
    assert (code, err) == (0, "")
    made = networkx.node_link_graph(json.loads(out), edges="edges")
    assert networkx.utils.graphs_equal(made, plancheck.build_graph("plan.txt"))
    assert networkx.utils.graphs_equal(made, plancheck.build_graph(["plan.txt"]))


@requires("python:openpyxl")
def test_workbooks_are_never_overwritten(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [run(capsys, "plan.txt", "--format", "xlsx", *more)[2] for more in ((), (), ("--per-unit",))]
    assert names == ["已写入 plan.责任矩阵.xlsx\n", "已写入 plan.责任矩阵2.xlsx\n", "已写入 plan.任务分解.xlsx\n"]


def test_what_it_writes_is_no_plan(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "plan.txt")
    run(capsys, "plan.txt", "--format", "html", "--per-unit")
    _, out, _ = run(capsys, ".", "--format", "json")
    assert [node["id"] for node in json.loads(out)["nodes"] if node["kind"] == "document"] == ["document:plan.txt"]


def test_a_picture_of_the_whole_leaves_out_targets_until_they_are_asked_for(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "5G基站 5万个" not in run(capsys, "plan.txt", "--format", "svg", "--output", "-")[1]
    assert "5G基站 5万个" in run(capsys, "plan.txt", "--format", "svg", "--output", "-", "--task", "t1")[1]


def test_counts(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "plan.txt", "--stats")
    assert code == 0
    assert re.search(r"^任务 +4$", out, re.M)
    assert "无责任单位" in out
    assert "tasks" in run(capsys, "plan.txt", "--stats", "--lang", "en")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--unit", "市经侦局"), "图中没有单位“市经侦局”；是不是 市"),
        (("--task", "99"), "图中没有任务“99”"),
        (("--around", "task:plan.txt#t9"), "图中没有节点"),
        (("--include", "tasks"), "是不是 task"),
        (("--format", "dott"), "是不是 dot"),
        (("--format", "markdown"), "--format markdown 需要加 --matrix 或 --per-unit"),
        (("--format", "svg", "--matrix"), "--format svg 不能加 --matrix"),
        (("--format", "xlsx", "--output", "-"), "不能写到标准输出"),
        (("--output", "plan.txt"), "不会覆盖"),
        (("--matrix", "--per-unit"), "不能同用"),
    ],
)
def test_what_is_wrong_is_said(
    plan: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = run(capsys, "plan.txt", *arguments)
    assert code == 2
    assert said in err
    assert sorted(path.name for path in plan.iterdir()) == ["plan.txt"]


def test_mermaid_beyond_its_limits_says_what_to_do(
    corpus: Path, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kinds = ("--include", "document,section,attachment,task,target,title,unit")
    code, out, err = run(capsys, str(corpus), "--format", "mermaid", *kinds)
    assert (code, out) == (2, "")
    assert "--by chapter" in err
    assert run(capsys, str(corpus), "--format", "mermaid", "--by", "chapter")[0] == 0


def test_one_file_that_cannot_be_read_does_not_stop_the_others(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plan / "bad.txt").write_bytes(b"\x00\x01")
    code, out, err = run(capsys, "bad.txt", "plan.txt", "--format", "json")
    assert code == 2
    assert "bad.txt" in err
    assert len(json.loads(out)["nodes"]) == 17
    with pytest.raises(SourceError):
        plancheck.build_graph("bad.txt")
