"""What every rule needs: a basis, examples of both kinds, a body, and words it is entitled to."""

from plancheck.language import ast
from plancheck.language.faults import fault
from plancheck.language.listed import Complain

_BINDING = ("regulation", "standard")


def check_completeness(rule: ast.Rule, complain: Complain) -> None:
    """Complain of what is missing."""
    if not rule.because:
        complain(rule.span, fault("no_basis", id=rule.id))
    for kind in ("good", "bad"):
        if not any(example.kind == kind for example in rule.examples):
            complain(rule.span, fault(f"no_{kind}", id=rule.id))
    if not rule.cases[0].severities:
        complain(rule.span, fault("no_severity", id=rule.id))
    for case in rule.cases:
        _check_case(rule, case, complain)


def check_examples(rule: ast.Rule, complain: Complain) -> None:
    """Complain of examples that cannot be tested."""
    for example in rule.examples:
        for place in example.at:
            if not any(place in text for text in example.texts):
                complain(example.span, fault("not_in_example", place=place[:20]))
        if example.kind == "good" and example.at:
            complain(example.span, fault("good_place"))
        for key, value in example.given:
            if key == "year" and not value.isdecimal():
                complain(example.span, fault("year", value=value[:20]))


def check_wording(rule: ast.Rule, complain: Complain) -> None:
    """Complain of 规定 in a message whose rule rests on no regulation or standard."""
    if any(because.basis in _BINDING for because in rule.because):
        return
    for case in rule.cases:
        for report in (*((case.report,) if case.report else ()), *case.notes):
            if any(isinstance(part, str) and "规定" in part for part in report.message.parts):
                complain(report.message.span, fault("prescribed"))


def _check_case(rule: ast.Rule, case: ast.Case, complain: Complain) -> None:
    if bool(case.sources) is (case.find is not None):
        complain(case.span, fault("no_body", id=rule.id))
    elif case.find is None and not case.expects:
        complain(case.span, fault("no_expect", id=rule.id))
    if case.find is not None and case.grouped:
        complain(case.span, fault("find_grouped"))
    if case.report is None:
        complain(case.span, fault("no_report", id=rule.id))
    if case.severities and all(severity.condition is not None for severity in case.severities):
        complain(case.span, fault("always_when"))
