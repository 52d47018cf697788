"""Statements of responsibility in running text: lines (责任单位:A、B), brackets (A牵头,B参与), and their legend."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.extract.parties.lists import Name, Part, RoleWords, read_parts, role_words
from plancheck.extract.parties.slips import SHORTEST, masks, neighbours
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

_BRACKET = regex(r"[(〔【]([^()〔〕【】]{2,400}(?:[(〔][^()〔〕]{1,40}[)〕][^()〔〕【】]{0,300}){0,8})[)〕】]")
_FIRST_LEADS = regex(
    r"[列排首](?:(?<=[列排])名?在?第一[位个]?|(?<=列)首位|(?<=首)位)(?:者|的)?[^。;()\n]{0,8}?(?:为|是|即)[^。;()\n]{0,6}?(?:牵头|主办|主责)"
    r"(?P<on>[^。()\n]{0,12}?下同)?"
)


@lru_cache(maxsize=1)
def _field() -> re.Pattern[str]:
    """Ends a list: a full stop, the bracket's end, or a field that is no role (适用范围:)."""
    return regex(r"[。】]|[;,\s][一-龥]{2,8}:")


class Statement(NamedTuple):
    """One place that assigns units. `form`: line, bracket. `own`: it opens its block, so that it is no part of a sentence."""

    span: Span
    form: str
    parts: tuple[Part, ...]
    own: bool


