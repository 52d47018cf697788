"""What a configuration decides document by document, and what it accepts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from plancheck.diagnostics.diagnostic import SURE, Diagnostic
from plancheck.facts.given import Given
from plancheck.source.globs import Globs
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:  # most runs have neither
    from datetime import date

    from plancheck.diagnostics.baseline import Baseline
    from plancheck.diagnostics.suppress import Suppression

Severities = tuple[tuple[str, str], ...]


class ForPaths(NamedTuple):
    """What holds for the documents that patterns match: facts, a narrower choice of rules, severities by id prefix."""

    files: Globs
    given: Given = Given()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Severities = ()


class Policy(NamedTuple):
    """`by_path` in order, later ones count more; `sets` of documents are compared with each other.

    `baseline` is the file of accepted findings, `earlier` those of an earlier state of the documents. `whole` says that
    the run looks at all files the configuration speaks of; `today` None: the day of the run.
    """

    by_path: tuple[ForPaths, ...] = ()
    sets: tuple[Globs, ...] = ()
    severities: Severities = ()
    suppressions: "tuple[Suppression, ...]" = ()
    baseline: "Baseline | None" = None
    earlier: "Baseline | None" = None
    whole: bool = False
    today: "date | None" = None

    @property
    def prefixes(self) -> tuple[str, ...]:
        """All rule ids and prefixes that it speaks of."""
        levels = [self.severities, *(part.severities for part in self.by_path)]
        chosen = [prefix for part in self.by_path for prefix in (*part.select, *part.ignore)]
        return (*chosen, *(prefix for layer in levels for prefix, _ in layer))

    def given(self, path: str, own: Given) -> Given:
        """Facts stated for a document; what `own` (the command line) states wins."""
        layers = [*(part.given for part in self.by_path if part.files.match(path)), own]
        stated = {name: value for one in layers for name, value in one._asdict().items() if value is not None}
        return Given(**stated)

    def runs(self, rule: str, path: str) -> bool:
        """Whether a rule that runs is wanted for a document."""
        return all(_wanted(part, rule) for part in self.by_path if part.files.match(path))

    def judged(self, finding: Diagnostic) -> Diagnostic:
        """A finding with the severity that is wanted; what is not sure never becomes an error."""
        if not self.severities and not self.by_path:
            return finding
        layers = [self.severities, *(part.severities for part in self.by_path if part.files.match(finding.path))]
        found = [level for layer in layers if (level := _level(layer, finding.rule))]
        if not found or found[-1] == finding.severity:
            return finding
        doubtful = found[-1] == "error" and finding.confidence < SURE
        return finding._replace(severity="warning" if doubtful else found[-1])

    def groups(self, paths: Sequence[str]) -> list[list[int]]:
        """The documents of each set, by index; sets of fewer than two are none."""
        found = [[index for index, path in enumerate(paths) if one.match(path)] for one in self.sets]
        return [group for group in found if len(group) > 1]

    def apart(self, path: str) -> bool:
        """Whether a document belongs to no set."""
        return not any(one.match(path) for one in self.sets)


NO_POLICY = Policy()


def _wanted(part: ForPaths, rule: str) -> bool:
    return (not part.select or rule.startswith(part.select)) and not (part.ignore and rule.startswith(part.ignore))


def _level(layer: Severities, rule: str) -> str | None:
    """The severity for the longest prefix that fits."""
    fitting = [(len(prefix), level) for prefix, level in layer if rule.startswith(prefix)]
    return max(fitting)[1] if fitting else None
