"""Patterns of rules: RE2 syntax with typed holes such as `{n:numeral}`, on width-folded text, in linear time."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from plancheck.facts.vocabulary import Vocabulary, VocabularyError
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.said import Said, said
from plancheck.source.span import Span

_DIGITS = "一二两三四五六七八九十百千万亿零〇"
_NUMERAL = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?[多余]?[十百千万亿]*|[{_DIGITS}]+(?:点[{_DIGITS}]+)?[多余]?[万亿]*)"
# What a hole of a built-in type may hold; `quantity` is a numeral with a unit of the list `measures`, `unit` the name of
# an organisation that ends as the list `units` says; any other type is itself a word list (or NAME.GROUP).
HOLES = {
    "numeral": _NUMERAL,
    "number": r"\d+(?:\.\d+)?",
    "noun": r"[\p{Han}A-Za-z0-9]{1,20}?",
    "text": r"[^\s,;:。!?]+?",
    "year": r"(?:19|20)\d\d",
    "date": r"\d{4}年\d{1,2}月\d{1,2}日",
    "title": r"《(?:[^《》\n]|《[^《》\n]*》)+》",
}
QUANTITY, UNIT = "quantity", "unit"
SPELLINGS = {
    "数字": "numeral", "阿拉伯数字": "number", "名词": "noun", "文字": "text", "年份": "year", "日期": "date",
    "书名": "title", "数量": QUANTITY, "单位": UNIT,
}  # fmt: skip
_RE2_LIMIT = 20_000
_FAULTS = {
    "kind": ("没有名为 {kind} 的空位类型或词表", "there is no type of hole and no word list {kind}"),
    "wrong": ("样式有误：{reason}", "the pattern is wrong: {reason}"),
    "long": ("样式过长", "the pattern is too long"),
    "empty": ("样式不能与空文字相符", "the pattern must not match an empty text"),
    "group": ("词表 {name} 没有分组 {group}", "the word list {name} has no group {group}"),
}


class PatternError(Exception):
    """A pattern that cannot be compiled, with the reason in both languages."""

    def __init__(self, told: Said) -> None:
        """The text is Chinese."""
        super().__init__(told.zh)
        self.told = told


class UnknownKindError(PatternError):
    """A hole of a type that does not exist."""

    def __init__(self, kind: str, known: tuple[str, ...]) -> None:
        """`known` are the types and word lists that there are."""
        super().__init__(said(_FAULTS["kind"], kind=kind))
        self.kind, self.known = kind, known


class Pattern(NamedTuple):
    """`holes` are names in order; `groups` the number of each hole's group in the compiled expression."""

    source: str
    holes: tuple[str, ...]
    types: tuple[str, ...]
    groups: tuple[int, ...]
    compiled: Any

    @property
    def expression(self) -> str:
        """What is searched for, in the syntax of RE2."""
        return str(self.compiled.pattern)


class Found(NamedTuple):
    """One occurrence: its span and that of each hole (None where an alternative without it was taken)."""

    span: Span
    holes: tuple[tuple[str, Span | None], ...]


def compile_pattern(source: str, vocabulary: Vocabulary) -> Pattern:
    """A pattern ready to search; PatternError where it is none, or would match nothing at all."""
    known = vocabulary.once(_known)
    if source not in known:
        known[source] = _compiled(source, vocabulary)
    return known[source]


def _known(vocabulary: Vocabulary) -> dict[str, Pattern]:
    """The patterns that were compiled with a vocabulary."""
    return {}


def _compiled(source: str, vocabulary: Vocabulary) -> Pattern:
    import re2

    pieces: list[str] = []
    names: list[str] = []
    types: list[str] = []
    position = 0
    for hole in _hole().finditer(source):
        pieces.append(_folded(source[position : hole.start()]))
        pieces.append(f"(?P<h{len(names)}>{_content(hole[2] or 'text', vocabulary)})")
        names.append(hole[1])
        types.append(hole[2] or "text")
        position = hole.end()
    expression = "".join((*pieces, _folded(source[position:])))
    options = re2.Options()
    options.log_errors = False
    try:
        compiled = re2.compile(expression, options)
    except (re2.error, UnicodeError) as error:
        raise PatternError(said(_FAULTS["wrong"], reason=_reason(error))) from None
    if len(expression) > _RE2_LIMIT or compiled.search("") is not None:
        raise PatternError(said(_FAULTS["long" if len(expression) > _RE2_LIMIT else "empty"]))
    index = compiled.groupindex
    return Pattern(source, tuple(names), tuple(types), tuple(index[f"h{n}"] for n in range(len(names))), compiled)


