"""The tree of a rule file: immutable nodes, each with its span in that file. Expressions are in `terms`."""

from plancheck.language.terms import (
    Aggregate,
    All,
    Any,
    Arithmetic,
    Call,
    Compare,
    Expression,
    Have,
    Known,
    Like,
    Member,
    Not,
    Number,
    Path,
    Quantified,
    Source,
    Text,
    Truth,
)
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

__all__ = [
    "Aggregate",
    "All",
    "Any",
    "Arithmetic",
    "Call",
    "Compare",
    "Expression",
    "Have",
    "Known",
    "Like",
    "Member",
    "Not",
    "Number",
    "Path",
    "Quantified",
    "Source",
    "Text",
    "Truth",
]


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
    """What ought to stand in the reported place instead."""

    safe: bool
    message: Message
    span: Span


class Find(NamedTuple):
    """A pattern to look for, and the contexts that excuse it."""

    pattern: Text
    unless: tuple[Text, ...]
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
    replace: Replace | None
    span: Span


class Because(NamedTuple):
    """The basis of a rule (regulation, standard, policy, practice, observed) and its source."""

    basis: str
    source: str
    span: Span


class Example(NamedTuple):
    """A text (or several documents) on which the rule must stay silent (good) or speak (bad), `at` these places."""

    kind: str
    texts: tuple[str, ...]
    at: tuple[str, ...]
    given: tuple[tuple[str, str], ...]
    span: Span


class Parameter(NamedTuple):
    """A value that a configuration may set; `allowed` values, if any, are the only ones; what it means in two languages."""

    name: str
    value: "Text | Number | Truth | Choices"
    allowed: tuple[Text | Number, ...]
    about: str
    about_en: str | None
    span: Span


class Choices(NamedTuple):
    """A list in braces as the value of a parameter."""

    items: tuple[Text | Number, ...]
    span: Span


class Rule(NamedTuple):
    """A rule with its cases and examples. `enabled` is False where it runs only when selected by its id."""

    id: str
    title: str
    title_en: str | None
    because: tuple[Because, ...]
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    cases: tuple[Case, ...]
    examples: tuple[Example, ...]
    enabled: bool
    span: Span

    @property
    def severity(self) -> str:
        """The gravest level the rule can report."""
        levels = {known.level for case in self.cases for known in case.severities}
        return next(level for level in ("error", "warning", "info") if level in levels)


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
