"""One change to one document, and where a remark about it would have to stand."""

from random import Random
from typing import NamedTuple


class Text(NamedTuple):
    """A document by its name; `origin` is corpus, wild, page (a web page) or table (tables as Markdown).

    `text` is what is read; `page` is the source of a web page, else empty. `year` is that of an annual plan, `signed`
    the signing date (year, month), None where there is none.
    """

    name: str
    origin: str
    text: str
    year: int | None = None
    signed: tuple[int, int] | None = None
    page: str = ""

    @property
    def file(self) -> str:
        """What stands in the file."""
        return self.page or self.text


class Fault(NamedTuple):
    """`text[start:end]` becomes `after`; `low` to `high` (of the original) is the place a reader would point at.

    `eligible` says that the document itself shows the fault: a twin, a total, a count, a list that is contradicted.
    """

    kind: str
    how: str
    name: str
    start: int
    end: int
    after: str
    low: int
    high: int
    eligible: bool = True

    @property
    def shift(self) -> int:
        """How far everything behind the change moves."""
        return len(self.after) - (self.end - self.start)

    def planted(self, text: str) -> str:
        """The document with the fault."""
        return text[: self.start] + self.after + text[self.end :]

    def moved(self, offset: int) -> int:
        """An offset of the original in the changed text."""
        return offset + self.shift if offset >= self.end else min(offset, self.start + len(self.after))


def other_digits(number: str, rng: Random) -> dict[str, str]:
    """Other numbers that look like slips, by what went wrong; never the same value."""
    whole, dot, rest = number.partition(".")
    ways = {
        "one off": _one_off(number, rng),
        "digits exchanged": _exchanged(number),
        "tenfold": f"{whole}{rest[0]}.{rest[1:]}".rstrip(".") if dot else f"{whole}0",
    }
    return {how: way for how, way in ways.items() if float(way) != float(number)}


def _one_off(number: str, rng: Random) -> str:
    last = int(number[-1])
    return number[:-1] + str(rng.choice([digit for digit in (last - 1, last + 1) if 0 < digit < 10]))


def _exchanged(number: str) -> str:
    if len(number) < 2 or not number[-2:].isdigit() or number[-1] == "0":
        return number
    return number[:-2] + number[-1] + number[-2]