def hole_names(source: str) -> tuple[str, ...]:
    """The names of the holes in a pattern, in order."""
    return tuple(hole[1] for hole in _hole().finditer(source))


def typed(source: str, kinds: Mapping[str, str]) -> str:
    """A pattern whose holes without a type take the type that `kinds` has for their names."""

    def whole(hole: re.Match[str]) -> str:
        kind = hole[2] or kinds.get(hole[1])
        return f"{{{hole[1]}:{kind}}}" if kind else hole[0]

    return _hole().sub(whole, source)


def encode(text: str) -> bytes:
    """A folded text as patterns search it; encode once, search many times."""
    return text.encode("utf-8", "surrogatepass")


def occurrences(pattern: Pattern, data: bytes) -> Iterator[Found]:
    """All occurrences in an encoded text, with spans in characters, from left to right."""
    at = characters = 0
    for match in pattern.compiled.finditer(data):
        start, end = match.span()
        if start == end:
            continue
        characters += _length(data, at, start)
        at = start
        holes = (_hole_span(data, match.span(group), start, characters) for group in pattern.groups)
        width = _length(data, start, end)
        yield Found(Span(characters, characters + width), tuple(zip(pattern.holes, holes, strict=True)))


def is_found(pattern: Pattern, text: str) -> bool:
    """Whether a text holds the pattern."""
    return pattern.compiled.search(encode(fold(text))) is not None


def _hole_span(data: bytes, span: tuple[int, int], start: int, characters: int) -> Span | None:
    if span[0] < 0:
        return None
    first = characters + _length(data, start, span[0])
    return Span(first, first + _length(data, *span))


def _length(data: bytes, start: int, end: int) -> int:
    return len(data[start:end].decode("utf-8", "surrogatepass"))


def _content(kind: str, vocabulary: Vocabulary) -> str:
    kind = SPELLINGS.get(kind, kind)
    if kind in HOLES:
        return HOLES[kind]
    if kind == QUANTITY:
        return f"{_NUMERAL}(?:{_listed('measures', vocabulary)})?"
    if kind == UNIT:
        return rf"[\p{{Han}}A-Za-z]{{1,27}}(?:{_listed('units.ending', vocabulary)})"
    return _listed(kind, vocabulary)


def _listed(kind: str, vocabulary: Vocabulary) -> str:
    """One word of a list, in any spelling, the longest first."""
    name, _, group = kind.partition(".")
    groups = (group,) if group else ()
    try:
        words = {fold(word) for word in (*vocabulary.words(name, *groups), *vocabulary.aliases(name, *groups))}
    except VocabularyError as error:
        kinds = (*HOLES, QUANTITY, UNIT, *SPELLINGS, *vocabulary.names())
        raise UnknownKindError(kind, kinds) if not error.line else PatternError(error.told) from None
    if not words:
        raise PatternError(said(_FAULTS["group"], name=name, group=group))
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _folded(literal: str) -> str:
    """Full-width marks stand for themselves: （ means the character, never a group."""
    return "".join(
        narrow if narrow == character or narrow.isalnum() or narrow == " " else re.escape(narrow)
        for character, narrow in zip(literal, fold(literal), strict=True)
    )


def _reason(error: Exception) -> str:
    detail = error.args[0] if error.args else error
    return detail.decode("utf-8", "replace") if isinstance(detail, bytes) else str(detail)[:60]


@lru_cache(maxsize=1)
def _hole() -> re.Pattern[str]:
    r"""But \p{Han} is a class of RE2."""
    return regex(r"(?<!\\[pP])\{([^\W\d]\w*)(?::\s*([^\W\d]\w*(?:\.[^{}]+)?)\s*)?\}")
