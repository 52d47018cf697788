"""Work items of a department table: the clauses of a cell, their role, and their words for comparison."""

import re
from collections.abc import Iterator

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

SHORTEST = 4  # characters of a work phrase that can be compared
_CLAUSE = regex(r"(?:“[^“”]*”|《[^《》]*》|\([^()]*\)|[^,;。])+")
_MARKS = regex(r"[\s“”\"'《》()、,.:的]")
_PART = regex(r"(?:“[^“”]*”|\([^()]*\)|[^、])+")
_OPEN = regex(r"等(?:工作|任务)?$")
PARTS = 4  # so many things named after one role word are items of their own


class Work(NamedTuple):
    """One item of work: where it stands, its role word, its words for comparison (None: too few to compare)."""

    span: Span
    role: str | None
    work: str | None


class _Words(NamedTuple):
    role: re.Pattern[str]
    roles: dict[str, str]
    circumstance: re.Pattern[str]
    purpose: re.Pattern[str]
    result: re.Pattern[str]
    verb: re.Pattern[str]
    suffix: re.Pattern[str]


def works(text: str, span: Span, vocabulary: Vocabulary) -> list[Work]:
    """The items in a cell of width-folded `text`, in reading order; clauses that only say to what end are left out."""
    words = vocabulary.once(_words)
    items: list[Work] = []
    for clause in _joined(text, span, words):
        role = words.role.match(text, clause.start, clause.end)
        parts = _parts(text, clause, role, words)
        items += [_work(text, part, words.roles[role["role"]] if role else None, words) for part in parts]
    return items


def _words(vocabulary: Vocabulary) -> _Words:
    roles = {
        word: group.removeprefix("item ")
        for group in vocabulary.groups("roles")
        if group.startswith("item ")
        for word in vocabulary.words("roles", group)
    }
    groups = ("adverb", "circumstance", "purpose", "result", "verb", "suffix")
    adverb, circumstance, purpose, result, verb, suffix = (
        any_of(vocabulary.words("work_phrases", group)) for group in groups
    )
    return _Words(
        regex(rf"(?:{adverb})?(?P<role>{any_of(tuple(roles))})"),
        roles,
        regex(f"(?:{circumstance})"),
        regex(f"(?:{purpose})"),
        regex(f"(?:{result})"),
        regex(rf"(?:{adverb})*(?:{verb})"),
        regex(f"(?:{suffix})$"),
    )


def _joined(text: str, span: Span, words: _Words) -> Iterator[Span]:
    """Clauses; one of circumstance goes with the next, one of purpose is dropped."""
    start: int | None = None
    clauses = [stripped(text, *match.span()) for match in _CLAUSE.finditer(text, span.start, span.end)]
    for clause, after in zip(clauses, [*clauses[1:], None], strict=True):
        begin = clause.start if start is None else start
        ends = text[clause.end : clause.end + 1] != ","
        if after is not None and not ends and _goes_on(text, clause, after, words):
            start = begin
            continue
        if clause.start < clause.end and (start is not None or not _is_purpose(text, clause, words)):
            yield Span(begin, clause.end)
        start = None


def _is_purpose(text: str, clause: Span, words: _Words) -> bool:
    inner = text[clause.start - 1 : clause.start] == ","
    return bool(words.purpose.match(text, clause.start) or (inner and words.result.match(text, clause.start)))


def _goes_on(text: str, clause: Span, after: Span, words: _Words) -> bool:
    """A circumstance (围绕…,) or an open list (做好A、B,进一步C等工作) that the next clause completes."""
    if words.circumstance.match(text, clause.start):
        return not words.role.search(text, clause.start, clause.end)
    listing = "、" in text[clause.start : clause.end] and not _OPEN.search(text, clause.start, clause.end)
    return listing and text[after.start : after.end].endswith("等工作") and text.startswith("进一步", after.start)


def _parts(text: str, clause: Span, role: re.Match[str] | None, words: _Words) -> list[Span]:
    """牵头推进A、B、C、D等工作 is an item for each of A to D; everything else is one item."""
    if role is None or not _OPEN.search(text, clause.start, clause.end):
        return [clause]
    verb = words.verb.match(text, role.end())
    start = verb.end() if verb else role.end()
    parts = [stripped(text, *match.span()) for match in _PART.finditer(text, start, clause.end)]
    if len(parts) < PARTS:
        return [clause]
    tail = _OPEN.search(text, parts[-1].start, parts[-1].end)
    return [*parts[:-1], Span(parts[-1].start, tail.start() if tail else parts[-1].end)]


def _work(text: str, span: Span, role: str | None, words: _Words) -> Work:
    own = words.role.match(text, span.start, span.end)
    return Work(span, role, _normal(text[own.end() if own else span.start : span.end], words))


def _normal(phrase: str, words: _Words) -> str | None:
    """A phrase without quotes, 的, the verbs it begins with and the empty nouns it ends with."""
    phrase = _MARKS.sub("", phrase)
    while verb := words.verb.match(phrase):
        phrase = phrase[verb.end() :]
    while suffix := words.suffix.search(phrase):
        phrase = phrase[: suffix.start()]
    return phrase if len(phrase) >= SHORTEST else None
