"""The comparison for a reader at a terminal: an editor's note, each change with both places."""

from collections.abc import Iterator

from plancheck.diagnostics.comparison import Change, Comparison, Pair
from plancheck.diagnostics.diagnostic import Related
from plancheck.diagnostics.report import DocumentReport
from plancheck.reporters.comparison.closing import grouped, heading, looked_at, remark, silent, summary, unreadable
from plancheck.reporters.comparison.words import group_title, sentence, word
from plancheck.reporters.frame import drawn
from plancheck.reporters.paint import paint
from plancheck.reporters.positions import position
from plancheck.reporters.show import Show
from plancheck.reporters.width import printable
from plancheck.reporters.words import say


def render(comparison: Comparison, show: Show) -> str:
    """The whole text report."""
    return "".join(f"{line}\n" for line in _lines(comparison, show))


def _lines(comparison: Comparison, show: Show) -> Iterator[str]:
    for pair in comparison.pairs:
        if pair.differs or pair.errors:
            yield from _pair(pair, show)
    if len(comparison.pairs) > 1 and (same := len(silent(comparison))):
        yield word(show.lang, "same_files", count=same)
    yield from looked_at(comparison, show.lang)
    style = "warning" if comparison.differs else "info" if comparison.errors else "good"
    yield paint(summary(comparison, show.lang), style, show)


def _pair(pair: Pair, show: Show) -> Iterator[str]:
    note = remark(pair, show.lang)
    yield paint(printable(heading(pair, show.lang)), "bold", show) + (
        say(show.lang, "at_place", place=note) if note else ""
    )
    for document in unreadable(pair):
        reason = printable(document.error.reason(show.lang)) if document.error else ""
        severity = paint(say(show.lang, "error"), "error", show)
        yield f"{printable(document.path)}: {severity} DOC001 {say(show.lang, 'unreadable', reason=reason)}"
    for group, changes in grouped(pair):
        yield ""
        yield paint(group_title(group, show.lang), "bold", show)
        for change in changes:
            yield from _change(change, pair, show)
    yield ""


def _change(change: Change, pair: Pair, show: Show) -> Iterator[str]:
    severity = (
        f"{paint(say(show.lang, change.finding.severity), change.finding.severity, show)} " if change.finding else ""
    )
    yield f"- {severity}{printable(sentence(change, show.lang))}"
    sides = [
        (word(show.lang, "old"), change.old, pair.old, "dim"),
        (word(show.lang, "new"), change.new, pair.new, "info"),
    ]
    gutter = max(len(str(place.location.end_line)) for _, place, _, _ in sides if place is not None)
    for said, place, document, style in sides:
        if place is not None and document is not None:
            yield from _place(said, place, document, gutter, style, show)


def _place(said: str, at: Related, document: DocumentReport, gutter: int, style: str, show: Show) -> Iterator[str]:
    above = say(show.lang, "at_place", place=printable(at.place)) if at.place else ""
    yield f"{' ' * gutter} = {said} {printable(position(at.path, at.location, show.lang))}{above}"
    yield from drawn(document.text, at.span, at.location, gutter, style, show)
