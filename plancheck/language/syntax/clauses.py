"""Clauses of a rule, and the two kinds of declaration."""

from typing import Any

import pyparsing as pp

from plancheck.language import actions, ast, words
from plancheck.language.actions import Parts, clause
from plancheck.language.syntax.expected import NEXT_CLAUSE
from plancheck.language.syntax.expressions import FIELD, choices, number, path, source, truth
from plancheck.language.syntax.leaves import closing, leaf, listed, mark, name, one_of, quoted, word
from plancheck.source.span import Span


def statement(expression: pp.ParserElement, message: pp.ParserElement) -> pp.ParserElement:
    """The grammar of one statement, up to the end of its text."""
    kinds = _rule(expression, message) | _fact() | _relation(expression)
    return kinds.set_name("rule、fact 或 relation") - pp.StringEnd().set_name(NEXT_CLAUSE)


def _rule(expression: pp.ParserElement, message: pp.ParserElement) -> pp.ParserElement:
    identity = leaf(r"[A-Z]{3}\d{3}(?!\w)", "规则编号（三个大写字母和三位数字，如 RES001）")
    title = quoted() - pp.Optional(word("en") - quoted())
    clauses = _judging(expression) | _saying(expression, message) | _finding(message) | _around() | _settings()
    body = word("rule") - identity - title - pp.ZeroOrMore(clauses.set_name(NEXT_CLAUSE))
    return body.set_parse_action(actions.rule_statement)


def _as(canonical: str, body: pp.ParserElement, build: Any) -> pp.ParserElement:
    return (word(canonical) - body).set_parse_action(clause(canonical, build)).set_name(canonical)


def _judging(expression: pp.ParserElement) -> pp.ParserElement:
    """Clauses that hold conditions and values."""
    level = one_of(words.SEVERITIES, "error、warning 或 info") - pp.Optional(word("when") - expression)
    level = level.set_parse_action(lambda s, at, t: ast.Severity(t[0], t[1] if len(t) > 1 else None, Span(at, at + 1)))
    across = leaf(words.keyword("across documents"), "across documents").set_parse_action(lambda s, at, t: True)
    paths = listed(path()) - pp.Optional(leaf(words.any_of(("分组",)), "分组").suppress())
    let = name("名称") - mark("=") - expression
    return (
        _as("severity", listed(level), lambda found, span: tuple(found))
        | _as("for each", listed(source()) - pp.Optional(across), _rows)
        | _as("where", expression, lambda found, span: found[0])
        | _as("grouped by", paths, lambda found, span: tuple(found))
        | _as("let", let, lambda found, span: ast.Let(found[0].value, found[1], span))
        | _as("expect", expression, lambda found, span: found[0])
    )


def _rows(found: Parts, span: Span) -> tuple[tuple[ast.Source, ...], bool]:
    sources = tuple(part for part in found if part is not True)
    return sources, len(sources) < len(found)


def _saying(expression: pp.ParserElement, message: pp.ParserElement) -> pp.ParserElement:
    """`report` and `note`: a place, a message, perhaps one in English."""
    place = (path() | mark("(") - expression - mark(")")).set_name("报告的位置（如 t）")
    body = pp.Optional(place) - message - pp.Optional(word("en") - message)

    def build(found: Parts, span: Span) -> ast.Report:
        messages = [part for part in found if isinstance(part, ast.Message)]
        spot = None if isinstance(found[0], ast.Message) else found[0]
        return ast.Report(spot, messages[0], messages[1] if len(messages) > 1 else None, span)

    return _as("report", body, build) | _as("note", body, build)


def _finding(message: pp.ParserElement) -> pp.ParserElement:
    """`find` and what belongs to it."""
    safety = one_of(words.SAFETY, "safe 或 unsafe")
    return (
        _as("find", quoted(), lambda found, span: found[0])
        | _as("unless", quoted(), lambda found, span: found[0])
        | _as("replace", safety - message, lambda found, span: ast.Replace(found[0] == "safe", found[1], span))
    )


