"""Provinces and prefectures of China by their names in a text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

LONGEST = 11  # characters of a name
_NATION = "全国"
_PROVINCES = "省级"
_COUNTY = regex(r"(?P<name>[一-龥]{1,5}?[县旗区市])(?=人民政府|政府|委员会|\d{4}|[一二]〇|“?十|关于)")


@lru_cache(maxsize=1)
def _no_county() -> re.Pattern[str]:
    return regex(
        r"各|园区|开发区|新区|高新区|经开区|自贸|地区|示范区|试验区|灾区|城市|强市|全|年|本|我|[县市区].*[县市区]"
    )


class Region(NamedTuple):
    """A place: its short name, level (国家 省 市 县), and the province it lies in."""

    name: str
    level: str
    province: str | None


class Mention(NamedTuple):
    """A place named in a text, from `start` to `end`."""

    start: int
    end: int
    region: Region


class Regions(NamedTuple):
    """Every name and what it stands for, and how to find one quickly.

    `begins` matches a character one can begin with, `starts` are the pairs that do; `signs` are those of document numbers.
    """

    by_name: dict[str, Region]
    begins: re.Pattern[str]
    starts: frozenset[str]
    signs: dict[str, Region]

    def leading(self, name: str) -> Region | None:
        """The place that a unit's name begins with: 湖州海关."""
        found = self._at(name, 0)
        return found.region if found else None

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
        """Every place named in a stretch of text, the longest name where several fit."""
        stop = len(text) if end is None else end
        at = start
        while begun := self.begins.search(text, at, stop):
            found = self._at(text, begun.start())
            if found is not None and found.end <= stop:
                yield found
            at = found.end if found else begun.end()

    def _at(self, text: str, at: int) -> Mention | None:
        if text[at : at + 2] not in self.starts:
            return None
        for length in range(LONGEST, 1, -1):
            if region := self.by_name.get(text[at : at + length]):
                return Mention(at, at + length, region)
        return None

    def of_title(self, text: str, start: int, end: int) -> Mention | None:
        """The place a title speaks for: the first it names, or the part of it that follows at once (浙江省湖州市)."""
        best: Mention | None = None
        for found in self.mentions(text, start, end):
            if best is not None and (found.start != best.end or found.region.province != best.region.name):
                break
            best = found
        county = _COUNTY.match(text, best.end if best else start, end)
        if county and not _no_county().search(county["name"]):
            return Mention(
                county.start(), county.end(), Region(county["name"], "县", best.region.name if best else None)
            )
        return best


def nation() -> Region:
    """The whole country."""
    return Region(_NATION, "国家", None)


def regions(vocabulary: Vocabulary) -> Regions:
    """The names of rules/vocabulary/regions.txt."""
    by_name: dict[str, Region] = {}
    signs: dict[str, Region] = {"国": nation()}
    for short, others in vocabulary.fields("regions", _PROVINCES).items():
        region = Region(short, "省", short)
        signs.update((other, region) for other in others if len(other) == 1)
        by_name.update((other, region) for other in (short, *others) if len(other) > 1)
    for province in vocabulary.groups("regions"):
        for short, others in vocabulary.fields("regions", province).items() if province != _PROVINCES else ():
            region = Region(short, "市", province)
            by_name.update((other, region) for other in (short, *others) if other not in by_name)
    first, second = ("".join(sorted({name[place] for name in by_name})) for place in (0, 1))
    return Regions(by_name, regex(f"[{first}](?=[{second}])"), frozenset(name[:2] for name in by_name), signs)
