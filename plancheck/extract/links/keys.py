"""One key for the ways a plan writes a document's name: moved parts, and the region left out."""

import re

from plancheck.extract.titles.titlenames import letters, without_version
from plancheck.facts.vocabulary import Vocabulary, any_of

_SHORTEST = 5  # letters; shorter names (条例, 若干意见) may be any document's


def key_of(name: str, vocabulary: Vocabulary) -> str | None:
    """The letters of a name in one order, without the region it opens with; None where it names no one document."""
    bare = letters(without_version(name, vocabulary))
    bare = vocabulary.once(_region).sub("", bare, count=1)
    return "".join(sorted(bare)) if len(bare) >= _SHORTEST else None


def _region(vocabulary: Vocabulary) -> re.Pattern[str]:
    places = any_of(vocabulary.words("regions"))
    return re.compile(rf"^(?:{places})(?:省|市|县|区|自治区|自治州)?|^(?:全|我|本)?[省市县区](?=.{{{_SHORTEST}}})")
