"""Stand-ins for facts and rules, so that tests of what lies around them do not change with a rule.

坏 is an error (TST001), 疑 a warning (TST002), 注 an info (TST003); with more than one document the first 坏 of the
first is held against the last document (TST009).
"""

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from plancheck.diagnostics.diagnostic import Diagnostic, Related, fingerprint
from plancheck.diagnostics.report import RuleInfo
from plancheck.document.model import Document
from plancheck.facts.base import FactBase
from plancheck.language.errors import SelectionError
from plancheck.source.said import Said
from plancheck.source.span import Span

SIGNS = {"坏": ("TST001", "error"), "疑": ("TST002", "warning"), "注": ("TST003", "info")}
IDS = frozenset({"TST001", "TST002", "TST003", "TST009"})


class Rules(NamedTuple):
    """A ruleset of some of the ids."""

    ids: tuple[str, ...] = IDS

    def warnings(self, lang: str = "zh") -> tuple[str, ...]:
        """Nothing unwise."""
        return ()

    @property
    def rules(self) -> tuple[object, ...]:
        """TST009 alone compares documents."""
        return tuple(
            SimpleNamespace(id=one, cases=[SimpleNamespace(across=one == "TST009")]) for one in sorted(self.ids)
        )

    def configured(self, values: object) -> "Rules":
        return self

    def timed(self, book: object) -> "Rules":
        return self

    def selected(
        self, select: Sequence[str], ignore: Sequence[str], others: Sequence[str] = (), tags: Sequence[str] = ()
    ) -> "Rules":
        for prefix in (*select, *ignore):
            if not any(rule.startswith(prefix) for rule in (*self.ids, *others)):
                raise SelectionError(Said(f"没有规则 {prefix} ", f"there is no rule {prefix} "))
        chosen = (rule for rule in self.ids if not select or rule.startswith(tuple(select)))
        return Rules(frozenset(rule for rule in chosen if not rule.startswith(tuple(ignore))))


def evaluate(rules: Rules, bases: Sequence[tuple[Document, FactBase]], joint: FactBase | None, lang: str) -> Any:
    """As check/evaluate.py: per document, or across them where a joint base is given."""
    found = _across(bases) if joint is not None else (one for base in bases for one in _alone(base[0]))
    findings = tuple(one for one in found if one.rule in rules.ids)
    return SimpleNamespace(findings=findings, not_applicable={"TST001": 2} if joint is None else {})


def extract(document: Document, vocabulary: object, given: object) -> FactBase:
    """No facts."""
    return FactBase({})


def info(rule: str) -> RuleInfo:
    severity = dict(SIGNS.values()).get(rule, "error")
    return RuleInfo(rule, f"规则{rule}", severity, "practice", "测试")


def _alone(document: Document) -> Iterator[Diagnostic]:
    for offset, char in enumerate(document.text):
        if char in SIGNS:
            yield _finding(document, Span(offset, offset + 1), *SIGNS[char])


def _across(bases: Sequence[tuple[Document, FactBase]]) -> Iterator[Diagnostic]:
    first, last = bases[0][0], bases[-1][0]
    if "坏" in first.text:
        offset = first.text.index("坏")
        start = Span(0, 1)
        other = Related(last.path, start, last.source_map.locate(start), "", start.of(last.text))
        yield _finding(first, Span(offset, offset + 1), "TST009", "error")._replace(related=(other,))


def _finding(document: Document, span: Span, rule: str, severity: str) -> Diagnostic:
    text, location = span.of(document.text), document.source_map.locate(span)
    mark = fingerprint(rule, [text], "")
    return Diagnostic(rule, severity, f"有“{text}”", (), document.path, span, location, "", text, mark, 1.0)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the stand-ins into the pipeline."""
    from plancheck.check import pipeline, rules, steps

    monkeypatch.setattr(steps, "evaluate", evaluate)
    monkeypatch.setattr(steps, "extract", extract)
    monkeypatch.setattr(steps, "across", lambda bases, words: FactBase({}))
    monkeypatch.setattr(pipeline, "infos", lambda rules: tuple(map(info, sorted(rules.ids))))
    monkeypatch.setattr(rules, "load", lambda folders, words: Rules())
