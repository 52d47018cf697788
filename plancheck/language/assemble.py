"""Clauses in any order to a rule."""

from collections.abc import Iterable, Sequence
from typing import Any

from plancheck.language import ast
from plancheck.language.faults import fault
from plancheck.source.records import NamedTuple
from plancheck.source.said import Said
from plancheck.source.span import Span


class Clause(NamedTuple):
    """A clause by its canonical word, with what it holds."""

    word: str
    content: Any
    span: Span


class SyntaxFaultError(Exception):
    """A statement that cannot be read: offset and message."""

    def __init__(self, offset: int, message: Said) -> None:
        """`offset` counts from the start of what was parsed."""
        super().__init__(message.zh)
        self.offset, self.message = offset, message


_ONCE = ("for each", "find", "report", "replace", "severity", "grouped by")
_OF_RULE = ("because", "example", "default off", "tags", "parameter")


def rule(identity: str, title: str, title_en: str | None, clauses: Sequence[Clause], span: Span) -> ast.Rule:
    """A rule from its clauses; SyntaxFaultError where one stands twice."""
    bodies: list[list[Clause]] = [[]]
    for clause in clauses:
        if clause.word == "also":
            bodies.append([clause])
        elif clause.word not in _OF_RULE:
            bodies[-1].append(clause)
    return ast.Rule(
        identity,
        title,
        title_en,
        tuple(_contents(clauses, "because")),
        tuple(tag.value for tags in _contents(clauses, "tags") for tag in tags),
        tuple(_contents(clauses, "parameter")),
        tuple(_case(body, span) for body in bodies),
        tuple(_contents(clauses, "example")),
        not any(clause.word == "default off" for clause in clauses),
        span,
    )


def _case(body: Sequence[Clause], rule_span: Span) -> ast.Case:
    _refuse_repeats(body)
    sources, across = _first(body, "for each") or ((), False)
    pattern = _first(body, "find")
    unless = tuple(_contents(body, "unless"))
    if pattern is None:
        for stray in unless:
            raise SyntaxFaultError(stray.span.start, fault("unless"))
    return ast.Case(
        _first(body, "severity") or (),
        sources,
        across,
        ast.Find(pattern, unless, pattern.span) if pattern else None,
        tuple(_contents(body, "where")),
        _first(body, "grouped by") or (),
        tuple(_contents(body, "let")),
        tuple(_contents(body, "expect")),
        _first(body, "report"),
        tuple(_contents(body, "note")),
        _first(body, "replace"),
        body[0].span if body else rule_span,
    )


def _refuse_repeats(body: Iterable[Clause]) -> None:
    seen: set[str] = set()
    for clause in body:
        if clause.word in seen:
            raise SyntaxFaultError(clause.span.start, fault("once", word=clause.word))
        if clause.word in _ONCE:
            seen.add(clause.word)


def _contents(clauses: Iterable[Clause], word: str) -> Iterable[Any]:
    return (clause.content for clause in clauses if clause.word == word)


def _first(clauses: Iterable[Clause], word: str) -> Any:
    return next(iter(_contents(clauses, word)), None)
