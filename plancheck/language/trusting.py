"""Inference over rules that were checked when they were loaded: nothing is looked up again, nobody complains."""

from plancheck.facts.pattern import hole_names
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.infer import Inference


class Trusting(Inference):
    """Takes patterns and kinds of columns as they are written; to compile them all takes longer than to read a plan."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """`vocabulary` is that of the rules."""
        super().__init__(vocabulary, lambda span, message: None)

    def pattern(self, pattern: ast.Text) -> tuple[str, ...]:
        """The names of its holes."""
        return hole_names(pattern.value)

    def kind(self, column: ast.Column) -> bool:
        """Known."""
        return True
