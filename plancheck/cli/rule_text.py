"""A rule in words, for `plancheck rules show`."""

from collections.abc import Iterator
from typing import Any

from plancheck.language.ast import Example, Rule
from plancheck.language.wording import sentence

BASES = {"regulation": "法规", "standard": "标准", "policy": "政策", "practice": "惯例", "observed": "实例"}
LEVELS = {"error": "错误", "warning": "警告", "info": "提示"}


def told(rule: Rule, summary: dict[str, Any]) -> str:
    """Title, level, basis, what is checked, examples and place, line by line."""
    return "\n".join(_lines(rule, summary))


def _lines(rule: Rule, summary: dict[str, Any]) -> Iterator[str]:
    yield f"{rule.id}  {rule.title}" + ("" if rule.enabled else "（默认关闭）")
    if rule.title_en:
        yield f"        {rule.title_en}"
    yield f"级别  {LEVELS[rule.severity]}"
    for because in rule.because:
        yield f"依据  {BASES[because.basis]}：{because.source}"
    for case in rule.cases:
        yield f"核对  {sentence(case)}"
    for example in rule.examples:
        yield from _example(example)
    yield f"位置  {summary['file']}:{summary['line']}"


def _example(example: Example) -> Iterator[str]:
    kind = "正例" if example.kind == "good" else "反例"
    for number, text in enumerate(example.texts):
        name = kind if number == 0 else "另一份"
        yield f"{name}  " + text.replace("\n", "\n      ")
    for place in example.at:
        yield f"      位于“{place}”"
