"""What looks like the name of an organisation, and what is a collective (各设区市政府)."""

import re

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_TAIL = regex(r"\([^()]*\)$")
_FOREIGN = regex(r"[0-9%。;:!?“”《》+]")
_PLACE = regex(r"[^各\s]{1,6}[市县区州盟旗]$")
LONGEST = 30


class NameWords(NamedTuple):
    """Beginnings and endings of width-folded names."""

    ending: tuple[str, ...]
    group_start: tuple[str, ...]
    group_end: tuple[str, ...]
    shared: re.Pattern[str]
    never: frozenset[str]
    same: frozenset[str]

    def is_group(self, name: str) -> bool:
        """Whether a name stands for several units that it does not list."""
        return name.startswith(self.group_start) or name.endswith(self.group_end)

    def is_unit(self, name: str) -> bool:
        """Whether a name ends as names of units do."""
        bare = _TAIL.sub("", name)
        return 2 <= len(bare) <= LONGEST and bare.endswith(self.ending) and not _FOREIGN.search(bare)


def name_words(vocabulary: Vocabulary) -> NameWords:
    """The words of rules/vocabulary/units.txt."""
    ending, start, end = (vocabulary.words("units", group) for group in ("ending", "group start", "group end"))
    shared = regex(f"[市县区州盟旗省]({any_of(vocabulary.words('units', 'shared'))})$")
    return NameWords(
        ending, start, end, shared, *(frozenset(vocabulary.words("units", group)) for group in ("not", "same"))
    )


def joined(name: str) -> str:
    """A name without the blanks and line breaks that crept in."""
    return "".join(name.split())


def is_place(name: str) -> bool:
    """Whether a name is that of a city, county or district alone: 杭州市."""
    return _PLACE.fullmatch(name) is not None
