"""JUnit, GitHub, GitLab, Markdown: what each promises its reader."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree
from reporters.made import rendered, shapes, unlined
from samples import PLAN, diagnostic, full_report, report

from plancheck.reporters.show import Show
from plancheck.values.markdown import code, escaped


@pytest.mark.parametrize("name", shapes())
def test_the_results_fit_the_schema_of_jenkins(name: str) -> None:
    schema = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "schemas" / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(rendered("junit", shapes()[name]).encode("utf-8")))


def test_documents_are_suites_findings_failures_unreadable_errors() -> None:
    root = ElementTree.fromstring(rendered("junit", full_report()))
    assert root.attrib == {"name": "plancheck", "tests": "4", "failures": "3", "errors": "1"}
    plan, bad = root.findall("testsuite")
    assert [failure.get("type") for failure in plan.iter("failure")] == ["error", "info", "warning"]
    assert [suite.get("failures") for suite in (plan, bad)] == ["3", "0"]
    assert bad.find("testcase/error") is not None
    assert {one.get("name"): one.get("value") for one in plan.iter("property")}["coverage.figures"] == "3"


def test_a_document_without_findings_passes_one_case() -> None:
    root = ElementTree.fromstring(rendered("junit", report()))
    (case,) = root.iter("testcase")
    assert (case.get("name"), list(case)) == ("未发现矛盾（非审核通过）", [])
    assert root.get("failures") == "0"


def test_a_case_keeps_its_name_when_lines_move() -> None:
    later = "前言\n" + PLAN
    names = [
        [case.get("name") for case in ElementTree.fromstring(rendered("junit", made)).iter("testcase")]
        for made in (report(diagnostic(PLAN, "推进推进")), report(diagnostic(later, "推进推进"), text=later))
    ]
    assert names[0] == names[1]


def test_the_gravest_annotation_comes_first_and_says_both_places() -> None:
    lines = rendered("github", full_report()).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::notice", "::error", "::error", "::warning", "::notice"]
    assert lines[1].startswith("::error file=bad.txt,title=DOC001::无法读取")
    assert lines[2].startswith("::error file=plan.txt,line=4,endLine=4,col=10,endColumn=24,title=NUM001::")
    assert "%0A另一处（第2行第6字 · 一、数字经济）：“建成5G基站5万个”" in lines[2]
    assert "核对数值3处" in lines[0]


def test_annotations_beyond_what_github_shows_are_counted() -> None:
    many = report(*(diagnostic(PLAN, "推进推进") for _ in range(11)))
    assert rendered("github", many).splitlines()[-1].startswith("GitHub 每步每级只显示前10条标注，本次有11条（错误）")


def test_a_place_over_lines_has_no_columns_and_a_word_file_no_line() -> None:
    over = report(diagnostic(PLAN, "全覆盖。\n2.加快"))
    assert "line=4,endLine=5,title" in rendered("github", over)
    assert "file=稿.docx,title=NUM001::" in rendered("github", unlined())


def test_fingerprints_are_unique_in_a_gitlab_report() -> None:
    base = report(*(diagnostic(PLAN, "推进推进") for _ in range(3)))
    second = base.documents[0]._replace(path="二.txt")
    moved = tuple(finding._replace(path="二.txt") for finding in base.diagnostics)
    made = base._replace(documents=(*base.documents, second), diagnostics=(*base.diagnostics, *moved))
    issues = json.loads(rendered("gitlab", made))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 6


def test_gitlab_issues_have_what_the_widget_asks_for() -> None:
    issues = json.loads(rendered("gitlab", full_report()))
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["location"]["lines"]["begin"] >= 1
    assert [issue["severity"] for issue in issues] == ["critical", "info", "minor", "blocker"]
    assert "“建成5G基站5万个”" in issues[0]["description"]
    assert json.loads(rendered("gitlab", report())) == []


def test_markdown_is_grouped_by_document() -> None:
    lines = rendered("markdown", full_report()).splitlines()
    assert [line for line in lines if line.startswith("#")] == ["# 核对报告", "## `plan.txt`", "## `bad.txt`"]
    assert "  - 另一处 第2行第6字 · 一、数字经济：`建成5G基站5万个`" in lines
    assert rendered("markdown", report()).splitlines()[4] == "## 未发现矛盾（非审核通过）"


def test_markdown_words_stay_words() -> None:
    assert escaped("1-2家*重*[a](b) @all https://x") == "1-2家\\*重\\*\\[a\\](b) @<!-- -->all https\\://x"
    assert code("a`b``c") == "```a`b``c```"
    assert code("`a`") == "`` `a` ``"
    assert code("") == "`  `"


def test_the_sheet_of_coverage_names_every_document() -> None:
    told = rendered("xlsx", full_report(), Show())
    assert "# 发现 A2 A1:L5" in told
    assert '["plan.txt", null, 3, 1, 2, 0, 0, 1, 1]' in told
    assert '["合计", null, 3, 1, 2, 0, 0, 1, 1]' in told
