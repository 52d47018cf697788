"""Two versions of one document to what differs between them."""

from plancheck.diagnostics.comparison import KINDS, Change, Compared, Coverage, Pair
from plancheck.diff.content import Side
from plancheck.diff.deadlines import deadline_changes
from plancheck.diff.duties import unit_changes
from plancheck.diff.figures import figure_changes
from plancheck.diff.findings import finding_changes
from plancheck.diff.matching import matches
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
    certain = [change for change in changes if not _still_stands(change, old, new)]
    coverage = _coverage(olds, news, work, said)._replace(unrecognised=len(changes) - len(certain))
    return Pair(old.report, new.report, by, tuple(sorted(certain, key=_order)), coverage)


def _still_stands(change: Change, old: Version, new: Version) -> bool:
    """Whether the words of what seems gone stand as often in the other version, where they were only not recognised."""
    if change.kind not in _TOLD_BY_WORDS or change.how not in ("dropped", "added"):
        return False
    place, here, there = (change.old, old, new) if change.old is not None else (change.new, new, old)
    words = plain(place.text).strip("《》") if place is not None else ""
    needed = 1 if change.kind == "reference" else here.plain_text.count(words)
    return bool(words) and there.plain_text.count(words) >= needed


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
