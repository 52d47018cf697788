"""One name for the ways a document's title is written."""

import re
from functools import lru_cache

from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_QUOTES = str.maketrans(dict.fromkeys("“”‘’\"'「」『』〈〉《》"))
_DASHES = str.maketrans(dict.fromkeys("—─~～", "-"))


class Words(NamedTuple):
    """Compiled from rules/vocabulary/references.txt."""

    wrapped: re.Pattern[str]
    issued: re.Pattern[str]
    version: re.Pattern[str]


class Name(NamedTuple):
    """A title's normalised `name` (year kept) and the `issuer` that stood before 关于."""

    name: str
    issuer: str | None


@lru_cache(maxsize=1)
def _other() -> re.Pattern[str]:
    return regex(r"[^\w]+")


def squeezed(text: str) -> str:
    """`text` width-folded, without blanks and line ends, dashes made one."""
    return "".join(fold(text).split()).translate(_DASHES)


def letters(text: str) -> str:
    """Only the letters, digits and ideographs of `text`, width-folded."""
    return _other().sub("", fold(text))


def words(vocabulary: Vocabulary) -> Words:
    """Patterns for wrappers (关于印发X的通知), issuers and version notes."""
    wrappers = "|".join(vocabulary.words("references", "wrappers"))
    issuers = "|".join(vocabulary.words("references", "issuers"))
    versions = "|".join(vocabulary.words("references", "versions"))
    return Words(
        regex(rf"^(?:关于)?(?:{wrappers})(.{{4,}}?)的(?:通知|决定|公告|通告)$"),
        regex(rf"^(.{{0,40}}?(?:{issuers}))关于(?=.)"),
        regex(rf"\((?:{versions})\)$"),
    )


def name_of(text: str, vocabulary: Vocabulary) -> Name:
    """The name of a title without its 《》: folded, without blanks and quotes, wrappers, leading 关于 and issuer."""
    known = vocabulary.once(words)
    name = squeezed(text).translate(_QUOTES)
    issued = known.issued.match(name)
    issuer = issued[1] if issued else None
    if issued:
        name = name[issued.end(1) :]
    wrapped = known.wrapped.match(name)
    if wrapped:
        name = wrapped[1]
    return Name(name.removeprefix("关于"), issuer)


def without_version(name: str, vocabulary: Vocabulary) -> str:
    """A name without (试行), (草案), (略) at its end."""
    return vocabulary.once(words).version.sub("", name)
