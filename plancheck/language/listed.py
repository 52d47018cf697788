"""Word lists and patterns that a rule file names: they have to exist and to be well formed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from plancheck.facts.vocabulary import Vocabulary, VocabularyError
from plancheck.language import ast
from plancheck.language.errors import hint
from plancheck.language.faults import fault
from plancheck.source.said import NOTHING, Said, said
from plancheck.source.span import Span

if TYPE_CHECKING:
    from plancheck.facts.pattern import PatternError

Complain = Callable[[Span, Said], None]


def check_list(name: str, span: Span, vocabulary: Vocabulary, complain: Complain) -> None:
    """Complain of a word list `NAME` or `NAME.GROUP` that does not exist."""
    name, _, group = name.partition(".")
    try:
        groups = vocabulary.groups(name)
    except VocabularyError as error:
        guess = hint(name, vocabulary.names()) or fault("list_file", name=name)
        complain(span, error.told if error.line else fault("no_list", name=name, guess=guess))
        return
    if group and group not in groups:
        complain(span, fault("no_group", name=name, group=group, guess=hint(group, groups)))


def holes_of(pattern: ast.Text, vocabulary: Vocabulary, complain: Complain) -> tuple[str, ...]:
    """The names of a pattern's holes; none, with a complaint, where it is no pattern."""
    from plancheck.facts.pattern import PatternError, compile_pattern

    try:
        return compile_pattern(pattern.value, vocabulary).holes
    except PatternError as error:
        complain(pattern.span, _said(error))
        return ()


def is_kind(kind: str, span: Span, vocabulary: Vocabulary, complain: Complain) -> bool:
    """Whether a hole or a column may be of this type; complains where it may not."""
    from plancheck.facts.pattern import PatternError, compile_pattern

    try:
        compile_pattern(f"{{x:{kind}}}", vocabulary)
    except PatternError as error:
        complain(span, _said(error))
        return False
    return True


def _said(error: "PatternError") -> Said:
    from plancheck.facts.pattern import UnknownKindError

    guess = hint(error.kind, error.known) if isinstance(error, UnknownKindError) else NOTHING
    return said(("{why}{guess}", "{why}{guess}"), why=error.told, guess=guess)
