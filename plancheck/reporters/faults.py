"""Faults of rule files for a person: the place, what is wrong, and the line with the very characters underlined."""

from collections.abc import Iterable, Iterator

from plancheck.language.errors import RuleError
from plancheck.reporters.frame import frame
from plancheck.reporters.paint import paint
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.source.sourcemap import Location
from plancheck.source.span import Span

_GUTTER = 3  # blank, bar, blank


def faults(errors: Iterable[RuleError], show: Show, severity: str = "error") -> str:
    """Every fault with its source frame."""
    return "\n".join(line for error in errors for line in _fault(error, severity, show))


def _fault(error: RuleError, severity: str, show: Show) -> Iterator[str]:
    yield f"{paint(printable(f'{error.path}:{error.line}:{error.column}:'), 'bold', show)} {printable(error.told(show.lang))}"
    if not error.excerpt.strip():
        return
    start = error.column - 1
    span = Span(start, start + error.width)
    location = Location(error.line, error.column, error.line, error.column + error.width, span)
    gutter = len(str(error.line))
    bar = paint("|", "dim", show)
    for line in frame(
        error.excerpt + " " * (span.end - len(error.excerpt)), span, location, show.width - gutter - _GUTTER
    ):
        yield f"{paint(str(line.number or '').rjust(gutter), 'dim', show)} {bar} {line.text}".rstrip()
        carets = line.carets or ""
        indent = carets[: -len(carets.lstrip()) or None]
        yield f"{' ' * gutter} {bar} {indent}{paint(carets.lstrip(), severity, show)}"
