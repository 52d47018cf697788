"""What every rule needs: a basis, examples of both kinds, a body, and words it is entitled to."""

from plancheck.language import ast
from plancheck.language.listed import Complain

_BINDING = ("regulation", "standard")


def check_completeness(rule: ast.Rule, complain: Complain) -> None:
    """Complain of what is missing."""
    if not rule.because:
        complain(rule.span, f"规则 {rule.id} 没有依据：because 法规、标准、政策、惯例或实例")
    for kind, name in (("good", "正例"), ("bad", "反例")):
        if not any(example.kind == kind for example in rule.examples):
            complain(rule.span, f"规则 {rule.id} 没有{name}（{kind}）")
    if not rule.cases[0].severities:
        complain(rule.span, f"规则 {rule.id} 没有级别（severity）")
    for case in rule.cases:
        _check_case(rule, case, complain)


def check_examples(rule: ast.Rule, complain: Complain) -> None:
    """Complain of examples that cannot be tested."""
    for example in rule.examples:
        for place in example.at:
            if not any(place in text for text in example.texts):
                complain(example.span, f"例文中没有“{place[:20]}”")
        if example.kind == "good" and example.at:
            complain(example.span, "正例没有位置")
        for key, value in example.given:
            if key == "year" and not value.isdecimal():
                complain(example.span, f"年份应为数字，实为“{value[:20]}”")


def check_wording(rule: ast.Rule, complain: Complain) -> None:
    """Complain of 规定 in a message whose rule rests on no regulation or standard."""
    if any(because.basis in _BINDING for because in rule.because):
        return
    for case in rule.cases:
        for report in (*((case.report,) if case.report else ()), *case.notes):
            if any(isinstance(part, str) and "规定" in part for part in report.message.parts):
                complain(report.message.span, "依据不是法规或标准，报告中不能说“规定”")


def _check_case(rule: ast.Rule, case: ast.Case, complain: Complain) -> None:
    if bool(case.sources) is (case.find is not None):
        complain(case.span, f"规则 {rule.id} 每种情形要有 for each 或 find 之一")
    elif case.find is None and not case.expects:
        complain(case.span, f"规则 {rule.id} 没有应当成立的条件（expect）")
    if case.find is not None and case.grouped:
        complain(case.span, "find 不能分组")
    if case.report is None:
        complain(case.span, f"规则 {rule.id} 没有报告（report）")
    if case.severities and all(severity.condition is not None for severity in case.severities):
        complain(case.span, "级别中要有一个不带 when 的")
