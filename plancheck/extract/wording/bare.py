"""Names in quotation marks that stand without them elsewhere, in another order, with a bracket or another word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from plancheck.extract.wording.pairs import Pair, beside, tail
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_LONG, _EDGE = 12, 6  # letters of a name that is told by its first and last letters, and how many of these
_MOST = 50  # such names, and names with a bracket, that are looked for
_RANKS = frozenset("省市县区乡镇村州旗街道校院所处级")  # 乡(镇), 县(区): several at once, no spelling


@lru_cache(maxsize=1)
def _long() -> re.Pattern[str]:
    return regex(rf"“([\w、]{{{_LONG},40}})”")


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex("[,;:。!?“”《》\\s]")


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return regex(r"\(([一-龥])\)")


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    """A name of digits or letters without marks."""
    return regex(r"[A-Za-z0-9](?<![“A-Za-z0-9.].)[A-Za-z0-9]{2,11}(?=[一-龥])(?!年)")


def orders(folded: str, names: Mapping[str, Sequence[Span]]) -> Iterator[Pair]:
    """“9360”急需紧缺人才 beside 9360紧缺急需人才: the two words behind one name change places."""
    bare: dict[str, list[Span]] = {}
    for match in _bare().finditer(folded):
        if match[0] in names:
            bare.setdefault(match[0], []).append(Span(*match.span()))
    for name, places in names.items():
        tails: dict[str, Span] = {}
        for place in (*places, *bare.get(name, ())):
            behind = tail(folded, place.end)
            usual = tails.get(behind[2:4] + behind[:2] + behind[4:])
            if len(behind) >= 4 and behind[:2] != behind[2:4] and usual is not None:
                yield Pair(Span(place.start, place.end + len(behind)), usual, "order")
                break
            tails.setdefault(behind, Span(place.start, place.end + len(behind)))


def brackets(folded: str) -> Iterator[Pair]:
    """首台(套) beside 首台套."""
    found: dict[str, list[Span]] = {}
    for match in _bracketed().finditer(folded):
        before = tail(folded[max(0, match.start() - 2) : match.start()], 0)
        if len(before) == 2 and match[1] not in _RANKS and before[1] not in _RANKS:
            found.setdefault(before + match[1], []).append(Span(match.start() - 2, match.end()))
    for name, places in list(found.items())[:_MOST]:
        plain = [Span(*match.span()) for match in re.finditer(name, folded)]
        if plain:
            odd, usual = sorted((plain, places), key=len)
            yield beside(odd, usual, "bracket")


def words(folded: str) -> Iterator[Pair]:
    """A long name in marks, and the same letters elsewhere with a word more or less in them."""
    for match in list(_long().finditer(folded))[:_MOST]:
        name, place = match[1], folded.find(match[1][:_EDGE])
        while place >= 0:
            stop = place + len(name) + 4
            end = folded.find(name[-_EDGE:], place + _EDGE, stop) + _EDGE
            written = folded[place:end]
            if end > _EDGE and len(written) != len(name) and not _stop().search(written):
                yield Pair(Span(place, end), Span(*match.span()), "word")
                break
            place = folded.find(name[:_EDGE], place + 1)
