"""What differs between two versions of documents: plain immutable data that goes to every reporter of `compare`."""

from collections import Counter
from collections.abc import Iterable

from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.diagnostics.report import DocumentReport
from plancheck.source.errors import SourceError
from plancheck.source.records import NamedTuple

# In the order of an editor's note. `figure`: numbers that are no targets (last year's, limits, durations); `item`:
# numbered headings and measures that are no tasks.
KINDS = ("target", "figure", "task", "item", "unit", "deadline", "reference", "finding")
# `redated`: a time that is no deadline; `commitment`: 确保 became 力争; `role`: 责任 became 牵头; `reworded`: a title.
HOWS = ("changed", "redated", "commitment", "role", "moved", "reworded", "dropped", "added")


class Change(NamedTuple):
    """One thing that differs; `old` is where it stands in the old version, `new` in the new one, None where it does not.

    `name` is the indicator, task, unit or reference; `task` the title of the task it belongs to, empty where none.
    `before` and `after` are the two states in words: values, titles, roles, places. `role` is that of a unit that came
    or went. `holds` counts what a dropped or added task contains. `finding` is the one that is new or gone.
    """

    kind: str
    how: str
    name: str
    old: Related | None = None
    new: Related | None = None
    task: str = ""
    before: str = ""
    after: str = ""
    role: str | None = None
    holds: tuple[tuple[str, int], ...] = ()
    finding: Diagnostic | None = None


class Compared(NamedTuple):
    """How much there was to compare: in the old version, in the new one, and found in both."""

    old: int = 0
    new: int = 0
    both: int = 0


class Coverage(NamedTuple):
    """What was compared. `reworded`: tasks in both whose words differ; `tables_unread` of either version.

    `unrecognised` counts tasks, figures and references that one version seems to lack although their words stand there.
    """

    tasks: Compared = Compared()
    figures: Compared = Compared()
    reworded: int = 0
    tables_unread: int = 0
    unrecognised: int = 0


class Pair(NamedTuple):
    """A document in two versions, with what differs; one of them is None where a file came or went.

    `by` says why the two belong together: given, name, stem, content, title; empty for a single file.
    """

    old: DocumentReport | None
    new: DocumentReport | None
    by: str = ""
    changes: tuple[Change, ...] = ()
    coverage: Coverage = Coverage()

    @property
    def errors(self) -> tuple[SourceError, ...]:
        """Why a version could not be read."""
        return tuple(one.error for one in (self.old, self.new) if one is not None and one.error is not None)

    @property
    def differs(self) -> bool:
        """Whether anything is to be told."""
        return bool(self.changes) or self.old is None or self.new is None


class Comparison(NamedTuple):
    """Two files, or two folders of them."""

    version: str
    old: str
    new: str
    pairs: tuple[Pair, ...]
    skipped_files: int = 0

    @property
    def errors(self) -> tuple[SourceError, ...]:
        """Why inputs could not be read."""
        return tuple(error for pair in self.pairs for error in pair.errors)

    @property
    def differs(self) -> bool:
        """Whether anything is to be told."""
        return any(pair.differs for pair in self.pairs)

    @property
    def counts(self) -> dict[str, Counter[str]]:
        """How many changes there are of each kind, by how."""
        return counted(change for pair in self.pairs for change in pair.changes)


def counted(changes: Iterable[Change]) -> dict[str, Counter[str]]:
    """Changes by kind, in the order of KINDS, and how; kinds without any are there too."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for change in changes:
        counts[change.kind][change.how] += 1
    return counts
