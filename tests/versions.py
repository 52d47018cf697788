"""Versions of documents for tests of what compares them."""

from functools import lru_cache
from pathlib import Path

from plancheck.check.rules import load, vocabulary
from plancheck.check.settings import DEFAULTS
from plancheck.check.versions import versions
from plancheck.diagnostics.comparison import Change, Comparison, Pair
from plancheck.diff.compare import compare
from plancheck.diff.version import Version
from plancheck.source.source import Source

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.txt"))
OLD = """云台市2024年工业发展行动计划
一、主要目标
到2024年底，新建5G基站1200个，规上工业增加值增长6%以上。
二、重点任务
1.推进企业数字化改造。开展诊断，新增智能工厂20家。
责任单位：市经信局、市财政局
2.建设工业互联网平台。支持龙头企业牵头建设平台，培育数字化服务商12家，9月底前完成。
责任单位：市经信局、市大数据局
3.完善网络基础设施。按照《云台市新型基础设施建设规划》推进园区网络升级。
责任单位：市通管办、市建设局
4.培育数字化人才。培训企业技术骨干3000人次，11月底前完成。
责任单位：市人力社保局、市教育局
三、保障措施
（一）加强组织领导。建立联席会议制度，每季度调度一次。
"""


@lru_cache(maxsize=1)
def _rules():  # type: ignore[no-untyped-def]
    words = vocabulary()
    return load((), words), words


def version(content: str | bytes, name: str = "plan.txt") -> Version:
    """A document with its facts and findings, as the command line reads it."""
    rules, words = _rules()
    data = content.encode() if isinstance(content, str) else content
    (checked,) = versions([Source.of(name, data)], rules, words, DEFAULTS)
    assert checked.base is not None, checked.report.error
    return Version(checked.report, *checked.base, checked.findings, words)


def compared(old: str | bytes, new: str | bytes, names: tuple[str, str] = ("old.txt", "new.txt")) -> Pair:
    """Two contents compared."""
    return compare(version(old, names[0]), version(new, names[1]), "given")


def edited(*replacements: tuple[str, str], text: str = OLD) -> Pair:
    """The plan and the plan with words replaced, each of which stands in it."""
    new = text
    for before, after in replacements:
        assert before in new
        new = new.replace(before, after)
    return compared(text, new)


def facts(pair: Pair) -> list[Change]:
    """Changes but those of findings."""
    return [change for change in pair.changes if change.kind != "finding"]


def told(pair: Pair) -> list[tuple[str, str, str, str, str]]:
    """What is told of the facts: kind, how, name, before, after."""
    return [(one.kind, one.how, one.name, one.before, one.after) for one in facts(pair)]


def comparison(*pairs: Pair) -> Comparison:
    """As the command line makes it."""
    return Comparison("0.0.1", "old", "new", pairs)
