"""What the language can say and SQL cannot."""

from typing import NoReturn

from plancheck.source.span import Span


class RefusedError(Exception):
    """A construct that has no equal in SQL: `construct` as it is written, `span` its place in the rule file."""

    def __init__(self, construct: str, span: Span) -> None:
        """The message names the construct."""
        super().__init__(f"{construct} 不能译成 SQL")
        self.construct, self.span = construct, span


def refuse(construct: str, span: Span) -> NoReturn:
    """Ends a translation."""
    raise RefusedError(construct, span)
