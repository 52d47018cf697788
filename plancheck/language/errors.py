"""What is wrong with a rule file: where, what, and what was probably meant."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from plancheck.source.span import Span

_LONGEST = 120  # characters of a message, whatever names stand in it


class RuleError(NamedTuple):
    """One complaint; line and column count from 1. `width` characters of the line `excerpt` are meant, from the column on."""

    path: str
    line: int
    column: int
    message: str
    excerpt: str = ""
    width: int = 1

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
    """A rule id or prefix that names no rule, or a parameter that a rule has not; in both languages where `english` is given."""

    def __init__(self, chinese: str, english: str = "") -> None:
        """Without `english` the Chinese has to do."""
        super().__init__(chinese)
        self.english = english or chinese


def hint(word: str, known: Iterable[str], others: Mapping[str, str] | None = None, lang: str = "zh") -> str:
    """`，是不是 NAME？` for the known name most like a word, or nothing; `others` leads from other words to names."""
    from difflib import get_close_matches

    asked = "; did you mean {}?" if lang == "en" else "，是不是 {}？"
    if others and word in others:
        return asked.format(others[word])
    lowered = {name.lower(): name for name in known}
    likeness = 0.5 if len(word) == 2 else 0.6  # of two characters one may be wrong
    near = get_close_matches(word.lower(), lowered, 1, likeness)
    return asked.format(lowered[near[0]]) if near else ""


def rule_error(source: str, path: str, span: Span, message: str) -> RuleError:
    """A complaint about a stretch of a file's text; of several lines the first is shown."""
    line = source.count("\n", 0, span.start) + 1
    begin = source.rfind("\n", 0, span.start) + 1
    excerpt = source[begin:].partition("\n")[0].rstrip("\r")
    width = max(1, min(span.end, begin + len(excerpt)) - span.start)
    return RuleError(path, line, span.start - begin + 1, message[:_LONGEST], excerpt, width)
