"""What only looks like several tasks: a heading filled in like a form (整改目标：…整改时限：…), attachments, telephone numbers."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from plancheck.document.model import Block, Section
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex

_FEWEST = 2  # different fields
_MOST = 40  # blocks looked at


def is_form(text: str, blocks: Iterable[Block], vocabulary: Vocabulary) -> bool:
    """Whether the lines under a heading begin with the names of two fields, none of them twice."""
    fields = vocabulary.once(_fields)
    found = [match[1] for block in islice(blocks, _MOST) if (match := fields.match(text, *block.span))]
    return len(found) >= _FEWEST and len(set(found)) == len(found)


def is_attached(text: str, siblings: Iterable[Section], section: Section) -> bool:
    """Whether an entry belongs to a list that begins in a line such as 附件:1.任务表."""
    labels = (one.label for one in siblings if one.label.scheme == section.label.scheme)
    starts = [label.span.start for label in labels if label.ordinal == 1 and label.span.start <= section.span.start]
    line = text[text.rfind("\n", 0, starts[-1]) + 1 : starts[-1]].strip() if starts else ""
    return line.startswith("附") and line.endswith(":")


def is_contact(text: str) -> bool:
    """Whether an entry is a person with a telephone number: 1.李明 13800000001."""
    return _contact().fullmatch(text.strip()) is not None


@lru_cache(maxsize=1)
def _contact() -> re.Pattern[str]:
    return regex(r"(?:\d{1,2}[.、])?[一-龥 :,()]{2,24}(?:\d{3,4}-)?\d{7,11}[。;,]?")


def _fields(vocabulary: Vocabulary) -> re.Pattern[str]:
    return regex(rf"[【\[*]{{0,3}}({any_of(vocabulary.words('task_columns', 'field', 'deadline'))})[】\]*]{{0,3}} ?:")
