"""Names without 《》 that answer a title: the same name, its characters in another order, or a line that is nearly it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.titles.likeness import deletions
from plancheck.extract.titles.titlenames import letters, name_of
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_SHORTEST = 8  # letters; shorter names are common words
_LINE = 70


class _Known(NamedTuple):
    """Titles for look-up, as letters: by ending the lengths, by sorted letters, by what is left after a deletion."""

    lengths: dict[str, tuple[int, ...]]
    sorted: frozenset[str]
    near: frozenset[str]


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    return regex(r"[^\n]+")


def _endings(vocabulary: Vocabulary) -> re.Pattern[str]:
    return regex(any_of(vocabulary.words("references", "endings")))


def plain_names(context: Context, names: Iterable[str], taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Spans and normalised names outside the spans `taken` that answer one of `names`."""
    known = _known(letters(name) for name in names)
    if not known.sorted:
        return
    folded = context.document.folded
    starts = [span.start for span in taken]
    last = 0
    for match in context.vocabulary.once(_endings).finditer(folded):
        if _inside(match.start(), starts, taken):
            continue
        span = _running(folded, match.end(), known) or _whole_line(context, match.end(), known)
        if span is not None and span.start >= last and not _inside(span.start, starts, taken):
            last = span.end
            yield span, name_of(context.text(span), context.vocabulary).name


def _known(names: Iterable[str]) -> _Known:
    lengths: dict[str, set[int]] = {}
    ordered: set[str] = set()
    near: set[str] = set()
    for name in dict.fromkeys(names):
        if len(name) >= _SHORTEST:
            lengths.setdefault(name[-2:], set()).add(len(name))
            ordered.add("".join(sorted(name)))
            near.update(deletions(name))
    return _Known({key: tuple(sorted(each)) for key, each in lengths.items()}, frozenset(ordered), frozenset(near))


def _inside(offset: int, starts: Sequence[int], spans: Sequence[Span]) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < spans[index].end


def _running(folded: str, end: int, known: _Known) -> Span | None:
    """The name that ends at `end` and has exactly the letters of a title."""
    lengths = known.lengths.get(folded[end - 2 : end])
    if not lengths:
        return None
    window: list[str] = []
    place = end
    for length in lengths:
        while len(window) < length and place:
            place -= 1
            character = folded[place]
            if character in ",;。\n\t":
                return None
            if character.isalnum():
                window.append(character)
        if len(window) == length and "".join(sorted(window)) in known.sorted:
            opened = place > 0 and folded[place - 1] == "“" and folded.find("”", place, end) >= 0
            return Span(place - opened, end)
    return None


def _whole_line(context: Context, end: int, known: _Known) -> Span | None:
    """The line that ends at `end`, if its name is one letter from a title's."""
    folded = context.document.folded
    start = folded.rfind("\n", max(0, end - _LINE - 1), end) + 1
    if (not start and end > _LINE) or not _ends_line(folded, end) or folded.find("。", start, end) >= 0:
        return None
    while start < end and folded[start].isspace():
        start += 1
    name = letters(name_of(folded[start:end], context.vocabulary).name)
    if len(name) < _SHORTEST or known.near.isdisjoint(deletions(name)):
        return None
    return Span(start, end)


def _ends_line(folded: str, end: int) -> bool:
    return folded[end : end + 20].partition("\n")[0].strip() == ""
