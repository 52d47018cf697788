"""The attachment list (附件说明) and the headings of the attachments themselves (GB/T 9704-2012, 7.3.4 and 7.3.7)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from plancheck.extract.annexlines import (
    Entry,
    Head,
    Line,
    entries,
    head,
    is_signature,
    lines,
    may_be_title,
    numbered_after,
    title_span,
)
from plancheck.extract.context import Context
from plancheck.extract.likeness import deletions
from plancheck.extract.titlenames import letters, name_of, without_version
from plancheck.facts.kinds import AttachmentFact, Fact
from plancheck.source.span import Span


class _Found(NamedTuple):
    """An attachment before it becomes a fact; `span` covers label and title."""

    span: Span
    number: int | None
    title: Span | None
    place: str
    confidence: float = 0.95


@lru_cache(maxsize=1)
def _extension() -> re.Pattern[str]:
    return re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|jpe?g|png)$", re.IGNORECASE)


def attachments(context: Context) -> dict[str, list[Fact]]:
    """The `attachment` facts of a document, list entries and headings in reading order."""
    every = lines(context.document)
    heads = {index: this for index, line in enumerate(every) if (this := head(line)) is not None}
    listed: list[_Found] = []
    headings: list[_Found] = []
    done = -1
    for index in sorted(heads):
        if index > done:
            several = _listed(context, every, heads, index)
            listed += several
            if several:
                done = _last_line(every, several[-1].span.end, index)
            else:
                headings.append(_heading(every, heads[index], index))
    names = {found.number: _name(context, found.title) for found in listed}
    headings = [_joined(context, every, found, names.get(found.number)) for found in _numbered(headings)]
    headings += _unlabelled(context, every, listed, headings)
    headings = [_judged(context, found, names.get(found.number)) for found in headings]
    return {"attachment": [_fact(context, number, each) for number, each in enumerate(sorted([*listed, *headings]), 1)]}


def _numbered(headings: list[_Found]) -> list[_Found]:
    """The only attachment of a document has no number (GB/T 9704-2012, 7.3.4): it counts as the first."""
    return [headings[0]._replace(number=headings[0].number or 1)] if len(headings) == 1 else headings


def _judged(context: Context, found: _Found, listed: str | None) -> _Found:
    """A heading with another title than the list is sure only if it reads as a title and neither contains the other."""
    name = _name(context, found.title)
    if not name or not listed or name == listed:
        return found
    same_line = found.title is not None and "\n" not in context.document.folded[found.span.start : found.title.start]
    titled = same_line or name.endswith(context.vocabulary.words("references", "endings"))
    sure = titled and name not in listed and listed not in name
    return found._replace(confidence=min(found.confidence, 0.92 if sure else 0.7))


def _fact(context: Context, number: int, found: _Found) -> AttachmentFact:
    title = context.text(found.title) if found.title else None
    text = context.text(found.span)
    section = context.section_at(found.span.start)
    name = _name(context, found.title) if found.title else None
    return AttachmentFact(
        f"x{number}", found.span, text, section, found.confidence, found.number, title, found.place, name
    )


def _name(context: Context, title: Span | None) -> str:
    if title is None:
        return ""
    text = _extension().sub("", context.text(title).strip("《》 "))
    return without_version(name_of(text, context.vocabulary).name, context.vocabulary)


def _last_line(every: Sequence[Line], end: int, index: int) -> int:
    while index + 1 < len(every) and every[index + 1].span.start < end:
        index += 1
    return index


def _listed(context: Context, every: Sequence[Line], heads: dict[int, Head], index: int) -> list[_Found]:
    """The entries of an attachment list that begins at this line; none if the line heads an attachment."""
    folded, this = context.document.folded, heads[index]
    if this.number is not None:
        return _labelled_run(folded, every, heads, index)
    found = entries(folded, this.rest, 1)
    if found or (this.colon and this.rest.end == this.rest.start):
        found += numbered_after(folded, iter(every[index + 1 : index + 60]), len(found) + 1)
        return [_entry(each) for each in found]
    if this.rest.end > this.rest.start and _closes(context, every, index, this.rest):
        return [_entry(Entry(1, title_span(folded, *this.rest)))]
    return []


def _entry(entry: Entry) -> _Found:
    return _Found(entry.title, entry.number, entry.title, "list")


def _labelled_run(folded: str, every: Sequence[Line], heads: dict[int, Head], index: int) -> list[_Found]:
    """附件1:A, 附件2:B on lines that follow one another, or on one line."""
    found: list[_Found] = []
    first = heads[index].number or 0
    while (
        index in heads and heads[index].number == first + len(found) and heads[index].rest.end > heads[index].rest.start
    ):
        rest = heads[index].rest
        number = first + len(found)
        several = [Entry(number, title_span(folded, *rest)), *_further(folded, rest, number + 1)]
        if len(several) > 1:
            several[0] = Entry(number, title_span(folded, rest.start, _label_start(folded, several[1].title.start)))
        found += [_entry(each) for each in several]
        index += 1
    closed = index < len(every) and is_signature(every[index])
    return found if len(found) > 1 or (found and closed) else []


def _further(folded: str, rest: Span, number: int) -> list[Entry]:
    """Entries after the first one on the same line: 附件1.A 2.B."""
    for mark in (f" {number}.", f" {number}、", f"附件{number}", f";{number}."):
        place = folded.find(mark, rest.start, rest.end)
        if place > rest.start:
            return entries(folded, Span(place + len(mark) - len(mark.lstrip(" ;")), rest.end), number)
    return []


def _label_start(folded: str, title: int) -> int:
    while title and folded[title - 1] not in " ;":
        title -= 1
    return title


def _closes(context: Context, every: Sequence[Line], index: int, rest: Span) -> bool:
    """Whether 附件:A stands at the end of the main text: a signature follows, or A heads a later line."""
    following = every[index + 1 : index + 4]
    if not following or any(is_signature(line) for line in following[:2]):
        return True
    name = letters(rest.of(context.document.folded))
    return any(letters(line.words) == name or letters(line.words) == "附件" for line in every[index + 1 : index + 400])


def _heading(every: Sequence[Line], this: Head, index: int) -> _Found:
    """An attachment's own heading: the title on the line, or on the one below."""
    start = every[index].span.start
    if this.rest.end > this.rest.start:
        return _Found(Span(start, this.rest.end), this.number, this.rest, "heading")
    below = every[index + 1] if index + 1 < len(every) else None
    if below is not None and may_be_title(below):
        return _Found(Span(start, below.span.end), this.number, below.span, "heading")
    return _Found(every[index].span, this.number, None, "heading")


