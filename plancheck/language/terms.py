"""The tree of an expression: immutable nodes, each with its span in the rule file."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class Text(NamedTuple):
    """A quoted text without its quotes; `span` includes them."""

    value: str
    span: Span


class Number(NamedTuple):
    """A number in decimal notation, 万 and 亿 multiplied out."""

    value: str
    span: Span


class Truth(NamedTuple):
    """`true` or `false`."""

    value: bool
    span: Span


class Path(NamedTuple):
    """A variable and the fields that lead on from it: `c.a.quantity`."""

    name: str
    fields: tuple[str, ...]
    span: Span


class Call(NamedTuple):
    """A built-in function; of a group: `list(f.text)`."""

    function: str
    arguments: "tuple[Expression, ...]"
    span: Span


class Source(NamedTuple):
    """`variable in relation`."""

    variable: str
    relation: str
    span: Span


class Aggregate(NamedTuple):
    """`sum of p.value for p in cell with p.total = c.id`."""

    function: str
    value: "Expression"
    source: Source
    condition: "Expression | None"
    span: Span


class Quantified(NamedTuple):
    """`some`, `no` or `every` row with a condition; `claim` is what `every` row has to fulfil."""

    kind: str
    source: Source
    condition: "Expression | None"
    claim: "Expression | None"
    span: Span


class Have(NamedTuple):
    """`siblings(t) have assignment`: most of these facts have a row in the relation."""

    subject: "Expression"
    relation: str
    span: Span


class Member(NamedTuple):
    """`in {…}` (choices) or in a word list `NAME` or `NAME.GROUP` (vocabulary)."""

    item: "Expression"
    choices: tuple[Text | Number, ...]
    vocabulary: str | None
    span: Span


class Known(NamedTuple):
    """`is known`, or `is unknown` where `known` is False."""

    item: "Expression"
    known: bool
    span: Span


class Like(NamedTuple):
    """A text that a pattern is found in."""

    item: "Expression"
    pattern: Text
    span: Span


class Compare(NamedTuple):
    """`operator` is one of = != < <= > >=."""

    left: "Expression"
    operator: str
    right: "Expression"
    span: Span


class Arithmetic(NamedTuple):
    """A first operand, then (+ - * /, operand) from left to right; all of one precedence."""

    first: "Expression"
    rest: "tuple[tuple[str, Expression], ...]"
    span: Span


class Not(NamedTuple):
    """Negation."""

    item: "Expression"
    span: Span


class All(NamedTuple):
    """Conjunction."""

    items: "tuple[Expression, ...]"
    span: Span


class Any(NamedTuple):
    """Disjunction."""

    items: "tuple[Expression, ...]"
    span: Span


Expression = (
    Text | Number | Truth | Path | Call | Aggregate | Quantified | Have | Member | Known | Like | Compare | Arithmetic
    | Not | All | Any
)  # fmt: skip
