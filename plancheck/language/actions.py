"""From what the grammar found to nodes. Each function takes the text, the offset and the parts, as pyparsing hands them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from plancheck.language import ast, words
from plancheck.language.assemble import Clause, SyntaxFaultError, rule
from plancheck.language.faults import fault
from plancheck.language.text import unquote
from plancheck.source.span import Span

Parts = Any  # a sequence that pyparsing makes, of nodes and words
_MOST_NEGATIONS = 20
Action = Callable[[str, int, Any], Any]


def leaf_span(at: int, found: Parts) -> Span:
    """The span of a single token."""
    return Span(at, at + len(found[0]))


def name(text: str, at: int, found: Parts) -> ast.Text:
    """A name with its place."""
    return ast.Text(found[0], leaf_span(at, found))


def kind(text: str, at: int, found: Parts) -> ast.Text:
    """A type, perhaps with a group: roles.verb."""
    return ast.Text("".join(found[0].split()), leaf_span(at, found))


def quoted(text: str, at: int, found: Parts) -> ast.Text:
    """A quoted text."""
    return ast.Text(unquote(found[0]), leaf_span(at, found))


def number(text: str, at: int, found: Parts) -> ast.Number:
    """A number; 6万 is 60000, 5% is 5."""
    digits = "".join(found[0].split()).rstrip("%")
    scale = {"万": Decimal(10**4), "亿": Decimal(10**8)}.get(digits[-1])
    value = Decimal(digits[:-1]) * scale if scale else Decimal(digits)
    return ast.Number(format(value, "f"), leaf_span(at, found))


def truth(text: str, at: int, found: Parts) -> ast.Truth:
    """True or false."""
    return ast.Truth(words.canonical(words.EXPRESSIONS, found[0]) == "true", leaf_span(at, found))


def path(text: str, at: int, found: Parts) -> ast.Path:
    """A variable and its fields."""
    first, *fields = (part.strip() for part in found[0].split("."))
    return ast.Path(first, tuple(fields), leaf_span(at, found))


def operator(text: str, at: int, found: Parts) -> str:
    """A comparison in its one spelling."""
    return {"==": "=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">="}.get(str(found[0]), str(found[0]))


def call(text: str, at: int, found: Parts) -> ast.Call:
    """A function by its English name, if it is known."""
    function, *arguments, end = found
    known = words.FUNCTIONS | {word: words.EXPRESSIONS[word] for word in words.AGGREGATES}
    return ast.Call(words.canonical(known, function) or function, tuple(arguments), Span(at, end))


def source(text: str, at: int, found: Parts) -> ast.Source:
    """A variable and its relation."""
    return ast.Source(found[0].value, found[1].value, Span(at, found[1].span.end))


def aggregate(text: str, at: int, found: Parts) -> ast.Aggregate:
    """A function of all rows that fulfil a condition."""
    function, value, rows, *condition = found
    end = (condition[-1] if condition else rows).span.end
    return ast.Aggregate(function, value, rows, condition[0] if condition else None, Span(at, end))


def quantified(text: str, at: int, found: Parts) -> ast.Quantified:
    """`found`: kind, source, ["with", condition], ["has", claim]."""
    kind, rows, *rest = found
    clauses = dict(rest)
    end = rest[-1][1].span.end if rest else rows.span.end
    return ast.Quantified(kind, rows, clauses.get("with"), clauses.get("has"), Span(at, end))


def tail(build: Callable[[Any, Parts, int], Any]) -> Action:
    """What follows the first operand: a function from that operand to the comparison."""

    def action(text: str, at: int, found: Parts) -> Callable[[Any], Any]:
        parts = list(found)
        return lambda item: build(item, parts, at)

    return action


def compared(text: str, at: int, found: Parts) -> Any:
    """An operand alone or with its comparison."""
    return found[0] if len(found) == 1 else found[1](found[0])


def chain(text: str, at: int, found: Parts) -> Any:
    """Operands joined by arithmetic signs."""
    if len(found) == 1:
        return found[0]
    signs = ({"×": "*", "÷": "/"}.get(sign, sign) for sign in found[1::2])
    rest = tuple(zip(signs, found[2::2], strict=True))
    return ast.Arithmetic(found[0], rest, Span(at, found[-1].span.end))


def negative(text: str, at: int, found: Parts) -> ast.Arithmetic:
    """Nought less an operand."""
    return ast.Arithmetic(ast.Number("0", Span(at, at + 1)), (("-", found[0]),), Span(at, found[0].span.end))


def negated(text: str, at: int, found: Parts) -> Any:
    """An operand after any number of negations."""
    *negations, item = found
    if len(negations) > _MOST_NEGATIONS:
        raise SyntaxFaultError(at, fault("deep"))
    for start in reversed(negations):
        item = ast.Not(item, Span(start, item.span.end))
    return item


def joined(kind: type[ast.All] | type[ast.Any]) -> Action:
    """Operands joined by `and` or `or`."""
    return lambda text, at, found: found[0] if len(found) == 1 else kind(tuple(found), Span(at, found[-1].span.end))


def clause(word: str, build: Callable[[Parts, Span], Any]) -> Action:
    """A clause whose content `build` makes from its parts and its span."""

    def action(text: str, at: int, found: Parts) -> Clause:
        span = Span(at, _end(found, at + 1))
        return Clause(word, build(found, span), span)

    return action


def example(kind: str) -> Callable[[Parts, Span], ast.Example]:
    """`found`: texts, then ("at", text) and ("given", key, value) in any order."""

    def build(found: Parts, span: Span) -> ast.Example:
        texts = tuple(part.value for part in found if isinstance(part, ast.Text))
        marks = [part for part in found if not isinstance(part, ast.Text)]
        at = tuple(mark[1].value for mark in marks if mark[0] == "at")
        given = tuple((mark[1], mark[2].value) for mark in marks if mark[0] == "given")
        return ast.Example(kind, texts, at, given, span)

    return build


def rule_statement(text: str, at: int, found: Parts) -> ast.Rule:
    """`found`: id, title, perhaps an English title, clauses."""
    identity, title, *rest = found
    english = rest.pop(0).value if rest and isinstance(rest[0], ast.Text) else None
    return rule(identity, title.value, english, rest, Span(at, _end(found, at + 1)))


def _end(found: Parts, least: int) -> int:
    last = [part[-1] if type(part) is tuple else part for part in found]
    return max((part.span.end for part in last if hasattr(part, "span")), default=least)