def _joined(context: Context, every: Sequence[Line], found: _Found, name: str | None) -> _Found:
    """A heading whose title runs over two or three lines, where that makes it the title in the list."""
    if found.title is None or not name or _name(context, found.title) == name:
        return found
    index = bisect_left(every, found.title.end, key=lambda line: line.span.end)
    for last in every[index + 1 : index + 3]:
        title = Span(found.title.start, last.span.end)
        if may_be_title(last) and _name(context, title) == name:
            return found._replace(span=Span(found.span.start, title.end), title=title)
    return found


def _unlabelled(
    context: Context, every: Sequence[Line], listed: Sequence[_Found], headings: Sequence[_Found]
) -> Iterator[_Found]:
    """Lines after the list that repeat an entry's title, or nearly, where no 附件N heading has its number."""
    taken = {found.number for found in headings}
    if not listed or None in taken:
        return
    wanted = {letters(_name(context, found.title)): found for found in listed if found.number not in taken}
    near = {each: name for name in wanted for each in deletions(name) if len(name) >= 8}
    lengths = {len(name) + more for name in wanted for more in (-1, 0, 1)}
    labelled = {found.title.start for found in headings if found.title}
    for line in every:
        if line.span.start < listed[-1].span.end or line.span.start in labelled or not may_be_title(line):
            continue
        words = letters(_name(context, line.span))
        if len(words) not in lengths:
            continue
        name = words if words in wanted else next((near[each] for each in sorted(deletions(words)) if each in near), "")
        if name in wanted:
            yield _Found(line.span, wanted.pop(name).number, line.span, "heading", 0.95 if words == name else 0.9)
