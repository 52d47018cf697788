import re

import pytest
from samples import PLAN, diagnostic, full_report, report

from plancheck.diagnostics.report import Report
from plancheck.reporters import reporter
from plancheck.reporters.show import Show
from plancheck.source.errors import SourceError

render = reporter("text")


def shown(made: Report, **how: object) -> str:
    return render(made, Show(**how))  # type: ignore[arg-type]


def test_a_finding_shows_both_places() -> None:
    text = shown(report(diagnostic(PLAN, "力争到年底建成5G基站6万个", "建成5G基站5万个")))
    first, *rest = text.splitlines()
    assert first == "plan.txt:4:10: 错误 NUM001 两处表述不一致，请核对（确定）"
    assert rest[0] == "  = 位置：二、工作举措 › 1."
    assert rest[1] == "4 | 1.加快网络建设，力争到年底建成5G基站6万个，实现县城以上全覆盖。"
    assert rest[2] == "  | " + " " * 16 + "^" * 25
    assert rest[3] == "  = 另一处 plan.txt:2:6（一、数字经济）"
    assert rest[4].startswith("2 | 主要目标：建成5G基站5万个")
    assert rest[5] == "  | " + " " * 10 + "^" * 15


def test_infos_are_one_line_unless_asked_for() -> None:
    assert "NUM002" not in shown(full_report())
    assert "另有提示1处未显示（加 --severity info 显示）" in shown(full_report())
    assert "NUM002" in shown(full_report(), severity="info")
    assert "未显示" not in shown(full_report(), severity="info")


def test_severity_hides_but_still_counts() -> None:
    text = shown(full_report(), severity="error")
    assert "TRM003" not in text
    assert "另有警告1处、提示1处未显示（加 --severity info 显示）" in text
    assert "错误1处、警告1处、提示1处" in text


def test_nothing_found_is_no_approval() -> None:
    text = shown(report())
    assert "核对数值3处、可比1组；任务2项，识别责任单位0项；引用0处；表格1张，未能读出1张" in text
    assert text.splitlines()[-1] == "检查1份文件，3条规则：未发现矛盾（非审核通过）"


def test_nothing_read_claims_nothing() -> None:
    made = report(errors=(SourceError("a.txt", "missing"),))
    text = shown(made._replace(documents=made.documents[1:]))
    assert "a.txt: 错误 DOC001 无法读取，文件不存在" in text
    assert "未发现" not in text


def test_confidence_is_said() -> None:
    assert "（较确定）" in shown(report(diagnostic(PLAN, "推进推进", confidence=0.89)))
    assert "（确定）" in shown(report(diagnostic(PLAN, "推进推进", confidence=0.9)))


def test_further_places_are_listed_by_position() -> None:
    finding = diagnostic(PLAN, "推进推进", "建成5G基站5万个")
    text = shown(report(finding._replace(related=finding.related * 6)))
    assert text.count("另一处 ") == 4
    assert "另有2处：plan.txt:2:6、plan.txt:2:6" in text


def test_quoted_text_cannot_steer_the_terminal() -> None:
    nasty = "建成\x1b]0;x\x07甲\u202e乙"
    finding = diagnostic(nasty, nasty, message=f"见{nasty}")._replace(place=nasty, path="\x1bp.txt")
    made = report(finding, text=nasty)
    made = made._replace(documents=(made.documents[0]._replace(path="\x1bp.txt"),))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown(made))


def test_colour_changes_nothing_but_colour() -> None:
    plain, coloured = shown(full_report(), explain=True), shown(full_report(), explain=True, colour=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_statistics_count_by_rule() -> None:
    text = shown(full_report(), statistics=True)
    assert re.search(r"^1\s+NUM001\s+错误\s+同一指标的数值应当一致$", text, re.M)
    assert re.search(r"^处数\s+规则\s+级别\s+标题$", text, re.M)


def test_explain_says_what_ran_and_what_was_not_judged() -> None:
    text = shown(full_report(), explain=True)
    assert "运行的规则3条；因数值、时期等未知而未判4处" in text
    assert re.search(r"^NUM001\s+错误\s+1\s+4\s+同一指标的数值应当一致$", text, re.M)


@pytest.mark.parametrize("how", [{}, {"statistics": True, "explain": True, "severity": "info"}])
def test_the_english_frame_is_english(how: dict[str, object]) -> None:
    made = report(errors=(SourceError("bad.txt", "nul", place=("line", 3)),))._replace(
        skipped_files=2, sets=1, suppressed=1, baseline=2, rules=()
    )
    assert shown(made, lang="en", **how).isascii()


def test_width_is_kept() -> None:
    from plancheck.reporters.width import columns

    text = "前" * 400 + "建成6万个" + "后" * 400
    framed = [
        line for line in shown(report(diagnostic(text, "6万个"), text=text), width=60).splitlines() if " | " in line
    ]
    assert framed
    assert max(map(columns, framed)) <= 60
