"""The rows of a table that lost its borders: words between a serial number and the next."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.readers.lines import Line, Word
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_GAP = 3  # more empty lines than this end a table
_PENDING = 8  # lines a wrapped row or a group label may take


class Record(NamedTuple):
    """A row: its serial (None in a row of totals), the group label before it, and its words, a tuple a line.

    The group label stands in the first row of the group only.
    """

    serial: Word | None
    group: tuple[Word, ...]
    lines: tuple[tuple[Word, ...], ...]

    @property
    def words(self) -> list[Word]:
        """All words behind the serial."""
        return [word for line in self.lines for word in line]


class _Anchor(NamedTuple):
    line: int
    place: int | None  # of the serial among the words


@lru_cache(maxsize=1)
def _value() -> re.Pattern[str]:
    return regex(
        r"[-+±≥≤><约近]?\d+(?:,\d{3})*(?:\.\d+)?[%‰万亿]?(?:[-~—至]\d+(?:\.\d+)?[%‰万亿]?)?(?:以上|以下|左右|以内)?"
        r"(?:\([^()]{1,8}\))?"
        r"|[—–-]{1,4}|/"
    )


def is_value(word: Word) -> bool:
    """Whether a word is a number, a dash or an explicit blank."""
    return not word.text or _value().fullmatch(word.text) is not None


def records(
    words: Sequence[Sequence[Word]], lines: Sequence[Line], reach: range, before: int, columns: int
) -> list[Record]:
    """The rows under a header line, the first of `reach`. `before` columns stand left of the serial, `columns` right.

    `words` holds the words of every line, by index.
    """
    serials = _anchors(words, lines, reach, before)
    if not serials:
        return []
    numeric = sum(is_value(words[anchor.line][-1]) for anchor in serials) * 4 >= len(serials)
    anchors = _with_totals(words, lines, reach, serials)
    found: list[Record] = []
    group = tuple(word for index in range(reach.start + 1, anchors[0].line) for word in words[index]) if before else ()
    for anchor, following in zip(anchors, (*anchors[1:], None), strict=True):
        row = words[anchor.line]
        place = -1 if anchor.place is None else anchor.place
        pending = [words[index] for index in _between(lines, anchor, following, reach.stop)]
        own = [tuple(row[place + 1 :])]
        while pending and (
            (before == 0 and following is not None) or not _complete(own, pending, lines, numeric, columns)
        ):
            own.append(tuple(pending.pop(0)))
        found.append(Record(None if place < 0 else row[place], group + tuple(row[: max(place, 0)]), tuple(own)))
        group = tuple(word for line in pending for word in line) if before else ()
    return found


def _with_totals(
    words: Sequence[Sequence[Word]], lines: Sequence[Line], reach: range, serials: Sequence[_Anchor]
) -> list[_Anchor]:
    """The serial rows and those without a serial that have as many values: 合计, 小计."""
    counts = [count for anchor in serials if (count := values_at_end(words[anchor.line]))]
    usual = max(counts, key=counts.count, default=0)
    numbered = {anchor.line: anchor for anchor in serials}
    end = serials[-1].line + 1
    while end < reach.stop and not lines[end].marked and lines[end].gap <= 1 and _is_total(words[end], usual):
        end += 1
    inside = range(reach.start + 1, end)
    return [numbered.get(i, _Anchor(i, None)) for i in inside if i in numbered or _is_total(words[i], usual)]


def _is_total(words: Sequence[Word], usual: int) -> bool:
    return usual > 1 and values_at_end(words) == usual and 1 <= len(words) - usual <= 2 and not is_value(words[0])


def values_at_end(words: Sequence[Word]) -> int:
    """How many words at the end of a line are values."""
    count = 0
    while count < len(words) and is_value(words[-1 - count]):
        count += 1
    return count


def _between(lines: Sequence[Line], anchor: _Anchor, following: _Anchor | None, stop: int) -> range:
    """Lines behind an anchor line that may belong to its row or, as a group label, to the next."""
    if following is not None:
        return range(anchor.line + 1, following.line)
    end = anchor.line + 1
    while end < min(stop, anchor.line + 4) and not lines[end].marked and lines[end].gap <= 1:
        end += 1
    return range(anchor.line + 1, end)


def _anchors(words: Sequence[Sequence[Word]], lines: Sequence[Line], reach: range, before: int) -> list[_Anchor]:
    anchors: list[_Anchor] = []
    index = reach.start + 1
    last = reach.start
    last_number: int | None = None
    while index < reach.stop and index - last <= _PENDING and not (lines[index].marked and anchors):
        if lines[index].gap > _GAP and anchors:
            break
        place = _serial(words[index], before, last_number)
        if place is not None:
            anchors.append(_Anchor(index, place))
            last, last_number = index, int(words[index][place].text)
        index += 1
    return anchors


def _serial(words: Sequence[Word], before: int, last: int | None) -> int | None:
    """Place of the serial number among a line's words: the number after the last one, with no number behind it."""
    for place in range(min(before, 1) + 1):
        if place + 1 < len(words) and words[place].text.isdecimal() and len(words[place].text) <= 3:
            number = int(words[place].text)
            if not is_value(words[place + 1]) and (last is None or last <= number <= last + 2):
                return place
    return None


def _complete(
    own: Sequence[Sequence[Word]], pending: Sequence[Sequence[Word]], lines: Sequence[Line], numeric: bool, columns: int
) -> bool:
    """Whether a row needs no more lines: it has its numbers, or none of the next lines brings them."""
    words = [word for line in own for word in line]
    if not numeric:
        return len(words) - sum(lines[line[0].line].gap > 0 for line in own[1:] if line) >= columns
    if any(is_value(word) for word in words[1:]):
        return True
    return not any(line and len(line) >= min(2, columns) and all(map(is_value, line)) for line in pending[:3])
