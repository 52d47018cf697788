"""Conditions and values: precedence by hand, from `or` down to a single term."""

from typing import Any

import pyparsing as pp

from plancheck.language import actions, ast, words
from plancheck.language.syntax.leaves import closing, keywords, leaf, listed, mark, name, one_of, quoted, word
from plancheck.source.span import Span

_CONDITION, _VALUE = "条件或值", "值"
FIELD = rf"\s*\.\s*{words.WORD}"


def expression() -> pp.ParserElement:
    """The grammar of an expression."""
    whole = _forward(_CONDITION)
    negation = pp.ZeroOrMore(leaf(words.keyword("not"), "not", lambda text, at, found: at)) + _comparison(_sum(whole))
    negation = negation.set_parse_action(actions.negated).set_name(_CONDITION)
    both = negation + pp.ZeroOrMore(word("and") - negation)
    both = both.set_parse_action(actions.joined(ast.All)).set_name(_CONDITION)
    either = both + pp.ZeroOrMore(word("or") - both)
    whole <<= either.set_parse_action(actions.joined(ast.Any)).set_name(_CONDITION)
    return whole


def _forward(label: str) -> pp.Forward:
    element = pp.Forward()
    element.set_name(label)
    return element


def path() -> pp.ParserElement:
    """A variable with its fields; after a dot any word is a field name."""
    return leaf(f"{words.name()}(?:{FIELD})*", "变量或字段（如 t.title）", actions.path)


def source() -> pp.ParserElement:
    """`variable in relation`."""
    body = name("变量") - word("in") - name("关系名")
    return body.set_parse_action(actions.source).set_name("变量 in 关系")


def number() -> pp.ParserElement:
    """A number: 5, 2.5, 6万, 5%."""
    return leaf(r"\d+(?:\.\d+)?(?:[万亿]|%)?", "数", actions.number)


def truth() -> pp.ParserElement:
    """`true` or `false`."""
    return leaf(f"{words.keyword('true')}|{words.keyword('false')}", "true", actions.truth)


def choices() -> pp.ParserElement:
    """Texts and numbers in braces."""
    choice = (quoted() | leaf(r"-?\s*\d+(?:\.\d+)?(?:[万亿]|%)?", "数", actions.number)).set_name("引号中的文字或数")
    braces = mark("{") - listed(choice) - closing("}")
    return braces.set_parse_action(lambda text, at, found: ast.Choices(tuple(found[:-1]), Span(at, found[-1])))


def _sum(whole: pp.ParserElement) -> pp.ParserElement:
    term = _forward(_VALUE)
    product = term + pp.ZeroOrMore(leaf(r"[*/×÷]", "*") - term)
    product = product.set_parse_action(actions.chain).set_name(_VALUE)
    total = product + pp.ZeroOrMore(leaf("[+-]", "+") - product)
    group = mark("(") - whole - mark(")")
    negative = (mark("-") - term).set_parse_action(actions.negative)
    rows = _call(whole) | _quantified(whole) | _aggregate(whole)
    term <<= (rows | quoted() | number() | truth() | path() | group | negative).set_name(_VALUE)
    return total.set_parse_action(actions.chain).set_name(_VALUE)


def _call(whole: pp.ParserElement) -> pp.ParserElement:
    aggregates = tuple(spelling for known in words.AGGREGATES for spelling in words.EXPRESSIONS[known])
    function = leaf(rf"(?:{words.any_of(aggregates)}|{words.name()})(?=\s*\()", "函数")
    return (function + mark("(") - pp.Optional(listed(whole)) - closing(")")).set_parse_action(actions.call)


def _aggregate(whole: pp.ParserElement) -> pp.ParserElement:
    function = one_of(keywords(*words.AGGREGATES), "count、sum、min、max 或 list")
    body = function - pp.Optional(word("of")) - whole - word("for") - source()
    return (body + pp.Optional(word("with") - whole)).set_parse_action(actions.aggregate)


def _quantified(whole: pp.ParserElement) -> pp.ParserElement:
    kind = one_of(keywords("some", "no", "every"), "some、no 或 every")
    condition = (word("with") - whole).set_parse_action(lambda text, at, found: ("with", found[0]))
    claim = (word("has") - whole).set_parse_action(lambda text, at, found: ("has", found[0]))
    return (kind - source() + pp.Optional(condition) + pp.Optional(claim)).set_parse_action(actions.quantified)


def _comparison(operand: pp.ParserElement) -> pp.ParserElement:
    operator = leaf(r"!=|<>|≠|<=|>=|≤|≥|==?|<|>", "比较", actions.operator)

    def compare(item: Any, found: actions.Parts, at: int) -> ast.Expression:
        return ast.Compare(item, found[0], found[1], Span(item.span.start, found[1].span.end))

    tails = (operator - operand).set_parse_action(actions.tail(compare)) | _membership() | _knowledge() | _like()
    return (operand + pp.Optional(tails | _have())).set_parse_action(actions.compared).set_name(_CONDITION)


def _membership() -> pp.ParserElement:
    braces = choices().add_parse_action(lambda text, at, found: [(found[0].items, None, found[0].span.end)])
    vocabulary = leaf(f"{words.name()}(?:{FIELD})?", "词表名")
    vocabulary = vocabulary.set_parse_action(
        lambda text, at, found: [((), "".join(found[0].split()), at + len(found[0]))]
    )
    chosen = (braces | vocabulary).set_name("{…} 或词表名")

    def member(item: Any, found: actions.Parts, at: int) -> ast.Expression:
        choices, listed_in, end = found[-1]
        node = ast.Member(item, choices, listed_in, Span(item.span.start, end))
        return ast.Not(node, node.span) if len(found) == 2 else node

    negation = pp.Optional(leaf(words.keyword("not"), "not"))
    return (negation + word("in") - chosen).set_parse_action(actions.tail(member))


def _knowledge() -> pp.ParserElement:
    state = one_of(keywords("known", "unknown"), "known 或 unknown")
    negation = pp.Optional(leaf(words.keyword("not"), "not"))

    def known(item: Any, found: actions.Parts, at: int) -> ast.Expression:
        return ast.Known(item, (found[-1] == "known") is (len(found) == 1), Span(item.span.start, at + 1))

    return ((word("is") - negation - state) | state).set_parse_action(actions.tail(known))


def _like() -> pp.ParserElement:
    def like(item: Any, found: actions.Parts, at: int) -> ast.Expression:
        return ast.Like(item, found[0], Span(item.span.start, found[0].span.end))

    return (word("like") - quoted()).set_parse_action(actions.tail(like))


def _have() -> pp.ParserElement:
    def have(item: Any, found: actions.Parts, at: int) -> ast.Expression:
        return ast.Have(item, found[0].value, Span(item.span.start, found[0].span.end))

    return (word("have") - name("关系名")).set_parse_action(actions.tail(have))