class _Labels(NamedTuple):
    pattern: re.Pattern[str]
    roles: dict[str, str]  # label to role; empty for labels that only end a list

    def within(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The labels in a stretch of text; none in the middle of a word (asked last, since labels are few)."""
        while match := self.pattern.search(text, start, end):
            inside = match.start() > 0 and "一" <= text[match.start() - 1] <= "龥"
            start = match.start() + 1 if inside else match.end()
            if not inside:
                yield match


def statements(context: Context) -> list[Statement]:
    """All statements outside tables, in reading order; an empty 责任单位: counts, with no parts."""
    document, vocabulary = context.document, context.vocabulary
    labels, words = vocabulary.once(_labels), vocabulary.once(role_words)
    blocks = [block for block in document.blocks if block.cell is None]
    brackets = list(_brackets(document.folded, blocks, labels, words))
    lines = list(_lines(document.folded, blocks, labels, words, [bracket.span for bracket, _ in brackets]))
    found = _first_leads(document.folded, sorted([*_trusted(brackets, lines), *lines]))
    return _as_above(document.folded, found, words.names.same)


def label_role(vocabulary: Vocabulary, text: str) -> str | None:
    """The role that a column header or label names, such as 牵头 for 牵头单位; None if it names none."""
    labels = vocabulary.once(_labels)
    match = next(labels.within(text + ":", 0, len(text) + 1), None)
    return labels.roles[match["label"]] or None if match else None


def _labels(vocabulary: Vocabulary) -> _Labels:
    roles = {
        label: group.removeprefix("label ") if group.startswith("label ") else ""
        for group in vocabulary.groups("roles")
        if group.startswith("label ") or group in ("person", "other")
        for label in vocabulary.words("roles", group)
    }
    label = rf"(?P<label>{any_of(tuple(roles))})(?:\([^()\n]{{1,12}}\))?"
    return _Labels(regex(label + r"(?:[】\]][*_]{0,2}\s?:?|[*_]{0,2}\s?:)[*_]{0,2}(?!//)"), roles)


def _lines(text: str, blocks: list[Block], labels: _Labels, words: RoleWords, taken: list[Span]) -> Iterator[Statement]:
    starts, taken_starts = [block.span.start for block in blocks], [span.start for span in taken]
    used = 0
    for match in labels.within(text, 0, len(text)):
        at = bisect_right(starts, match.start()) - 1
        inside = bisect_right(taken_starts, match.start()) - 1
        if match.start() < used or at < 0 or match.end() > blocks[at].span.end:
            continue
        if inside >= 0 and match.start() < taken[inside].end:
            continue
        used, parts = _line(text, blocks, at, match.start(), labels, words)
        own = not text[blocks[at].span.start : match.start()].strip(" \n\r\t【[*_-·●")
        if parts is not None:
            yield Statement(stripped(text, match.start(), used), "line", parts, own)


def _line(
    text: str, blocks: list[Block], at: int, start: int, labels: _Labels, words: RoleWords
) -> tuple[int, tuple[Part, ...] | None]:
    """The labelled lists from `start` to the end of their block, or of the next where a list runs on; None: persons only."""
    end = blocks[at].span.end
    while at + 1 < len(blocks) and text[end - 1] in "、,:" and blocks[at + 1].label is None:
        at += 1
        end = blocks[at].span.end
    marks = list(labels.within(text, start, end))
    if not any(labels.roles[mark["label"]] for mark in marks):
        return end, None
    return end, tuple(_labelled(text, marks, end, labels, words))


def _labelled(text: str, marks: list[re.Match[str]], end: int, labels: _Labels, words: RoleWords) -> Iterator[Part]:
    for mark, after in zip(marks, [*(mark.start() for mark in marks[1:]), end], strict=True):
        if role := labels.roles[mark["label"]]:
            stop = _field().search(text, mark.end(), after)
            yield from read_parts(text, Span(mark.end(), stop.start() if stop else after), words, role)


def _brackets(
    text: str, blocks: list[Block], labels: _Labels, words: RoleWords
) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """Brackets with what each lists, without a label, that does not end as names of units do."""
    starts = [block.span.start for block in blocks]
    for match in _BRACKET.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or match.end() > blocks[at].span.end:
            continue
        marks = list(labels.within(text, match.start(1), match.end(1)))
        labelled = any(labels.roles[mark["label"]] for mark in marks)
        if labelled:
            parts = tuple(_labelled(text, marks, match.end(1), labels, words))
        else:
            closes = text[match.start() - 1] in "。;" and match.end() == blocks[at].span.end
            parts = _roled(read_parts(text, Span(*match.span(1)), words), bare=closes)
        if parts:
            found = Statement(Span(*match.span()), "bracket", parts, match.start() == blocks[at].span.start)
            yield found, () if labelled else tuple(name.unit for name in _names(found) if not name.sure)


def _roled(parts: tuple[Part, ...], bare: bool) -> tuple[Part, ...]:
    """The parts if all have a role, as in a bracket without a label; `bare`: behind the last sentence units suffice."""
    return parts if all(part.role is not None or bare for part in parts) else ()


def _trusted(brackets: list[tuple[Statement, tuple[str, ...]]], lines: list[Statement]) -> Iterator[Statement]:
    """Brackets that list nothing but units, or what is one character off the name of a unit elsewhere."""
    sure = [*lines, *(bracket for bracket, doubtful in brackets if not doubtful)]
    names = {name.unit for one in sure for name in _names(one) if name.sure and not name.group}
    near = neighbours(names) if len(sure) < len(lines) + len(brackets) else {}
    for bracket, doubtful in brackets:
        if all(_is_near(name, near) for name in doubtful):
            yield bracket


def _is_near(name: str, near: dict[str, list[str]]) -> bool:
    return len(name) >= SHORTEST - 1 and any(mask in near for mask in masks(name))


def _names(statement: Statement) -> Iterator[Name]:
    return (name for part in statement.parts for name in part.names)


def _as_above(text: str, found: list[Statement], same: frozenset[str]) -> list[Statement]:
    """责任单位:同上 says again what the statement before it says."""
    done: list[Statement] = []
    for statement in found:
        again = (
            done
            and not statement.parts
            and text[statement.span.start : statement.span.end].rstrip("。").endswith(tuple(same))
        )
        done.append(statement._replace(parts=done[-1].parts) if again else statement)
    return done


def _first_leads(text: str, found: list[Statement]) -> list[Statement]:
    """Where a legend says that the first of a list leads, it does: from the legend on, or everywhere without 下同."""
    legend = _FIRST_LEADS.search(text)
    if legend is None:
        return found
    start = legend.start() if legend["on"] else 0
    return [
        statement if statement.span.end < start or _has_lead(text, found, index) else _led(statement)
        for index, statement in enumerate(found)
    ]


def _has_lead(text: str, found: list[Statement], index: int) -> bool:
    """Whether the line right before or right after a statement names a lead."""
    lines = found[max(0, index - 1) : index + 2]
    touching = [
        other
        for first, second in pairwise(lines)
        if not text[first.span.end : second.span.start].strip()
        for other in (first, second)
    ]
    return any(part.role == "牵头" for other in touching for part in other.parts)


def _led(statement: Statement) -> Statement:
    first, *rest = statement.parts or (Part((), None),)
    names = [name for part in statement.parts for name in part.names]
    settled = any(part.role == "牵头" for part in statement.parts) or first.role not in ("负责", "责任", None)
    if len(names) < 2 or settled or names[0].group:
        return statement
    head, tail = (
        first._replace(names=first.names[:1], role="牵头", said=first.role or "负责"),
        first._replace(names=first.names[1:]),
    )
    return statement._replace(parts=tuple(part for part in (head, tail, *rest) if part.names))
