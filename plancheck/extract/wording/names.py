"""Names that are written in two ways: marks, order, brackets, a character, a number, a measure word."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.titles.letterpairs import LetterPairs
from plancheck.extract.titles.likeness import Evidence, contrasts, deletions, difference
from plancheck.extract.wording.bare import brackets, orders, words
from plancheck.extract.wording.counted import measures, uncounted
from plancheck.extract.wording.numbered import numbered
from plancheck.extract.wording.pairs import Pair, beside
from plancheck.facts.kinds import Fact, NamingFact, UnpairedFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_SHORTEST = 4  # letters of a name that is no common word
_TAIL = 8  # letters behind a name that are compared


class _Quoted(NamedTuple):
    """A name in quotation marks, marks included in the span."""

    span: Span
    name: str


@lru_cache(maxsize=1)
def _quotes() -> re.Pattern[str]:
    return regex(r"“([\w·+＋-]{2,12})”")


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    return regex(r"和|及|与|、|以及|暨")


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
        *orders(folded, by_name),
        *_slips(context, by_name),
        *numbered(by_name),
        *brackets(folded),
        *words(folded),
        *uncounted(folded, context.vocabulary.once(measures)),
    ]
    found: list[Fact] = []
    halves = {offset for lone in context.facts(UnpairedFact) for offset in range(*lone.span)}
    for pair in pairs:
        if not halves.isdisjoint(range(*pair.odd)):
            continue  # the name is written otherwise because a mark is lost, which is said there
        usual = _fact(context, len(found) + 1, pair.usual, pair.how, None)
        found += [usual, _fact(context, len(found) + 2, pair.odd, pair.how, usual.id)]
    return {"naming": found}


def _fact(context: Context, number: int, span: Span, how: str, twin: str | None) -> NamingFact:
    text = context.text(span)
    return NamingFact(f"wn{number}", span, text, context.section_at(span.start), 0.9, text, how, twin)


def _borders(folded: str, quoted: Sequence[_Quoted], names: dict[str, list[Span]]) -> Iterator[Pair]:
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
        yield beside(odd, usual, "border")


def _parallels(folded: str, quoted: Sequence[_Quoted], names: dict[str, list[Span]]) -> Iterator[Pair]:
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
                yield beside([Span(joint.end(), joint.end() + size)], names[bare], "marks")
                break


def _slips(context: Context, names: dict[str, list[Span]]) -> Iterator[Pair]:
    """A name that lacks or doubles a character of one that is written at least twice."""
    pairs = LetterPairs(context.document.folded)
    seen: dict[str, str] = {}
    for name, places in sorted(names.items(), key=lambda item: (-len(item[1]), item[1][0])):
        if len(name) < _SHORTEST:
            continue
        keys = sorted(deletions(name))
        others = dict.fromkeys(seen[key] for key in keys if key in seen)
        other = next((other for other in others if _is_slip(context, name, other, names, pairs)), None)
        if other is not None:
            yield beside(places, names[other], "lost")
        for key in keys:
            seen.setdefault(key, name)


def _is_slip(context: Context, name: str, other: str, names: dict[str, list[Span]], pairs: LetterPairs) -> bool:
    own = len(names[name])
    evidence = Evidence(len(names[other]), lambda letters: pairs.count(letters) <= own)
    known = context.vocabulary.once(contrasts)
    return len(names[other]) > 1 and difference(name, other, known, evidence) in ("lost", "doubled")
