"""Headings filled in like a form: 整改目标：…, 整改措施：…, 整改时限：… line by line are one task together."""

import re
from collections.abc import Iterable
from itertools import islice

from plancheck.document.model import Block
from plancheck.facts.vocabulary import Vocabulary, any_of

_FEWEST = 2  # different fields
_MOST = 40  # blocks looked at


def is_form(text: str, blocks: Iterable[Block], vocabulary: Vocabulary) -> bool:
    """Whether the lines under a heading begin with the names of two fields, none of them twice."""
    fields = vocabulary.once(_fields)
    found = [match[1] for block in islice(blocks, _MOST) if (match := fields.match(text, *block.span))]
    return len(found) >= _FEWEST and len(set(found)) == len(found)


def _fields(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(
        rf"[【\[*]{{0,3}}({any_of(vocabulary.words('task_columns', 'field', 'deadline'))})[】\]*]{{0,3}} ?:"
    )
