"""When the names of organisations were in use: merged, renamed and new ones, from rules/vocabulary/reforms.txt."""

import datetime
from collections.abc import Iterator

from plancheck.extract.parties.regions import Regions
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.records import NamedTuple

GRACE = datetime.timedelta(days=90)  # reforms reach the offices of one kind at different days
EVERYWHERE, PROBABLE = "全国", "probable"


class Term(NamedTuple):
    """The first and last day of a name (None: not known), what it is called since; `sure` where read in an official text."""

    first: datetime.date | None
    last: datetime.date | None
    successor: str
    sure: bool

    def holds(self, day: datetime.date) -> bool:
        """Whether the name was in use on a day, or within 90 days of it."""
        early = self.first is not None and day < self.first - GRACE
        return not early and not (self.last is not None and day > self.last + GRACE)

    @property
    def told(self) -> str:
        """The term in words for a reader."""
        until = f"用至{_month(self.last)}" if self.last else f"{_month(self.first)}起用" if self.first else ""
        return f"{until}，后为{self.successor}" if self.successor else until


class Reforms(NamedTuple):
    """Terms by province (or everywhere) and name; `around` are names around that of a place: 人行*中心支行."""

    exact: dict[tuple[str, str], Term]
    around: dict[str, list[tuple[str, str, Term]]]
    places: Regions

    def term(self, name: str, province: str | None) -> Term | None:
        """What is known of a name used in a province; None if nothing is, or the province is not known."""
        region = self.places.leading(name)
        own = name.removeprefix(region.name) if region else name
        where = region.province if region and region.province else province
        return next((term for area in (where, EVERYWHERE) if area for term in self._in(area, name, own)), None)

    def _in(self, area: str, name: str, own: str) -> Iterator[Term]:
        for written in (name, own):
            if term := self.exact.get((area, written)):
                yield term
        for head, tail, term in self.around.get(area, ()):
            if name.startswith(head) and name.endswith(tail) and len(head) + len(tail) + 2 <= len(name):
                place = name[len(head) : len(name) - len(tail)]
                yield term._replace(successor=term.successor.replace("*", place))


def reforms(vocabulary: Vocabulary, places: Regions) -> Reforms:
    """The names of the word list; dates are written 2018-10-23 or left empty."""
    exact: dict[tuple[str, str], Term] = {}
    around: dict[str, list[tuple[str, str, Term]]] = {}
    for group in vocabulary.groups("reforms"):
        area, _, doubt = group.partition(" ")
        for name, (first, last, successor) in vocabulary.fields("reforms", group).items():
            term = Term(_day(first), _day(last), successor, doubt != PROBABLE)
            if "*" in name:
                head, tail = name.split("*")
                around.setdefault(area, []).append((head, tail, term))
            else:
                exact[area, name] = term
    return Reforms(exact, around, places)


def _month(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月"


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
