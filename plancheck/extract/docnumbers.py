"""Document numbers: 国办发〔2019〕6号."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.span import Span


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"([一-龥]{2,14})[ \t]*[〔\[(【][ \t]*((?:19|20)\d\d)[ \t]*[〕\])】][ \t]*(?:第[ \t]*)?(\d{1,4})[ \t]*号"
    )


def _running(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that may run into a number from the left."""
    found = sorted(vocabulary.words("references", "before_number"), key=len, reverse=True)
    return re.compile(".*(?:" + "|".join(found) + ")")


def numbers(folded: str, vocabulary: Vocabulary) -> Iterator[tuple[Span, str]]:
    """Each document number's span and its normal form 国办发〔2019〕6号, in reading order."""
    running = vocabulary.once(_running)
    for match in _pattern().finditer(folded):
        lead = running.match(match[1])
        start = match.start() + (lead.end() if lead else 0)
        agency = folded[start : match.end(1)]
        if len(agency) >= 2:
            yield Span(start, match.end()), f"{agency}〔{match[2]}〕{int(match[3])}号"
