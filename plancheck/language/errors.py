"""What is wrong with a rule file: where, what, and what was probably meant."""

from collections.abc import Iterable, Mapping, Sequence

from plancheck.language.faults import fault
from plancheck.source.records import NamedTuple
from plancheck.source.said import NOTHING, Said
from plancheck.source.span import Span

_LONGEST = 120, 200  # characters of a message in Chinese and in English, whatever names stand in it


class RuleError(NamedTuple):
    """One complaint; line and column count from 1. `width` characters of the line `excerpt` are meant, from the column on.

    `message` is Chinese, `english` the same in English.
    """

    path: str
    line: int
    column: int
    message: str
    excerpt: str = ""
    width: int = 1
    english: str = ""

    def told(self, lang: str) -> str:
        """The message in `zh` or `en`."""
        return self.english if lang == "en" and self.english else self.message

    def __str__(self) -> str:
        """The sentence in Chinese."""
        return self.sentence("zh")

    def sentence(self, lang: str) -> str:
        """`file:line:column: message` in `zh` or `en`."""
        return f"{self.path}:{self.line}:{self.column}: {self.told(lang)}"


class RulesetError(Exception):
    """Rule files that do not load, with every RuleError found."""

    def __init__(self, errors: Sequence[RuleError]) -> None:
        """At least one error."""
        self.errors = tuple(errors)
        super().__init__("\n".join(map(str, self.errors)))


class SelectionError(Exception):
    """A rule id or prefix that names no rule, or a parameter that does not fit; in both languages."""

    def __init__(self, told: Said) -> None:
        """The text is Chinese, `english` the same in English."""
        super().__init__(told.zh)
        self.told, self.english = told, told.en


def hint(word: str, known: Iterable[str], others: Mapping[str, str] | None = None) -> Said:
    """`，是不是 NAME？` (did you mean NAME?) for the known name most like a word, or nothing; `others` leads from other words to names."""
    from difflib import get_close_matches

    if others and word in others:
        return fault("meant", name=others[word])
    lowered = {name.lower(): name for name in known}
    likeness = 0.5 if len(word) == 2 else 0.6  # of two characters one may be wrong
    near = get_close_matches(word.lower(), lowered, 1, likeness)
    return fault("meant", name=lowered[near[0]]) if near else NOTHING


def rule_error(source: str, path: str, span: Span, message: Said) -> RuleError:
    """A complaint about a stretch of a file's text; of several lines the first is shown."""
    line = source.count("\n", 0, span.start) + 1
    begin = source.rfind("\n", 0, span.start) + 1
    excerpt = source[begin:].partition("\n")[0].rstrip("\r")
    width = max(1, min(span.end, begin + len(excerpt)) - span.start)
    kept = message.short(*_LONGEST)
    return RuleError(path, line, span.start - begin + 1, kept.zh, excerpt, width, kept.en)


def file_error(path: str, message: Said) -> RuleError:
    """A complaint about a whole file or folder."""
    return RuleError(path, 1, 1, message.zh, english=message.en)
