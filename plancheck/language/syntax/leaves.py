"""The smallest pieces of the grammar, each one regular expression with a name for messages."""

import re

import pyparsing as pp

from plancheck.language import actions, words
from plancheck.language.text import QUOTED


def leaf(pattern: str, label: str, action: actions.Action | None = None) -> pp.ParserElement:
    """One token; the keyword look-ahead of names is inside the pattern, which is what makes it fast."""
    element = pp.Regex(pattern).set_name(label)
    return element.set_parse_action(action) if action else element


def word(canonical: str) -> pp.ParserElement:
    """A keyword in any spelling, left out of the result."""
    return leaf(words.keyword(canonical), canonical).suppress()


def one_of(table: dict[str, tuple[str, ...]], label: str) -> pp.ParserElement:
    """One word of a table, as its canonical word."""
    spellings = tuple(spelling for known in table.values() for spelling in known)
    return leaf(words.any_of(spellings), label, lambda text, at, found: words.canonical(table, found[0]))


def keywords(*canonical: str) -> dict[str, tuple[str, ...]]:
    """A table of some keywords of expressions."""
    return {known: words.EXPRESSIONS[known] for known in canonical}


def mark(sign: str) -> pp.ParserElement:
    """A punctuation mark, left out of the result."""
    return leaf(re.escape(sign), sign).suppress()


def closing(sign: str) -> pp.ParserElement:
    """A bracket that leaves the offset behind it, where its node ends."""
    return leaf(re.escape(sign), sign, lambda text, at, found: at + 1)


def name(label: str) -> pp.ParserElement:
    """A name that is no keyword."""
    return leaf(words.name(), label, actions.name)


def quoted() -> pp.ParserElement:
    """A quoted text."""
    return leaf(QUOTED, "引号中的文字", actions.quoted)


def listed(element: pp.ParserElement) -> pp.ParserElement:
    """One or more, with commas between."""
    return element - pp.ZeroOrMore(mark(",") - element)
