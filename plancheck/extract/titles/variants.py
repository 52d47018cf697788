"""One document named in two ways: titles that differ by a character, blanks, punctuation or a moved part."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from plancheck.extract.context import Context
from plancheck.extract.titles.letterpairs import LetterPairs
from plancheck.extract.titles.likeness import Contrasts, Evidence, contrasts, deletions, difference
from plancheck.extract.titles.titlenames import letters, squeezed
from plancheck.facts.kinds import Fact, TitleFact, VariantFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_SHORTEST = 3  # letters; shorter names (条例, 决定) differ by a character too easily
_LAID_OUT = frozenset({"html", "pdf"})  # formats whose blanks may come from the layout
_QUOTES = str.maketrans({"”": "“", "‘": "“", "’": "“", '"': "“", "〈": "“", "〉": "“", "•": "·"})


class _Form(NamedTuple):
    """One way to write a title: its mentions, and its letters."""

    letters: str
    mentions: tuple[TitleFact, ...]


class _Pair(NamedTuple):
    """The rarer form, the commoner one, how they differ, and how sure it is."""

    rare: TitleFact
    common: TitleFact
    how: str
    confidence: float


@lru_cache(maxsize=1)
def _loose() -> re.Pattern[str]:
    return regex(r"(?<=[一-龥])[ \t\u3000]+(?=[一-龥])")


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    return regex(r"\s*(?:和|及|与|以及|或|、|,)?\s*")


def variants(context: Context) -> dict[str, list[Fact]]:
    """The `variant` facts of a document."""
    mentions = context.facts(TitleFact)
    blanks = context.document.format not in _LAID_OUT
    pairs = [*_same_letters(mentions, blanks), *_near(context, mentions)]
    pairs.sort(key=lambda pair: pair.rare.span)
    return {"variant": [_fact(context, number, pair) for number, pair in enumerate(pairs, 1)]}


def _fact(context: Context, number: int, pair: _Pair) -> VariantFact:
    span = pair.rare.span
    section = context.section_at(span.start)
    return VariantFact(
        f"v{number}", span, context.text(span), section, pair.confidence, pair.rare.id, pair.common.id, pair.how
    )


def _forms(mentions: Iterable[TitleFact], key: str) -> list[_Form]:
    """Mentions grouped by `name` letters, the commonest form first, then the earliest."""
    groups: dict[str, list[TitleFact]] = {}
    for fact in mentions:
        groups.setdefault(letters(getattr(fact, key)), []).append(fact)
    forms = [_Form(name, tuple(facts)) for name, facts in groups.items()]
    return sorted(forms, key=lambda form: (not _any_quoted(form), -len(form.mentions)))


def _any_quoted(form: _Form) -> bool:
    return any(fact.form == "quoted" for fact in form.mentions)


def _same_letters(mentions: Sequence[TitleFact], blanks: bool) -> Iterator[_Pair]:
    """Titles with the same letters of which one has stray blanks, or other punctuation."""
    for form in _forms((fact for fact in mentions if fact.form == "quoted"), "text"):
        if len(form.mentions) < 2 or len(form.letters) < _SHORTEST:
            continue
        if blanks:
            yield from _against(form.mentions, _has_blanks, "spaces")
        yield from _against(form.mentions, _marks, "punctuation")


def _has_blanks(fact: TitleFact) -> str:
    return "blank" if len(fact.text.split()) > 1 and _loose().search(fact.text) else ""


def _marks(fact: TitleFact) -> str:
    return squeezed(fact.text[1:-1]).translate(_QUOTES)


def _against(mentions: Sequence[TitleFact], trait: Callable[[TitleFact], str], how: str) -> Iterator[_Pair]:
    """One pair for each trait that the commonest one is not (of two equally common ones, the first)."""
    groups: dict[str, list[TitleFact]] = {}
    for fact in mentions:
        groups.setdefault(trait(fact), []).append(fact)
    common = max(groups, key=lambda value: (value != "blank", len(groups[value])))
    for value, facts in groups.items():
        if value != common:
            yield _Pair(facts[0], groups[common][0], how, 0.9)


def _near(context: Context, mentions: Sequence[TitleFact]) -> Iterator[_Pair]:
    """Titles one character apart, or with their parts in another order: by their names, and as they are written.

    A slip in 关于印发 or in the issuer leaves a title unread, so that its name is not comparable.
    """
    pairs = LetterPairs(context.document.folded)
    named = list(_apart(context, mentions, "name", pairs))
    yield from named
    told = {pair.rare.id for pair in named}
    yield from (pair for pair in _apart(context, mentions, "text", pairs) if pair.rare.id not in told)


def _apart(context: Context, mentions: Sequence[TitleFact], key: str, pairs: LetterPairs) -> Iterator[_Pair]:
    known = context.vocabulary.once(contrasts)
    beside = _neighbours(context, mentions, key)
    seen: dict[str, _Form] = {}
    for form in _forms(mentions, key):
        if len(form.letters) < _SHORTEST:
            continue
        keys = ("=" + "".join(sorted(form.letters)), *sorted(deletions(form.letters)))
        others = {seen[key].letters: seen[key] for key in keys if key in seen}
        pair = _first_pair(form, others.values(), known, pairs, beside) if others else None
        if pair is not None:
            yield pair
        for each in keys:
            seen.setdefault(each, form)


def _first_pair(
    form: _Form, others: Iterable[_Form], known: Contrasts, pairs: LetterPairs, beside: frozenset[frozenset[str]]
) -> _Pair | None:
    for other in others:
        if frozenset((form.letters, other.letters)) in beside:
            continue
        for rare, common in ((form, other), (other, form)):
            if len(rare.mentions) <= len(common.mentions) and (pair := _pair(rare, common, known, pairs)):
                return pair
    return None


def _pair(rare: _Form, common: _Form, known: Contrasts, pairs: LetterPairs) -> _Pair | None:
    own = len(rare.mentions)
    evidence = Evidence(len(common.mentions), lambda letters: pairs.count(letters) <= own)
    how = difference(rare.letters, common.letters, known, evidence)
    one, other = rare.mentions[0], common.mentions[0]
    if how is None or one.form == other.form == "plain":
        return None
    return _Pair(one, other, how, 0.85 if how == "changed" or one.form == "plain" else 0.9)


def _neighbours(context: Context, mentions: Sequence[TitleFact], key: str) -> frozenset[frozenset[str]]:
    """Pairs of names that stand side by side (A和B): two documents, however alike."""
    folded = context.document.folded
    return frozenset(
        frozenset((letters(getattr(first, key)), letters(getattr(second, key))))
        for first, second in pairwise(mentions)
        if _joined().fullmatch(folded, first.span.end, max(first.span.end, second.span.start))
    )
