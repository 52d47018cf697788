"""What is wrong with a rule file: where, what, and what was probably meant."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_LONGEST = 120  # characters of a message, whatever names stand in it


class RuleError(NamedTuple):
    """One complaint; line and column count from 1."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """`file:line:column: message`."""
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class RulesetError(Exception):
    """Rule files that do not load, with every RuleError found."""

    def __init__(self, errors: Sequence[RuleError]) -> None:
        """At least one error."""
        self.errors = tuple(errors)
        super().__init__("\n".join(map(str, self.errors)))


class SelectionError(Exception):
    """A rule id or prefix that names no rule."""


def hint(word: str, known: Iterable[str]) -> str:
    """`，是不是 NAME？` for the known name most like a word, or nothing."""
    from difflib import get_close_matches

    lowered = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), lowered, 1, 0.6)
    return f"，是不是 {lowered[near[0]]}？" if near else ""


def rule_error(source: str, path: str, offset: int, message: str) -> RuleError:
    """A complaint at an offset of a file's text."""
    line = source.count("\n", 0, offset) + 1
    return RuleError(path, line, offset - source.rfind("\n", 0, offset), message[:_LONGEST])
