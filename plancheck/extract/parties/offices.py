"""Names of organisations taken apart: place or level, and what kind of office; which names are one office, which are known."""

import re
from functools import lru_cache

from plancheck.extract.parties.regions import Regions, regions
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_TAIL = regex(r"\([^()]*\)$")


@lru_cache(maxsize=1)
def _county() -> re.Pattern[str]:
    return regex(r"[一-龥]{1,6}[市县区州盟旗乡镇](?:人民政府|政府|管委会|党工委|党委)?")


class Office(NamedTuple):
    """A name as level (省, 市委, none) and kind (发展改革委)."""

    level: str
    kind: str


class Offices(NamedTuple):
    """Kinds of offices: `same` maps each spelling to its preferred one, `spelled` back; `known` are kinds that exist.

    `contrast` are characters that tell two organisations apart, `many` endings of names that differ by a character often.
    """

    same: dict[str, str]
    spelled: dict[str, tuple[str, ...]]
    known: frozenset[str]
    contrast: frozenset[str]
    many: tuple[str, ...]
    places: Regions

    def office(self, name: str, region: str | None = None) -> Office:
        """Level and preferred kind of a name; the place it names is left out if it is `region`, the document's own."""
        bare = self.bare(name)
        if region and len(bare) > len(region) + 2:
            bare = bare.removeprefix(region)
        match = _level().match(bare)
        level, kind = (match[0], bare[match.end() :]) if match else ("", bare)
        return Office(level, self.same.get(kind, kind))

    @staticmethod
    def bare(name: str) -> str:
        """A name without a second name in a bracket: 省委组织部(省委人才办)."""
        return _TAIL.sub("", name)

    def is_known(self, name: str) -> bool:
        """Whether an organisation of this name exists, or the name is that of a county or its government."""
        bare = self.bare(name)
        region = self.places.leading(bare)
        own = bare.removeprefix(region.name) if region else bare
        kinds = {bare, own, self.office(own).kind}
        return not self.known.isdisjoint(kinds) or bool(_county().fullmatch(bare) or bare in self.places.by_name)

    def parts_places(self, first: str, second: str) -> bool:
        """Whether two names speak of two places: 杭州海关, 温州海关."""
        one, other = self.places.leading(first), self.places.leading(second)
        return one is not None and other is not None and one != other


def offices(vocabulary: Vocabulary) -> Offices:
    """The words of rules/vocabulary/unit_aliases.txt and units_known.txt."""
    others = vocabulary.fields("unit_aliases", "same")
    spelled = {preferred: (preferred, *spellings) for preferred, spellings in others.items()}
    same = {kind: preferred for preferred, kinds in spelled.items() for kind in kinds}
    known = frozenset((*same, *vocabulary.words("units_known", "departments")))
    contrast = frozenset(vocabulary.words("unit_aliases", "contrast"))
    return Offices(same, spelled, known, contrast, vocabulary.words("units_known", "open"), vocabulary.once(regions))


@lru_cache(maxsize=1)
def _level() -> re.Pattern[str]:
    # 市场监管局 without a level begins with no level
    return regex(
        "国家|省委|市委|县委|区委|州委|省政府|市政府|县政府|区政府|省级|市级|省|自治区|市(?!场监|监局)|州|盟|县|区|旗"
    )
