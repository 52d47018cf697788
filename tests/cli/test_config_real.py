"""Configuration and silencing with the rules that ship."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from wordfiles import p, word

from plancheck.cli.main import main
from plancheck.config.keys import PROFILE_NAMES

PLAN = (
    "# 2020年工作要点\n\n## 一、总体目标\n\n建成5G基站5万个。\n\n## 二、工作举措\n\n{mark}力争到年底建成5G基站6万个。\n"
)
MARK = "plancheck: ignore NUM001 目标和力争数不同，已核"


def lint(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    with pytest.raises(SystemExit):
        main(["lint", "--format", "json", *arguments])
    made = json.loads(capsys.readouterr().out)
    return [one["rule"] for one in made["diagnostics"]], made["summary"]["suppressed"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("mark", [f"<!-- {MARK} -->", f"<!-- {MARK} -->\n\n"])
def test_markdown(folder: Path, capsys: pytest.CaptureFixture[str], mark: str) -> None:
    (folder / "a.md").write_text(PLAN.format(mark=""), encoding="utf-8")
    assert lint(capsys, "a.md") == (["NUM001"], 0)
    (folder / "a.md").write_text(PLAN.format(mark=mark), encoding="utf-8")
    assert lint(capsys, "a.md") == ([], 1)


def test_a_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = "<html><body><h1>2020年工作要点</h1><p>一、建成5G基站5万个。</p>{}<p>二、年底前建成5G基站6万个。</p></body></html>"
    (folder / "a.html").write_text(page.format(""), encoding="utf-8")
    assert lint(capsys, "a.html") == (["NUM001"], 0)
    (folder / "a.html").write_text(page.format(f"<!-- {MARK} -->"), encoding="utf-8")
    assert lint(capsys, "a.html") == ([], 1)


def test_a_comment_in_word(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = [p("2020年工作要点"), p("一、建成5G基站5万个。")]
    start, end = '<w:commentRangeStart w:id="5"/>', '<w:commentRangeEnd w:id="5"/>'
    last = p("二、年底前建成5G基站", start, "6万", end, '<w:r><w:commentReference w:id="5"/></w:r>', "个。")
    for said, expected in (
        ("请核对", (["NUM001"], 0)),
        (MARK, ([], 1)),
        ("plancheck: ignore NUM001", (["SUP002", "NUM001"], 0)),
    ):
        comment = f'<w:comment w:id="5" w:author="王五">{p(said)}</w:comment>'
        (folder / "a.docx").write_bytes(word(*body, last, comments=comment))
        found, silenced = lint(capsys, "a.docx")
        assert (sorted(found), silenced) == (sorted(expected[0]), expected[1])


def test_facts_by_path(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "plancheck.toml").write_text(
        '[[facts]]\nfiles = "甲/**"\nyear = 2020\nregion = "浙江省"\n', encoding="utf-8"
    )
    for name in ("甲/a.txt", "乙/a.txt"):
        (folder / name).parent.mkdir()
        (folder / name).write_text("工作要点\n一、重点工作\n1.推进小微企业园建设。\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["facts", "--kind", "document", "--format", "json", "."])
    made = json.loads(capsys.readouterr().out)["documents"]
    years = {one["path"]: (one["facts"]["document"][0]["year"], one["facts"]["document"][0]["region"]) for one in made}
    assert years["甲/a.txt"] == (2020, "浙江")
    assert years["乙/a.txt"] == (None, None)


def test_all_reports_print_a_finding_about_silencing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from plancheck.reporters import FORMATS

    (folder / "a.md").write_text("<!-- plancheck: ignore NUM001 已核 -->\n一句话。\n", encoding="utf-8")
    for form in FORMATS:
        with pytest.raises(SystemExit):
            main(["lint", "--format", form, "--output", f"o.{form}", "a.md"])
        assert (folder / f"o.{form}").stat().st_size


@pytest.mark.parametrize("name", PROFILE_NAMES)
def test_every_profile_runs(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (folder / "a.md").write_text(PLAN.format(mark=""), encoding="utf-8")
    assert lint(capsys, "--profile", name, "a.md") == ([] if name == "format" else ["NUM001"], 0)


def test_a_review_follows_the_configuration(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text(PLAN.format(mark=""), encoding="utf-8")
    (folder / "plancheck.toml").write_text('ignore = ["NUM001"]\nbaseline = "gone.json"\n', encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["review", "--no-open", "a.md"])
    assert (ended.value.code, "gone.json" in capsys.readouterr().err) == (2, True)
    (folder / "plancheck.toml").write_text('ignore = ["NUM001"]\n', encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["review", "--no-open", "a.md"])
    assert "未发现矛盾" in capsys.readouterr().out


def test_a_wrong_parameter_is_refused_with_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("建成基站5个。\n", encoding="utf-8")
    config = tmp_path / "plancheck.toml"
    for values, message in (
        ("[parameters.RES022]\ntask = 3\n", "plancheck.toml: 规则 RES022 没有参数 task，是不是 tasks？"),
        ("[parameters.RES022]\ntasks = true\n", "plancheck.toml: 规则 RES022 的参数 tasks 应为数，实为 True"),
        ("lang = 'zh'\n[parameters.RES]\ntasks = 1\n", "plancheck.toml:2: parameters “RES”不是规则编号"),
    ):
        config.write_text(values, encoding="utf-8")
        with pytest.raises(SystemExit) as ended:
            main(["lint", str(tmp_path), "--config", str(config)])
        assert ended.value.code == 2
        assert message in capsys.readouterr().err


def test_timings_name_the_slowest_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(PLAN.format(mark=""), encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["lint", str(tmp_path), "--timings", "--no-config"])
    told = capsys.readouterr().err
    assert re.search(r"^  NUM\d{3} +\d+\.\d ms +\d+\.\d %$", told, re.MULTILINE)
    assert len(re.findall(r" %$", told, re.MULTILINE)) == 10
