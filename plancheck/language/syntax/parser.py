"""Text of a rule file to statements and errors."""

import re
from functools import lru_cache
from typing import Any

import pyparsing as pp

from plancheck.language import actions, ast, words
from plancheck.language.assemble import SyntaxFaultError
from plancheck.language.errors import RuleError, rule_error
from plancheck.language.faults import fault
from plancheck.language.messages import pieces
from plancheck.language.syntax.clauses import statement
from plancheck.language.syntax.expected import expected
from plancheck.language.syntax.expressions import FIELD, expression
from plancheck.language.syntax.leaves import leaf
from plancheck.language.text import QUOTED, content_span, narrow, prepare
from plancheck.language.tree import shifted
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.said import Said
from plancheck.source.span import Span

_LONGEST = 90, 150  # characters in Chinese and in English


class Parsed(NamedTuple):
    """What a file holds; a statement with an error is left out and complained of."""

    statements: tuple[ast.Statement, ...]
    errors: tuple[RuleError, ...]


class _Grammar(NamedTuple):
    statement: pp.ParserElement
    expression: pp.ParserElement


def parse(source: str, path: str) -> Parsed:
    """All statements of a file, and the first error of each faulty one."""
    prepared = prepare(source)
    starts = prepared.starts or (len(source),)
    statements: list[ast.Statement] = []
    errors: list[RuleError] = []
    before = prepared.narrow[: starts[0]]
    if before.strip():
        at = len(before) - len(before.lstrip())
        message = expected("rule、fact 或 relation", before[at:])
        errors.append(rule_error(source, path, _word_span(source, at), message))
    for start, end in zip(starts, (*starts[1:], len(source)), strict=True):
        try:
            statements += (shifted(node, start) for node in _parsed(_grammar().statement, prepared.narrow[start:end]))
        except SyntaxFaultError as wrong:
            errors.append(rule_error(source, path, _word_span(source, start + wrong.offset), wrong.message))
    return Parsed(tuple(statements), tuple(errors))


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    whole = expression()
    message = leaf(QUOTED, "引号中的文字", _message)
    return _Grammar(statement(whole, message).parse_with_tabs(), whole.parse_with_tabs())


def _parsed(grammar: pp.ParserElement, text: str) -> list[Any]:
    try:
        return list(grammar.parse_string(text, parse_all=True)) if text.strip() else []
    except pp.ParseBaseException as error:
        raise SyntaxFaultError(error.loc, _complaint(text, error.loc, error.msg)) from None
    except RecursionError:
        raise SyntaxFaultError(0, fault("deep")) from None


def _message(text: str, at: int, found: Any) -> ast.Message:
    """A quoted text taken apart at its holes; each hole is an expression with its own place."""
    whole = Span(at, at + len(found[0]))
    content = content_span(whole, text)
    parts: list[str | ast.Hole] = []
    for piece in pieces(content.of(text)):
        start = content.start + piece.span.start
        parts.append(_hole(piece.text, piece.quoted, start) if piece.hole else piece.text.replace('\\"', '"'))
    return ast.Message(tuple(parts), whole)


def _hole(source: str, quoted: bool, start: int) -> ast.Hole:
    text = narrow(source)
    plain = _path().fullmatch(text)  # most holes are a path: the grammar is not asked
    try:
        found = [actions.path(text, plain.start(1), plain.groups())] if plain else _parsed(_grammar().expression, text)
    except SyntaxFaultError as wrong:
        raise SyntaxFaultError(start + wrong.offset, wrong.message) from None
    if not found:
        raise SyntaxFaultError(start, fault("braces"))
    return ast.Hole(shifted(found[0], start), source.strip(), quoted, Span(start, start + len(source)))


@lru_cache(maxsize=1)
def _path() -> re.Pattern[str]:
    return regex(rf"\s*({words.name()}(?:{FIELD})*)\s*")


def _complaint(text: str, offset: int, message: str) -> Said:
    found = text[offset:].lstrip()
    if found[:1] in ("“", '"') and not re.match(QUOTED, found):
        return fault("quotes")
    return expected(message.removeprefix("Expected "), found).short(*_LONGEST)


def _word_span(source: str, offset: int) -> Span:
    """The word that stands at an offset, or one character; for a blank line at the end the place after the last word."""
    line = source[source.rfind("\n", 0, offset) + 1 :]
    at = offset if line.strip() else len(source.rstrip())
    word = regex(words.WORD).match(source, at)
    return Span(at, word.end() if word else at + 1)