def _around() -> pp.ParserElement:
    """Clauses that judge nothing: the basis, the examples, and where another case begins."""
    basis = one_of(words.BASES, "regulation、standard、policy、practice 或 observed") - quoted()
    place = (word("at") - listed(quoted())).set_parse_action(lambda s, at, t: [("at", part) for part in t])
    key = one_of(words.GIVEN, "year、region、issuer 或 kind")
    value = quoted() | leaf(r"[^\s,\"“]+", "值", actions.name)
    pair = (key - value.set_name("值")).set_parse_action(lambda s, at, t: ("given", t[0], t[1]))
    given = word("given") - listed(pair)
    body = quoted() - pp.ZeroOrMore(word("and") - quoted()) - pp.ZeroOrMore(place | given)
    examples = [
        (word(kind) - body).set_parse_action(clause("example", actions.example(kind))).set_name(kind)
        for kind in ("good", "bad")
    ]
    return (
        _as("because", basis, lambda found, span: ast.Because(found[0], found[1].value, span))
        | examples[0]
        | examples[1]
        | word("also").set_parse_action(clause("also", lambda found, span: None))
        | word("default off").set_parse_action(clause("default off", lambda found, span: None))
    )


def _settings() -> pp.ParserElement:
    """`tags` and `parameter`: how a rule is found, and what a configuration may set."""
    value = choices() | quoted() | number() | truth()
    about = pp.Optional(quoted() - pp.Optional(word("en") - quoted()))
    allowed = pp.Optional(word("in") - choices())
    body = name("参数名") - mark("=") - value.set_name("数、引号中的文字、true、false 或 {…}") + allowed + about

    def parameter(found: Parts, span: Span) -> ast.Parameter:
        own, value, *rest = found
        allowed = next((part.items for part in rest if isinstance(part, ast.Choices)), ())
        texts = [part.value for part in rest if isinstance(part, ast.Text)]
        about, english = texts[0] if texts else "", texts[1] if len(texts) > 1 else None
        return ast.Parameter(own.value, value, allowed, about, english, span)

    return _as("parameter", body, parameter) | _as("tags", listed(quoted()), lambda found, span: tuple(found))


def _fact() -> pp.ParserElement:
    kind = leaf(rf"{words.WORD}(?:{FIELD})?", "类型", actions.kind)
    column = (name("字段名") - mark(":") - kind).set_parse_action(
        lambda s, at, t: ast.Column(t[0].value, t[1].value, Span(at, t[1].span.end))
    )
    patterns = quoted() - pp.ZeroOrMore(word("or") - quoted())
    scope = one_of(words.SCOPES, "document、section、paragraph、sentence 或 cell")
    body = word("fact") - name("事实名") - mark("(") - pp.Group(listed(column)) - mark(")")
    body = body - word("from") - scope - word("like") - pp.Group(patterns)
    return body.set_parse_action(
        lambda s, at, t: ast.DeclaredFact(t[0].value, tuple(t[1]), t[2], tuple(t[3]), Span(at, t[3][-1].span.end))
    )


def _relation(expression: pp.ParserElement) -> pp.ParserElement:
    column = name("字段名").add_parse_action(lambda s, at, t: ast.Column(t[0].value, "", t[0].span))
    body = word("relation") - name("关系名") - mark("(") - pp.Group(listed(column)) - closing(")")
    body = body - word("from") - pp.Group(listed(source())) - pp.Group(pp.ZeroOrMore(word("where") - expression))
    body = body - word("give") - pp.Group(listed(expression))
    return body.set_parse_action(
        lambda s, at, t: ast.DeclaredRelation(
            t[0].value, tuple(t[1]), tuple(t[3]), tuple(t[4]), tuple(t[5]), Span(at, t[5][-1].span.end)
        )
    )
