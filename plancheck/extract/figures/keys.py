"""When two figures state one indicator: the normalised name and the gates that must be equal."""

import re
from collections.abc import Iterable

from plancheck.extract.figures.grammar import grammar
from plancheck.facts.endings import Endings
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.values.quantity import Quantity

# Counts and amounts reached (累计, 达到) are stocks; 建成 and 培育 leave open whether stock or increment is meant.
_CLASSES = {"cumulative": "stock", "amount": "amount"}
_COUNTED = ("count", "rank", "people", None)
DEFAULT = "*"
UNDECIDED = "?"  # begins a period that is one within the document, though it is not known which
_SHORTEST = 3


class Names(NamedTuple):
    """Aliases and suffixes compiled from indicator_aliases and measure_words."""

    aliases: re.Pattern[str]
    canonical: dict[str, str]
    number: Endings  # what may be dropped at the end: 个数, 数量, 建设


class Gates(NamedTuple):
    """What must be equal besides the name; `*` is the document's default, None is unknown and never matches."""

    period: str | None = DEFAULT
    region: str | None = DEFAULT
    stage: str | None = DEFAULT
    scope: str | None = DEFAULT
    threshold: str | None = DEFAULT
    reference: str | None = DEFAULT
    place: str | None = DEFAULT


class Limits(NamedTuple):
    """Words inside a name that narrow it: 省级, 规上, 四星级; patterns of the list gates, and one for all of them."""

    whole: re.Pattern[str]
    level: re.Pattern[str]
    scope: re.Pattern[str]
    subset: re.Pattern[str]

    def of(self, name: str | None) -> tuple[str, str, str]:
        """What a normalised name says of level, scope and subset; `*` where nothing."""
        if not name or self.whole.search(name) is None:
            return DEFAULT, DEFAULT, DEFAULT
        found = ["、".join(dict.fromkeys(pattern.findall(name))) or DEFAULT for pattern in self[1:]]
        return found[0], found[1], found[2]


def limits(vocabulary: Vocabulary) -> Limits:
    """Compile the list gates, a pattern a group."""
    groups = [vocabulary.words("gates", group) for group in ("level", "scope", "subset")]
    whole, *patterns = (regex(any_of(words)) for words in ([*groups[0], *groups[1], *groups[2]], *groups))
    return Limits(whole, *patterns)


def names(vocabulary: Vocabulary) -> Names:
    """Compile the alias list; the longest spelling wins."""
    aliases = vocabulary.aliases("indicator_aliases").items()
    canonical = {_plain(name): _plain(name) for _, name in aliases}  # 地区生产总值 holds 生产总值, and stays
    canonical |= {_plain(other): _plain(name) for other, name in aliases}
    numbers = (*vocabulary.words("measure_words", "number"), *vocabulary.words("measure_words", "doing"))
    return Names(
        regex(any_of(canonical)),
        canonical,
        Endings(numbers),
    )


def core(indicator: str, vocabulary: Vocabulary) -> str:
    """The indicator's name without what changes nothing: width, blanks, quotes, optional brackets, 的, aliases, 个数."""
    rules = vocabulary.once(names)
    plain = rules.aliases.sub(lambda match: rules.canonical[match[0]], _plain(indicator))
    plain = _OPTIONAL.sub("", plain)
    shorter = plain.removesuffix(rules.number.of(plain))
    return shorter if len(shorter) >= _SHORTEST else plain


def measure(aspect: str, quantity: Quantity, vocabulary: Vocabulary) -> str | None:
    """Class of measure and unit that must be equal, or None where nothing may be compared."""
    if aspect in ("threshold", "duration"):
        return None
    counted = quantity.dimension in _COUNTED
    kind = _CLASSES.get(aspect, aspect)
    if aspect == "level":
        kind = "stock" if counted and quantity.unit else "amount"
    return f"{kind}:{'count' if counted else unit_name(quantity, vocabulary)}"


def unit_name(quantity: Quantity, vocabulary: Vocabulary) -> str:
    """The canonical name of a quantity's unit (标煤 is 吨标准煤)."""
    unit = vocabulary.once(grammar).units.get(quantity.unit or "")
    return unit.name if unit else quantity.unit or ""


def key(name: str | None, measured: str | None, role: str | None, gates: Gates) -> str | None:
    """One string for all that must be equal; None if any part is unknown."""
    parts: Iterable[str | None] = (name, measured, role, *gates)
    known = [part for part in parts if part is not None]
    return "|".join(known) if len(known) == 3 + len(gates) else None


_QUOTES = str.maketrans("", "", "“”‘’\"' \t\u3000\xa0\n\r的")
_OPTIONAL = regex(r"\((?!(?<=.\()[0-9一二三四五六七八九十]+\))[^()]{1,4}\)")  # but 小(1)型 is not 小(2)型


def _plain(text: str) -> str:
    return fold(text).translate(_QUOTES).strip("、,:;")
