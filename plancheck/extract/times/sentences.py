"""The sentence a time expression stands in, and whether it speaks of work to come."""

import re
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.layout.chapters import lost_chapter
from plancheck.extract.layout.headings import HeadingWords, heading_words
from plancheck.extract.unmarked import unmarked_role
from plancheck.facts.kinds import SectionFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_FARTHEST = 400  # characters of a sentence that are looked at on either side


class Sentence(NamedTuple):
    """Its span; whether it is an entry of its own (a numbered item, a cell); `role`: target, actual, None where unknown.

    `heading`: it is a heading of its own line; `opening`: it stands before the first heading.
    """

    span: Span
    entry: bool
    role: str | None
    heading: bool = False
    opening: bool = False


class Roles(NamedTuple):
    """What each section speaks of, and what stands before the first heading."""

    of: dict[str, str | None]
    opening: str | None


class _Words(NamedTuple):
    actual: re.Pattern[str]
    target: re.Pattern[str]
    headings: HeadingWords
    background: frozenset[str]


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex(r"[。;!?\n]")


def sentence_at(context: Context, offset: int) -> Sentence | None:
    """The sentence around a character, inside its block; None outside of all blocks."""
    block = context.block_at(offset)
    if block is None:
        return None
    folded, low = context.document.folded, max(block.span.start, offset - _FARTHEST)
    start = max((folded.rfind(mark, low, offset) + 1 for mark in "。;!?\n"), default=0) or low
    stop = _stop().search(folded, offset, min(block.span.end, offset + _FARTHEST))
    end = stop.start() if stop else min(block.span.end, offset + _FARTHEST)
    roles = context.once(roles_of)
    section = context.section_at(offset)
    role = roles.of.get(section) if section is not None else roles.opening
    entry = block.label is not None or block.cell is not None
    return Sentence(Span(max(start, low), end), entry, role, block.kind == "heading", section is None)


def roles_of(context: Context) -> Roles:
    """Target or actual by the heading's own words, else as its parent.

    A report speaks of the past first: there a heading that does not tell goes on with what the last one began.
    """
    words = context.vocabulary.once(_words)
    default = latest = context.once(unmarked_role)
    lost = context.once(lost_chapter)
    found: dict[str, str | None] = {}
    for section in context.facts(SectionFact):
        own, parent = _own(section, words), found.get(section.parent or "")
        if parent == "target" and not words.headings.is_past(section.title) and section.title not in words.background:
            own = parent  # 加快释放改革成效, among the work of the year
        found[section.id] = own or parent or (latest if section.span.start >= lost else None)
        latest = own if own and default is None else latest
    return Roles(found, None if lost else default)


def _own(section: SectionFact, words: _Words) -> str | None:
    if section.kind != "heading":
        return None
    title = section.title
    if title in words.background or words.headings.is_past(title) or words.actual.search(title):
        return "actual"
    return "target" if words.target.search(title) else None


def _words(vocabulary: Vocabulary) -> _Words:
    def pattern(group: str) -> re.Pattern[str]:
        return regex(any_of(vocabulary.words("actual_headings", group)))

    background = frozenset(vocabulary.words("actual_headings", "background"))
    return _Words(pattern("actual"), pattern("target"), vocabulary.once(heading_words), background)
