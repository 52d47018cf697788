"""A rule file as tokens: words in their canonical spelling, texts and comments exactly as written."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.language import words
from plancheck.language.text import QUOTED, prepare
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

# Which table a word is looked up in right after a keyword, or after a comma behind it.
_PLACES: dict[str, dict[str, tuple[str, ...]]] = {
    "severity": words.SEVERITIES,
    "because": words.BASES,
    "replace": words.SAFETY,
    "given": words.GIVEN,
    "from": words.SCOPES,
}


class Token(NamedTuple):
    """`kind`: clause, word (a keyword inside an expression), place, function, name, value, number, quoted, mark or comment.

    `text` is the canonical English word of a keyword, else what is written, marks narrowed. `lines` counts the line ends
    before it.
    """

    kind: str
    text: str
    lines: int


def tokens(source: str) -> Iterator[Token]:
    """All tokens in order. The source should be free of faults; what is no token is taken character by character."""
    narrow = prepare(source).narrow
    position, lines = 0, 1  # a comment at the start stands on a line of its own
    clause = ""
    before = Token("", "", 0)
    while position < len(source):
        comment = source[position] in "#＃" and narrow[position] == " "
        if narrow[position].isspace() and not comment:
            lines += narrow[position] == "\n"
            position += 1
            continue
        if comment:
            end = source.find("\n", position) if "\n" in source[position:] else len(source)
            yield Token("comment", source[position:end].rstrip(), lines)
        else:
            kind, text, end = _next(source, narrow, position, clause, before.text)
            if source[position:end] == "有" and not _ends_operand(before):
                text = "some"  # 有 a 属于 …, and 同级(t) 有 …: told apart by what stands before
            clause = text if kind == "clause" else clause
            before = Token(kind, text, lines)
            yield before
            if kind in ("clause", "word", "place"):  # a comment may part the words of one keyword
                yield from (
                    Token("comment", one.rstrip(), 0) for one in re.findall("[#＃][^\n]*", source[position:end])
                )
        position, lines = end, 0


def _ends_operand(token: Token) -> bool:
    closing = (*")}", "true", "false", "known", "unknown")
    return token.kind in ("name", "number", "quoted") or token.text in closing


def _next(source: str, narrow: str, at: int, clause: str, before: str) -> tuple[str, str, int]:
    """Kind, text and end of the token at an offset that holds neither blank nor comment."""
    if quoted := regex(QUOTED).match(narrow, at):
        return "quoted", source[at : quoted.end()], quoted.end()
    if clause == "given" and before in words.GIVEN:
        value = regex(r"[^\s,\"“#＃]+").match(source, at)
        assert value is not None
        return "value", value[0], value.end()
    if before != "." and not (before == ":" and clause == "fact"):
        for kind, table in _tables(clause, before):
            if (known := table.match(narrow, at)) and known.lastgroup:
                return kind, _canonical(kind, clause, known[0]), known.end()
    for kind, pattern in (("name", words.WORD), ("number", r"\d+(?:\.\d+)?(?:[万亿]|%)?"), ("mark", r"[<>!=]=|<>|.")):
        if found := regex(pattern).match(narrow, at):
            return kind, found[0], found.end()
    return "mark", narrow[at], at + 1


def _tables(clause: str, before: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    if clause in _PLACES and before in (clause, ","):
        yield "place", _spellings(clause)
    yield "clause", _spellings("")
    yield "word", _spellings(" ")
    yield "function", _spellings("()")


@lru_cache(maxsize=16)
def _spellings(table: str) -> re.Pattern[str]:
    known = {"": words.CLAUSES, " ": words.EXPRESSIONS, "()": words.FUNCTIONS}.get(table) or _PLACES[table]
    everything = words.any_of(tuple(spelling for spellings in known.values() for spelling in spellings))
    return regex(f"(?P<known>{everything})" + (r"(?=\s*\()" if table == "()" else ""))


def _canonical(kind: str, clause: str, spelling: str) -> str:
    table = {"clause": words.CLAUSES, "word": words.EXPRESSIONS, "function": words.FUNCTIONS}.get(kind)
    return words.canonical(table or _PLACES[clause], spelling) or spelling
