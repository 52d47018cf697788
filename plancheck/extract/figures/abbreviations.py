"""Short forms by number and shared character: “双金” is “金象金牛”, “三农” is “农业、农村、农民”."""

import re
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_NUMBERS = {"双": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_PART = range(2, 5)  # characters of a part


class Abbreviations(NamedTuple):
    """Long form to short form, both without quotes."""

    short: dict[str, str]

    def apply(self, name: str) -> str:
        """A normalised name with the long forms written short."""
        for long, short in self.short.items():
            name = name.replace(long, short)
        return name


def abbreviations(context: Context) -> Abbreviations:
    """What the document's quoted names spell out; nothing where two of them could be meant."""
    quoted = dict.fromkeys(match[1] for match in _quoted().finditer(context.document.folded))
    wanted = {(match[2], _NUMBERS[match[1]]): name for name in quoted if (match := _form().fullmatch(name))}
    meant: dict[str, set[str]] = {}
    for name in quoted if wanted else ():
        found = wanted.get((name[0], name.count(name[0])))
        if found and _parts(name, name[0]):
            meant.setdefault(found, set()).add(name)
    return Abbreviations({longs.pop(): short for short, longs in meant.items() if len(longs) == 1})


def _parts(name: str, head: str) -> bool:
    """Whether the name falls into short parts that each begin with the character."""
    parts = name.split("、") if "、" in name else re.split(f"(?!^)(?={head})", name)
    return all(part.startswith(head) and part.count(head) == 1 and len(part) in _PART for part in parts)


@lru_cache(maxsize=1)
def _quoted() -> re.Pattern[str]:
    return regex(r"[“‘\"]([一-龥][一-龥、]{1,23})[”’\"]")


@lru_cache(maxsize=1)
def _form() -> re.Pattern[str]:
    return regex(f"([{''.join(_NUMBERS)}])([一-龥])")
