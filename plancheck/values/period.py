"""A stretch of time and how a statement relates to it."""

import datetime

from plancheck.source.records import NamedTuple


class Period(NamedTuple):
    """From `first` to `last` day, both included, None where open or unknown.

    `relation`: by (到…为止, a level reached at `last`), during, on (one day), around, recurrence, duration, relative,
    baseline, docnum (the year of a document number).
    """

    first: datetime.date | None
    last: datetime.date | None
    relation: str

    @property
    def year(self) -> int | None:
        """The year if the whole period lies in one."""
        if self.first is None or self.last is None or self.first.year != self.last.year:
            return None
        return self.first.year
