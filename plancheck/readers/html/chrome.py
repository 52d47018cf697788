"""Lines of a page that are not of its article: where it was published, how to print it, what to read next."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.readers.html.known import ABOUT, BUTTONS, FILED, FILED_TOO
from plancheck.readers.html.lines import Line
from plancheck.readers.html.sheets import Item, Sheet
from plancheck.source.fold import fold
from plancheck.source.patterns import regex

_LONGEST, _SENTENCE = 120, 40  # of a line about the page; of one that is surely text, if it has a full stop
_EDGE = 15  # so many lines after the last sentence may be about the page


@lru_cache(maxsize=1)
def _about() -> re.Pattern[str]:
    return regex("|".join(ABOUT), re.IGNORECASE)


@lru_cache(maxsize=1)
def _button() -> re.Pattern[str]:
    return regex("|".join(f"(?:{button})" for button in BUTTONS), re.IGNORECASE)


@lru_cache(maxsize=1)
def _filed() -> re.Pattern[str]:
    return regex(f"(?P<sure>{'|'.join(FILED)})|(?:{'|'.join(FILED_TOO)})")


def cleaned(items: Sequence[Item]) -> list[Item]:
    """The article alone. In its midst only buttons go; at its top and end also what is said about the page."""
    texts = [fold("".join(item.text.split())) for item in items]
    sentences = [index for index, text in enumerate(texts) if len(text) >= _SENTENCE and "。" in text]
    first = sentences[0] if sentences else min(len(items), _EDGE)
    last = max(sentences[-1] if sentences else 0, len(items) - _EDGE)
    filed = set(_records(items[:first], texts[:first]))
    return [
        item
        for index, (item, text) in enumerate(zip(items, texts, strict=True))
        if not (index in filed or _is_chrome(item, text, index < first or index > last))
    ]


def _is_chrome(item: Item, text: str, at_edge: bool) -> bool:
    if isinstance(item, Sheet) or not text or len(text) > _LONGEST:
        return False
    return bool(_button().fullmatch(text) or (at_edge and _about().match(text)))


def _records(items: Sequence[Item], texts: Sequence[str]) -> Iterator[int]:
    """The record of the page among the lines at its top: two entries that occur in nothing else."""
    lines = [index for index, item in enumerate(items) if isinstance(item, Line) and _filed().match(texts[index])]
    sure = [index for index in lines if (found := _filed().match(texts[index])) and found["sure"]]
    if len(sure) > 1:
        for index in lines:
            yield index
            if texts[index].endswith(":") and index + 1 < len(items) and index + 1 not in lines:
                yield index + 1
    yield from (index for index, item in enumerate(items) if isinstance(item, Sheet) and _is_record(item))


def _is_record(sheet: Sheet) -> bool:
    words = (fold("".join(line.text.split())) for row in sheet.rows for slot in row for line in slot.lines)
    found = [match for match in map(_filed().match, words) if match]
    return len(found) > 2 and sum(bool(match["sure"]) for match in found) > 1
