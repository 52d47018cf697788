"""Paragraphs as a person sees them: blanks collapse, line ends between Chinese characters are none."""

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import east_asian_width

from plancheck.readers.html.references import Part, parts
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_HARD = "\u00a0\u2002\u2003\u2009\u3000 "


class Line(NamedTuple):
    """A paragraph; `depth` is that of a heading element, else 0. One of comments alone has no text."""

    parts: tuple[Part, ...]
    depth: int = 0

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(part.text for part in self.parts)


@lru_cache(maxsize=1)
def _run() -> re.Pattern[str]:
    """Blanks, characters without width, and all others."""
    return regex(
        "(?P<blank>[ \t\n\r\f]+)|(?P<nothing>[\u200b-\u200d\u2060\ufeff\u00ad]+)|[^ \t\n\r\f\u200b-\u200d\u2060\ufeff\u00ad]+"
    )


class Writer:
    """Collects the text of one paragraph after another."""

    def __init__(self, text: str) -> None:
        """`text` is that of the page."""
        self._text = text
        self._parts: list[Part] = []
        self._blank: Part | None = None
        self._broken = False  # whether the blanks hold a line end
        self._last = ""
        self._label: Part | None = None

    def add(self, start: int, end: int, kept: bool) -> list[Line]:
        """Characters of the page; where line ends are `kept` the paragraphs that they end."""
        ended: list[Line] = []
        for part in parts(self._text, start, end):
            if part.width is None:
                ended += self._plain(part, kept)
            elif part.text and not _run().fullmatch(part.text):
                self._put(part)
            else:
                ended += self._plain(part, kept)
        return ended

    def _plain(self, part: Part, kept: bool) -> list[Line]:
        ended: list[Line] = []
        for match in _run().finditer(part.text):
            origin = None if part.origin is None else part.origin + (match.start() if part.width is None else 0)
            here = Part(match[0], origin, part.width)
            if match["blank"]:
                ended += self._pause(here, kept)
            elif not match["nothing"]:
                self._put(here)
        return ended

    def _pause(self, blank: Part, kept: bool) -> list[Line]:
        broken = "\n" in blank.text or "\r" in blank.text
        if kept and broken:
            return self.end()
        self._blank = self._blank or Part(" ", blank.origin, blank.width or len(blank.text))
        self._broken |= broken
        return []

    def label(self, text: str) -> None:
        """A number that stands nowhere in the page, before the text to come."""
        self._label = Part(text, None)

    def note(self, start: int, end: int) -> None:
        """A comment."""
        self._parts.append(Part("", start, end - start))

    def _put(self, part: Part) -> None:
        if self._label is not None:
            self._parts.append(self._label)
            self._label = None
        if self._blank is not None and self._last and not (self._broken and _wide(self._last) and _wide(part.text[0])):
            self._parts.append(self._blank)
        self._parts.append(part)
        self._blank, self._broken, self._last = None, False, part.text[-1]

    def end(self, depth: int = 0) -> list[Line]:
        """The paragraph so far, if it holds anything."""
        found = _trimmed(self._parts)
        self._parts, self._blank, self._broken, self._last = [], None, False, ""
        return [Line(found, depth)] if found else []


def _wide(character: str) -> bool:
    return east_asian_width(character) in "WF"


def _trimmed(found: Sequence[Part]) -> tuple[Part, ...]:
    """Without hard blanks at both ends, if there is anything else; comments stay."""
    whole = "".join(part.text for part in found)
    if not whole.strip() and whole.strip(" "):  # hard blanks alone: an empty cell of a table that lost its borders
        return tuple(found)
    first = len(whole) - len(whole.lstrip(_HARD))
    last = max(first, len(whole.rstrip(_HARD)))
    kept: list[Part] = []
    at = 0
    for part in found:
        inner = part.text[max(0, first - at) : max(0, last - at)]
        if inner or not part.text:
            skipped = max(0, first - at) if part.width is None and part.text else 0
            kept.append(Part(inner, None if part.origin is None else part.origin + skipped, part.width))
        at += len(part.text)
    return tuple(kept)
