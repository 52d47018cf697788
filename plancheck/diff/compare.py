"""Two versions of one document to what differs between them."""

from collections.abc import Sequence

from plancheck.diagnostics.comparison import KINDS, Change, Compared, Coverage, Pair
from plancheck.diff.content import Side
from plancheck.diff.deadlines import deadline_changes
from plancheck.diff.duties import unit_changes
from plancheck.diff.figures import figure_changes
from plancheck.diff.findings import finding_changes
from plancheck.diff.matching import matches
from plancheck.diff.occurrences import occurrences
from plancheck.diff.pairing import Paired, paired
from plancheck.diff.references import reference_changes
from plancheck.diff.tasks import Work, around, item_changes, items, rewritten, task_changes, tasks
from plancheck.diff.version import Version, plain
from plancheck.facts.kinds import FigureFact

_TOLD_BY_WORDS = ("target", "figure", "task", "item", "reference")


def compare(old: Version, new: Version, by: str = "") -> Pair:
    """All that differs, by kind and then in reading order of the new version; `by` as in Pair."""
    olds, news = Side.of(old), Side.of(new)
    known = matches(olds, news)
    work, parts, said = tasks(olds, news, known), items(olds, news, known), paired(olds, news, known)
    gone, come = around([*work.gone, *parts.gone]), around([*work.come, *parts.come])
    changes = [
        *figure_changes(olds, news, said, gone, come),
        *task_changes(olds, news, work, known),
        *item_changes(olds, news, parts, work, known),
        *unit_changes(olds, news, work),
        *deadline_changes(olds, news, said.slots, work, gone, come),
        *reference_changes(olds, news, gone, come),
        *finding_changes(old, new),
    ]
    certain = _certain(changes, old, new)
    coverage = _coverage(olds, news, work, said)._replace(unrecognised=len(changes) - len(certain))
    return Pair(old.report, new.report, by, tuple(sorted(certain, key=_order)), coverage)


def _certain(changes: Sequence[Change], old: Version, new: Version) -> list[Change]:
    """Without what seems gone or new although its words stand as often in the other version: it was not recognised there."""
    doubted = [one for one in changes if one.kind in _TOLD_BY_WORDS and one.how in ("dropped", "added")]
    words = [_words(one) for one in doubted]
    before, after = (occurrences(words, side.plain_text) for side in (old, new))
    stands = set()
    for change, phrase in zip(doubted, words, strict=True):
        here, there = (before, after) if change.old is not None else (after, before)
        if phrase and there[phrase] >= (1 if change.kind == "reference" else here[phrase]):
            stands.add(change)
    return [change for change in changes if change not in stands]


def _words(change: Change) -> str:
    place = change.old or change.new
    return plain(place.text).strip("《》") if place is not None else ""


def _order(change: Change) -> tuple[int, int, int]:
    """Where a change stands: by the new version, what is gone by the old one before it."""
    place = change.new or change.old
    return KINDS.index(change.kind), change.new is not None, place.span.start if place else 0


def _coverage(old: Side, new: Side, work: Work, said: Paired) -> Coverage:
    return Coverage(
        Compared(len(work.both) + len(work.gone), len(work.both) + len(work.come), len(work.both)),
        Compared(len(old.version.of(FigureFact)), len(new.version.of(FigureFact)), len(said.figures)),
        rewritten(old, new, work),
        old.version.report.coverage.tables_unread + new.version.report.coverage.tables_unread,
    )
