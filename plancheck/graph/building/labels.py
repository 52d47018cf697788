"""Short names of long texts."""

from plancheck.source.patterns import regex

_ENOUGH, _LONGEST = 6, 30  # characters
_STOP = regex(r"[,，。;；:：!！?？\n]")


def joined(text: str) -> str:
    """Words on one line, a single blank where there were more."""
    return " ".join(text.split())


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, cut where it is longer."""
    line = joined(text)
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def opening(text: str) -> str:
    """The first clause that says something, as it stands."""
    line = text.strip()
    return line[: next((stop.start() for stop in _STOP.finditer(line) if stop.start() >= _ENOUGH), len(line))]


def clause(text: str) -> str:
    """The first clause that says something, cut where it is long."""
    return shortened(opening(text).rstrip(",，。;；:：、 "))
