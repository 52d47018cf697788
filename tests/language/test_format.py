"""The one layout: the same rules, the same comments, and nothing to do a second time."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rulefiles import RES001
from rulegrammar import production

from plancheck.language.format import formatted
from plancheck.language.syntax.parser import parse
from plancheck.language.tree import bare

FILES = sorted((Path(__file__).parents[2] / "rules").glob("*.rules"))
MIXED = """\
#一
规则 TST001   "题" # 二
for each a in assignment，b in  task
# 三
其中 a.role in {"牵头"，"负责"} and(有 c 属于 cell 满足 c.value＝-1)  # 四
  and  同级( b ) 有 assignment
expect   一致（a.order, 5×2 - 1）或 种数 (a.unit)<=6万
report a "“{a.unit}”"en"x"

bad \"\"\"
  甲
    乙 # 不是注释
  \"\"\" and "丙" 处 "甲"，"丙" given year 2020,地区 浙江
# 五


# 六
fact 举措(数:numeral,名:text) from sentence like "实施{数}大{名}行动" or "开展{数}项{名}行动"
"""
LAID_OUT = """\
#一
规则 TST001 "题"  # 二
  对每个   a 属于 assignment，b 属于 task
  # 三
  其中     a.role 属于 ｛"牵头"，"负责"｝ 且 （有 c 属于 cell 满足 c.value ＝ －1）  # 四
           且 同级（b） 都有 assignment
  应当     一致（a.order，5 × 2 － 1） 或 种数（a.unit） ≤ 6万
  报告     a "“{a.unit}”"
           英文 "x"
  反例     \"\"\"
  甲
    乙 # 不是注释
  \"\"\" 且 "丙" 位于 "甲"，"丙" 给定 年份 2020，地区 浙江

# 五

# 六
fact 举措(数: numeral, 名: text)
  from       sentence like "实施{数}大{名}行动" or "开展{数}项{名}行动"
"""


def trees(text: str) -> list[object]:
    return [bare(statement) for statement in parse(text, "x").statements]


def test_an_unruly_file_is_laid_out() -> None:
    assert formatted(MIXED) == LAID_OUT
    assert trees(MIXED) == trees(LAID_OUT)


@pytest.mark.parametrize("lang", [None, "zh", "en"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_shipped_rules_keep_their_meaning(path: Path, lang: str | None) -> None:
    text = path.read_text(encoding="utf-8")
    once = formatted(text, lang)
    assert trees(once) == trees(text)
    assert formatted(once, lang) == once
    assert [line for line in once.splitlines() if line.startswith("#")] == [
        line for line in text.splitlines() if line.startswith("#")
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_shipped_rules_are_laid_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == formatted(text)


def test_one_rule_in_two_languages() -> None:
    english = formatted(RES001, "en")
    assert english.startswith('rule RES001 "每项任务应有责任单位"\n  severity   error\n  for each   t in task\n')
    assert formatted(english, "zh") == formatted(RES001)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(production("rule") | production("fact") | production("relation"), min_size=1, max_size=3), st.data())
def test_any_rules_keep_meaning_and_comments(statements: list[str], data: st.DataObject) -> None:
    text = "\n".join(statements) + "\n"
    assume(not parse(text, "x").errors)
    gaps = [n for n, char in enumerate(text) if char == " " and text[:n].count('"') % 2 == 0 and "“" not in text]
    spots = sorted(data.draw(st.sets(st.sampled_from(gaps), max_size=3))) if gaps else []
    for number, spot in reversed(list(enumerate(spots))):
        text = f"{text[:spot]} # 注{number}\n{text[spot:]}"
    for lang in (None, "zh", "en"):
        once = formatted(text, lang)
        assert trees(once) == trees(text), once
        assert formatted(once, lang) == once
        assert all(f"# 注{number}" in once for number in range(len(spots)))
