"""Names of programmes in quotation marks that are written in two ways: marks, order, brackets, a character."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from plancheck.extract.context import Context
from plancheck.extract.titles.likeness import Evidence, contrasts, deletions, difference
from plancheck.facts.kinds import Fact, NamingFact
from plancheck.source.span import Span

_SHORTEST = 4  # letters of a name that is no common word
_MOST = 50  # names with a bracket that are looked for without it
_TAIL = 8  # letters behind a name that are compared
_RANKS = frozenset("省市县区乡镇村州旗街道校院所处级")  # 乡(镇), 县(区): several at once, no spelling


class _Quoted(NamedTuple):
    """A name in quotation marks, marks included in the span."""

    span: Span
    name: str


class _Pair(NamedTuple):
    """The place that is odd, the one that is not, and how they differ."""

    odd: Span
    usual: Span
    how: str


@lru_cache(maxsize=1)
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“([\w·+＋-]{2,12})”")


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    return re.compile(r"和|及|与|、|以及|暨")


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\(([一-龥])\)")


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    """A name of digits or letters without marks."""
    return re.compile(r"(?<![“A-Za-z0-9.])[A-Za-z0-9]{3,12}(?=[一-龥])(?!年)")


@lru_cache(maxsize=1)
def _han() -> re.Pattern[str]:
    return re.compile(r"[一-龥]*")


def names(context: Context) -> dict[str, list[Fact]]:
    """The `naming` facts of a document: for each pair the usual place, then the odd one, whose `twin` it is."""
    folded = context.document.folded
    quoted = [_Quoted(Span(*match.span()), match[1]) for match in _quotes().finditer(folded)]
    by_name: dict[str, list[Span]] = {}
    for each in quoted:
        by_name.setdefault(each.name, []).append(each.span)
    pairs = [
        *_borders(folded, quoted, by_name),
        *_parallels(folded, quoted, by_name),
        *_orders(folded, by_name),
        *_slips(context, by_name),
        *_brackets(folded),
    ]
    found: list[Fact] = []
    for pair in pairs:
        usual = _fact(context, len(found) + 1, pair.usual, pair.how, None)
        found += [usual, _fact(context, len(found) + 2, pair.odd, pair.how, usual.id)]
    return {"naming": found}


def _fact(context: Context, number: int, span: Span, how: str, twin: str | None) -> NamingFact:
    text = context.text(span)
    return NamingFact(f"wn{number}", span, text, context.section_at(span.start), 0.9, text, how, twin)


def _borders(folded: str, quoted: Sequence[_Quoted], names: dict[str, list[Span]]) -> Iterator[_Pair]:
    """“亩均论英雄”改革 beside “亩均论英雄改革”: the rarer way first seen, once a name."""
    shorter: dict[str, list[Span]] = {}
    for each in quoted:
        rest = folded[each.span.end : each.span.end + _TAIL]
        for size in range(2, 5):
            whole = each.name + rest[:size]
            if len(whole) >= _SHORTEST and whole in names:
                shorter.setdefault(whole, []).append(Span(each.span.start, each.span.end + size))
    for whole, places in shorter.items():
        odd, usual = sorted((places, names[whole]), key=len)
        yield _Pair(odd[0], usual[0], "border")


def _parallels(folded: str, quoted: Sequence[_Quoted], names: dict[str, list[Span]]) -> Iterator[_Pair]:
    """“雄鹰行动”和雏鹰行动: of two names side by side one has no marks, which it has elsewhere."""
    sizes = sorted({len(name) for name in names if len(name) >= _SHORTEST}, reverse=True)
    for each in quoted:
        joint = _joined().match(folded, each.span.end)
        if joint is None:
            continue
        for size in sizes:
            bare = folded[joint.end() : joint.end() + size]
            if (
                bare in names
                and bare != each.name
                and not bare.isascii()
                and folded.count(bare) <= 2 * len(names[bare])
            ):
                yield _Pair(Span(joint.end(), joint.end() + size), names[bare][0], "marks")
                break


def _orders(folded: str, names: dict[str, list[Span]]) -> Iterator[_Pair]:
    """“9360”急需紧缺人才 beside 9360紧缺急需人才: the two words behind one name change places."""
    bare: dict[str, list[Span]] = {}
    for match in _bare().finditer(folded):
        if match[0] in names:
            bare.setdefault(match[0], []).append(Span(*match.span()))
    for name, places in names.items():
        tails: dict[str, Span] = {}
        for place in (*places, *bare.get(name, ())):
            tail = _tail(folded, place.end)
            usual = tails.get(tail[2:4] + tail[:2] + tail[4:])
            if len(tail) >= 4 and tail[:2] != tail[2:4] and usual is not None:
                yield _Pair(Span(place.start, place.end + len(tail)), usual, "order")
                break
            tails.setdefault(tail, Span(place.start, place.end + len(tail)))


def _tail(folded: str, end: int) -> str:
    return _han().match(folded, end, end + 6)[0]  # type: ignore[index]


def _slips(context: Context, names: dict[str, list[Span]]) -> Iterator[_Pair]:
    """A name that lacks or doubles a character of one that is written at least twice."""
    seen: dict[str, str] = {}
    for name, places in sorted(names.items(), key=lambda item: (-len(item[1]), item[1][0])):
        if len(name) < _SHORTEST:
            continue
        others = dict.fromkeys(seen[key] for key in sorted(deletions(name)) if key in seen)
        other = next((other for other in others if _is_slip(context, name, other, names)), None)
        if other is not None:
            yield _Pair(places[0], names[other][0], "lost")
        for key in deletions(name):
            seen.setdefault(key, name)


def _is_slip(context: Context, name: str, other: str, names: dict[str, list[Span]]) -> bool:
    folded, own = context.document.folded, len(names[name])
    evidence = Evidence(len(names[other]), lambda letters: folded.count(letters) <= own)
    known = context.vocabulary.once(contrasts)
    return len(names[other]) > 1 and difference(name, other, known, evidence) in ("lost", "doubled")


def _brackets(folded: str) -> Iterator[_Pair]:
    """首台(套) beside 首台套."""
    found: dict[str, list[Span]] = {}
    for match in _bracketed().finditer(folded):
        before = _tail(folded[max(0, match.start() - 2) : match.start()], 0)
        if len(before) == 2 and match[1] not in _RANKS and before[1] not in _RANKS:
            found.setdefault(before + match[1], []).append(Span(match.start() - 2, match.end()))
    for name, places in list(found.items())[:_MOST]:
        plain = [Span(*match.span()) for match in re.finditer(name, folded)]
        if plain:
            odd, usual = sorted((plain, places), key=len)
            yield _Pair(odd[0], usual[0], "bracket")
