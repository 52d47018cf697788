"""Document numbers: 国办发〔2019〕6号."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.span import Span

_FARTHEST = 20  # characters before the bracket in which the office's sign stands


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(r"[〔\[(【][ \t]*((?:19|20)\d\d)[ \t]*[〕\])】][ \t]*(?:第[ \t]*)?(\d{1,4})[ \t]*号")


@lru_cache(maxsize=1)
def _agency() -> re.Pattern[str]:
    """The issuing office's sign, right before the bracket."""
    return re.compile(r"([一-龥]{2,14})[ \t]*$")


def _running(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that may run into a number from the left."""
    return re.compile(f".*(?:{any_of(vocabulary.words('references', 'before_number'))})")


def numbers(folded: str, vocabulary: Vocabulary) -> Iterator[tuple[Span, str]]:
    """Each document number's span and its normal form 国办发〔2019〕6号, in reading order."""
    running = vocabulary.once(_running)
    for match in _pattern().finditer(folded):
        before = max(0, match.start() - _FARTHEST)
        sign = _agency().search(folded[before : match.start()])
        if sign is None:
            continue
        lead = running.match(sign[1])
        agency = sign[1][lead.end() if lead else 0 :]
        if len(agency) >= 2:
            start = before + sign.end(1) - len(agency)
            yield Span(start, match.end()), f"{agency}〔{match[1]}〕{int(match[2])}号"
