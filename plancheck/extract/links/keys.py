"""One key for the ways a plan writes a document's name: moved parts, and the region left out."""

import re
from functools import lru_cache

from plancheck.extract.parties.regions import regions
from plancheck.extract.titles.titlenames import letters, without_version
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex

_SHORTEST = 5  # letters; shorter names (条例, 若干意见) may be any document's
_PLACE = 8  # letters of the longest region that may open a name


@lru_cache(maxsize=1)
def _own() -> re.Pattern[str]:
    return regex("^(?:全|我|本)?[省市县区]")


def key_of(name: str, vocabulary: Vocabulary) -> str | None:
    """The letters of a name in one order, without the region it opens with; None where it names no one document."""
    bare = letters(without_version(name, vocabulary))
    place = next(vocabulary.once(regions).mentions(bare, 0, _PLACE), None)
    rest = bare[place.end :] if place is not None and place.start == 0 else _own().sub("", bare)
    bare = rest if len(rest) >= _SHORTEST else bare
    return "".join(sorted(bare)) if len(bare) >= _SHORTEST else None
