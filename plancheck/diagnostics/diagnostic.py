"""What a rule found: plain immutable data that crosses processes and goes to every reporter."""

import hashlib
from collections.abc import Sequence

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.sourcemap import Location
from plancheck.source.span import Span

SEVERITIES = ("error", "warning", "info")
SURE = 0.9  # a confidence below it makes no error
_BLANKS = regex(r"\s+")


class Related(NamedTuple):
    """The other place of a contradiction; `message` says what stands there (may be empty)."""

    path: str
    span: Span
    location: Location
    place: str
    text: str
    message: str = ""


class Fix(NamedTuple):
    """Replacements of spans of the canonical text by texts; `safe` ones cannot change the meaning."""

    safe: bool
    edits: tuple[tuple[Span, str], ...]


class Diagnostic(NamedTuple):
    """One finding. `args` are the message's holes by name; `place` the section path and column, joined by ` › `."""

    rule: str
    severity: str
    message: str
    args: tuple[tuple[str, str], ...]
    path: str
    span: Span
    location: Location
    place: str
    text: str
    fingerprint: str
    confidence: float
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


def fingerprint(rule: str, texts: Sequence[str], place: str) -> str:
    """16 hexadecimal digits from the rule, the normalised texts (own and related) and the section path, never a line."""
    parts = [rule, place, *(_BLANKS.sub("", text) for text in texts)]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def at_least(severity: str, lowest: str) -> bool:
    """Whether a severity is `lowest` or graver."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(lowest)
