"""The numbers that Word computes before paragraphs: counted as the paragraphs are met."""

import re
from functools import lru_cache

from plancheck.readers.docx.levels import Level, Numbers, lists
from plancheck.readers.docx.names import Element, child, number, value
from plancheck.readers.docx.numerals import drawn
from plancheck.readers.docx.styles import NumberingReference, Style, Styles
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_NONE = "0"  # the id that takes a style's number away
_CLOSED = "、）)：:，"  # behind these no blank is typed


class Computed(NamedTuple):
    """What stands before a paragraph: its number with the gap behind it, or a bullet, which is no text."""

    text: str = ""
    bullet: bool = False


@lru_cache(maxsize=1)
def _place() -> re.Pattern[str]:
    return regex("%([1-9])")


class Numbering:
    """All counters of a document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """`root` is w:numbering."""
        self._lists = lists(root)
        self._styles = styles
        self._counts: dict[tuple[str, str], dict[int, int]] = {}  # of a story and a family: level to its last number
        self._begun: set[tuple[str, str, int]] = set()

    def next(self, paragraph: Element, story: str) -> Computed:
        """Count a paragraph, and say what stands before it; each story (text, text boxes, notes) counts by itself."""
        found = self._reference(paragraph)
        if found is None:
            return Computed()
        key, index = found
        numbers = self._lists[key]
        level = numbers.levels.get(index)
        if level is None:
            return Computed()
        counts = self._counted(story, key, index)
        if level.form == "bullet":
            return Computed(bullet=True)
        text = "" if level.hidden else _drawn(numbers, level, counts)
        return Computed(text + _gap(text, level.suffix))

    def _reference(self, paragraph: Element) -> tuple[str, int] | None:
        """List and level of a paragraph, its own or its style's."""
        if not self._lists:
            return None
        own = child(paragraph, "pPr", "numPr")
        style = self._styles.of(paragraph)
        direct = NumberingReference(value(child(own, "numId")), number(child(own, "ilvl")))
        key = style.numbering.list if direct.list is None else direct.list
        if key is None or key == _NONE or key not in self._lists:
            return None
        if direct.level is not None:
            return key, direct.level
        return key, style.numbering.level or 0 if direct.list is not None else self._level_by_style(key, style)

    def _level_by_style(self, key: str, style: Style) -> int:
        """A style's level is the one that names it; else what the style says."""
        linked = {level.style: index for index, level in self._lists[key].levels.items() if level.style}
        said = style.numbering.level or 0
        return next((linked[name] for name in style.line if name in linked), said)

    def _counted(self, story: str, key: str, index: int) -> dict[int, int]:
        """The counters of a list's family after one more paragraph on a level."""
        numbers = self._lists[key]
        counts = self._counts.setdefault((story, numbers.family), {})
        if (story, key, index) not in self._begun:
            self._begun.add((story, key, index))
            if index in numbers.starts:
                counts.pop(index, None)
        counts[index] = counts[index] + 1 if index in counts else _start(numbers, index)
        for lower in [one for one in counts if one > index]:
            restart = numbers.levels.get(lower, Level()).restart
            if restart is None or index < restart:
                del counts[lower]
        return counts


def _start(numbers: Numbers, index: int) -> int:
    return numbers.starts.get(index, numbers.levels.get(index, Level()).start)


def _drawn(numbers: Numbers, level: Level, counts: dict[int, int]) -> str:
    """The text of a level with its numbers filled in; a level above that was never met stands at its start."""

    def one(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        form = "decimal" if level.legal else numbers.levels.get(index, Level()).form
        return drawn(counts.get(index, _start(numbers, index)), form)

    return _place().sub(one, level.text)


def _gap(text: str, suffix: str) -> str:
    """A blank as one would type it: none behind 一、 and （一）."""
    return " " if text and suffix != "nothing" and text[-1] not in _CLOSED else ""
