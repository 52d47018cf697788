"""The tree of a rule file: immutable nodes, each with its span in that file."""

from typing import NamedTuple

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


class Hole(NamedTuple):
    """An expression inside a message; `source` as written, `quoted` where it stands inside “…”."""

    value: Expression
    source: str
    quoted: bool
    span: Span


class Message(NamedTuple):
    """Literal texts and holes in order."""

    parts: tuple[str | Hole, ...]
    span: Span


class Report(NamedTuple):
    """A place (None: the first variable) and what is said of it, in Chinese and perhaps in English; also a note."""

    place: Expression | None
    message: Message
    english: Message | None
    span: Span


class Severity(NamedTuple):
    """A level, and the condition under which it holds (None: otherwise)."""

    level: str
    condition: Expression | None
    span: Span


class Let(NamedTuple):
    """A named value."""

    name: str
    value: Expression
    span: Span


class Replace(NamedTuple):
    """The replacement of what `find` found; holes are `find`'s."""

    safe: bool
    message: Message
    span: Span


class Find(NamedTuple):
    """A pattern to look for, the contexts that excuse it, and the replacement."""

    pattern: Text
    unless: tuple[Text, ...]
    replace: Replace | None
    span: Span


class Case(NamedTuple):
    """One body of a rule: what is looked at, what is expected, what is said otherwise."""

    severities: tuple[Severity, ...]
    sources: tuple[Source, ...]
    across: bool
    find: Find | None
    where: tuple[Expression, ...]
    grouped: tuple[Path, ...]
    lets: tuple[Let, ...]
    expects: tuple[Expression, ...]
    report: Report | None
    notes: tuple[Report, ...]
    span: Span


class Because(NamedTuple):
    """The basis of a rule (regulation, standard, policy, practice, observed) and its source."""

    basis: str
    source: str
    span: Span


class Example(NamedTuple):
    """A text (or two documents) on which the rule must stay silent (good) or speak (bad), `at` these places."""

    kind: str
    texts: tuple[str, ...]
    at: tuple[str, ...]
    given: tuple[tuple[str, str], ...]
    span: Span


class Rule(NamedTuple):
    """A rule with its cases and examples. `enabled` is False where it runs only when selected by its id."""

    id: str
    title: str
    title_en: str | None
    because: tuple[Because, ...]
    cases: tuple[Case, ...]
    examples: tuple[Example, ...]
    enabled: bool
    span: Span


class Column(NamedTuple):
    """A field of a declared fact (with its type) or relation (type empty)."""

    name: str
    type: str
    span: Span


class DeclaredFact(NamedTuple):
    """`fact NAME(column: type, …) from SCOPE like "…" or "…"`."""

    name: str
    columns: tuple[Column, ...]
    scope: str
    patterns: tuple[Text, ...]
    span: Span


class DeclaredRelation(NamedTuple):
    """`relation NAME(column, …) from x in … where … give …`."""

    name: str
    columns: tuple[Column, ...]
    sources: tuple[Source, ...]
    where: tuple[Expression, ...]
    gives: tuple[Expression, ...]
    span: Span


Statement = Rule | DeclaredFact | DeclaredRelation
