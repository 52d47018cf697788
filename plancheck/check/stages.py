"""The two stages of a run under its rules and settings: each document by itself, then sets of documents."""

from collections.abc import Sequence

from plancheck.check.checked import Base, Checked, unread
from plancheck.check.clock import Clock
from plancheck.check.settings import Settings
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.source.errors import SourceError
from plancheck.source.records import NamedTuple
from plancheck.source.source import Source


class Stages(NamedTuple):
    """`ruleset` holds the rules that were chosen for the run; what a configuration decides by path comes later.

    `keep`: the facts of every document are wanted, not only of those that will be compared.
    """

    ruleset: Ruleset
    vocabulary: Vocabulary
    settings: Settings
    clock: Clock
    keep: bool = False

    def one(self, source: Source | SourceError) -> Checked:
        """Stage one, with trouble as an entry of the report; facts are kept only where they will be compared."""
        if isinstance(source, SourceError):
            return unread(source.path, source)
        from plancheck.check.steps import check

        own = self.settings.at(source.path)
        try:
            checked = check(source, self.ruleset, self.vocabulary, own, self.clock)
        except SourceError as error:
            return unread(source.path, error, source.digest)
        return checked if own.together or self.keep else checked._replace(base=None)

    def facts(self, source: Source) -> "Base | None":
        """What a document says, for one whose findings are known; None where it cannot be read any more."""
        from plancheck.check.steps import facts

        try:
            return facts(source, self.vocabulary, self.settings.at(source.path), self.clock)
        except SourceError:
            return None

    def two(self, bases: Sequence[Base]) -> Checked:
        """Stage two over one set."""
        from plancheck.check.steps import compare

        return compare(bases, self.ruleset, self.vocabulary, self.settings, self.clock)
