"""The box around each label, before anything is drawn."""

from typing import Any

from plancheck.graph.kinds import PERIOD, TARGET, TITLE
from plancheck.source.records import NamedTuple
from plancheck.values.plain import printable

HEIGHT, PAD = 18, 6  # pixels: a box, around a text
_WIDE, _NARROW = 12, 7  # of a character
_LEFT, _LEFT_END = (TITLE, TARGET, PERIOD), -100
_BASIC = 0x2000  # characters from here on are taken for wide ones


class Box(NamedTuple):
    """A label's place: left end, middle, width."""

    x: float
    y: float
    width: float

    @property
    def right(self) -> float:
        """The right end."""
        return self.x + self.width


def box(known: dict[str, Any], x: float, y: float) -> Box:
    """A box of the left column ends where the others end, so that lines from the outline are short."""
    width = _width(known["label"]) + 2 * PAD
    return Box(_LEFT_END - width if known["kind"] in _LEFT else x, y, width)


def _width(text: str) -> int:
    return sum(_WIDE if ord(character) >= _BASIC else _NARROW for character in printable(text))
