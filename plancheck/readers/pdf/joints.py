"""How two lines of one paragraph belong together, whatever stands around them."""

import re
from functools import lru_cache

from plancheck.document.labels import leading
from plancheck.readers.pdf.lines import Line
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_STOPS = "。；：！？;:!?"
_OPENING = "（《“‘〔【([「『"
_CLOSING = "，。、；：！？）》”’〕】)]」』%％,.;:!?…"
_BULLETS = "•●■◆◇□▪➢★☆"
_LONGEST_UNIT = 12
_SLACK = 0.35  # of the type size, for rounding


@lru_cache(maxsize=1)
def _field() -> re.Pattern[str]:
    """责任单位：, 联系人: at the start of a line."""
    return regex(r"[^\s，。；、：:（）()]{2,8}[：:]")


def is_full(before: Line, after: Line, room: float) -> bool:
    """Whether what begins `after` would not have fitted into the room behind `before`."""
    unit = sum(glyph.right - glyph.left for glyph in after.glyphs[: _unit(after.text)])
    return unit + _SLACK * before.em > room


def _unit(text: str) -> int:
    """How many characters at the start of a line may not be parted: opening marks, a word or a character, closing marks."""
    end = 0
    while end < len(text) - 1 and text[end] in _OPENING:
        end += 1
    if _latin(text[end]):
        while end < min(len(text), _LONGEST_UNIT) and _latin(text[end]):
            end += 1
    else:
        end += 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return end


def _latin(char: str) -> bool:
    return char.isascii() and not char.isspace()


def ends_sentence(line: Line) -> bool:
    """Whether a line ends with a stop mark, before closing marks too."""
    return line.text.rstrip("”’）)』」")[-1:] in tuple(_STOPS)


def starts_item(line: Line) -> bool:
    """Whether a line begins with a number or bullet as headings and items have it, or names a field (责任单位：)."""
    return is_numbered(line) or _field().match(line.text) is not None


def is_numbered(line: Line, outright: bool = False) -> bool:
    """Whether a line begins with a number of a heading or item; `outright` where it could hardly stand inside a sentence."""
    text = line.text
    if text[0] in _BULLETS:
        return True
    found = leading(text, fold(text), Span(0, len(text)))
    if found is None or not found.sure:
        return False
    return found.label.scheme in ("1.", "一、") if outright else found.label.scheme != "一是"


def joint(before: Line, after: Line) -> str:
    """What stands between two lines of one paragraph: a blank between Latin words, else nothing."""
    last, first = before.text[-1], after.text[0]
    if not (last.isascii() and first.isascii()):
        return ""
    if last.isdigit() and first.isdigit():
        return ""
    return " " if (last.isalnum() or last in ",.;:!?)") and (first.isalnum() or first == "(") else ""
