"""The attachment list (附件说明) and the headings of the attachments themselves (GB/T 9704-2012, 7.3.4 and 7.3.7)."""

from collections.abc import Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.references.annexlines import (
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
from plancheck.extract.references.annextitles import continued, joined, name_in
from plancheck.extract.titles.likeness import deletions
from plancheck.extract.titles.titlenames import letters
from plancheck.facts.kinds import AttachmentFact, Fact
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_SHORT = 80  # characters; a longer line is no title


class _Found(NamedTuple):
    """An attachment before it becomes a fact; `span` covers label and title."""

    span: Span
    number: int | None
    title: Span | None
    place: str
    confidence: float = 0.95
    order: int | None = None


class _Page(NamedTuple):
    """The text, its lines, those that begin with 附件, and where each short line last stands, by its letters."""

    folded: str
    lines: list[Line]
    heads: dict[int, Head]
    last: dict[str, int]


def attachments(context: Context) -> dict[str, list[Fact]]:
    """The `attachment` facts of a document, list entries and headings in reading order."""
    page = _page(context)
    if not page.heads:
        return {}
    listed: list[_Found] = []
    headings: list[_Found] = []
    done = -1
    for index in sorted(page.heads):
        if index > done:
            several = _listed(page, index)
            listed += several
            if several:
                done = _last_line(page.lines, several[-1].span.end, index)
            else:
                headings.append(_heading(page.lines, page.heads[index], index))
    headings = _numbered(headings)
    wanted = {found.number: found.title for found in headings}
    listed = [_titled(found, continued(context, page.lines, found.title, wanted.get(found.number))) for found in listed]
    names = {found.number: name_in(context, found.title) for found in listed}
    headings = [_titled(one, joined(context, page.lines, one.title, names.get(one.number))) for one in headings]
    headings += _unlabelled(context, page.lines, listed, headings)
    headings = [_judged(context, found, names.get(found.number)) for found in headings]
    return {"attachment": [_fact(context, number, each) for number, each in enumerate(sorted([*listed, *headings]), 1)]}


def _page(context: Context) -> _Page:
    every = context.once(lines)
    heads = {index: this for index, line in enumerate(every) if (this := head(line)) is not None}
    last = (
        {letters(line.words): index for index, line in enumerate(every) if len(line.words) <= _SHORT} if heads else {}
    )
    return _Page(context.document.folded, every, heads, last)


def _numbered(headings: list[_Found]) -> list[_Found]:
    """The only attachment of a document has no number (GB/T 9704-2012, 7.3.4): it counts as the first."""
    return [headings[0]._replace(number=headings[0].number or 1)] if len(headings) == 1 else headings


def _titled(found: _Found, title: Span | None) -> _Found:
    """With a title that may run on over more lines."""
    if title is None or title == found.title:
        return found
    return found._replace(span=Span(found.span.start, title.end), title=title)


def _judged(context: Context, found: _Found, listed: str | None) -> _Found:
    """A heading with another title than the list is sure only if it reads as a title and neither contains the other."""
    name = name_in(context, found.title)
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
    name = name_in(context, found.title) if found.title else None
    return AttachmentFact(
        f"x{number}", found.span, text, section, found.confidence, found.number, title, found.place, name, found.order
    )


def _last_line(every: Sequence[Line], end: int, index: int) -> int:
    while index + 1 < len(every) and every[index + 1].span.start < end:
        index += 1
    return index


def _listed(page: _Page, index: int) -> list[_Found]:
    """The entries of an attachment list that begins at this line; none if the line heads an attachment."""
    this = page.heads[index]
    if this.number is not None:
        return _labelled_run(page, index)
    found = entries(page.folded, this.rest, 1)
    if found or (this.colon and this.rest.end == this.rest.start):
        every = numbered_after(page.folded, page.lines[index + 1 : index + 60], found)
        return [_entry(each)._replace(order=order) for order, each in enumerate(every, 1)]
    if this.rest.end > this.rest.start and _closes(page, index):
        return [_entry(Entry(1, title_span(page.folded, *this.rest)))]
    return []


def _entry(entry: Entry) -> _Found:
    return _Found(entry.title, entry.number, entry.title, "list")


def _labelled_run(page: _Page, index: int) -> list[_Found]:
    """附件1:A, 附件2:B on lines that follow one another, or on one line."""
    found: list[_Found] = []
    first = page.heads[index].number or 0
    while (this := page.heads.get(index)) and this.number == first + len(found) and this.rest.end > this.rest.start:
        found += [_entry(each) for each in _on_line(page.folded, this.rest, this.number)]
        index += 1
    closed = index < len(page.lines) and is_signature(page.lines[index])
    return found if len(found) > 1 or (found and closed) else []


def _on_line(folded: str, rest: Span, number: int) -> list[Entry]:
    """The entry on the rest of a line, and those numbered on after it."""
    more = _further(folded, rest, number + 1)
    end = _label_start(folded, more[0].title.start) if more else rest.end
    return [Entry(number, title_span(folded, rest.start, end)), *more]


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


def _closes(page: _Page, index: int) -> bool:
    """Whether 附件:A stands at the end of the main text: a signature follows, or A or 附件 heads a later line."""
    following = page.lines[index + 1 : index + 3]
    if not following or any(is_signature(line) for line in following):
        return True
    return any(page.last.get(name, -1) > index for name in (letters(page.heads[index].rest.of(page.folded)), "附件"))


def _heading(every: Sequence[Line], this: Head, index: int) -> _Found:
    """An attachment's own heading: the title on the line, or on the one below."""
    start = every[index].span.start
    if this.rest.end > this.rest.start:
        return _Found(Span(start, this.rest.end), this.number, this.rest, "heading")
    below = every[index + 1] if index + 1 < len(every) else None
    if below is not None and may_be_title(below) and not is_signature(below):
        return _Found(Span(start, below.span.end), this.number, below.span, "heading")
    return _Found(every[index].span, this.number, None, "heading")


def _unlabelled(
    context: Context, every: Sequence[Line], listed: Sequence[_Found], headings: Sequence[_Found]
) -> Iterator[_Found]:
    """Lines after the list that repeat an entry's title, or nearly, where no 附件N heading has its number."""
    taken = {found.number for found in headings}
    if not listed or None in taken:
        return
    wanted = {letters(name_in(context, found.title)): found for found in listed if found.number not in taken}
    near = {each: name for name in wanted for each in deletions(name) if len(name) >= 8}
    lengths = {len(name) + more for name in wanted for more in (-1, 0, 1)}
    labelled = {found.title.start for found in headings if found.title}
    for line in every:
        if line.span.start < listed[-1].span.end or line.span.start in labelled or not may_be_title(line):
            continue
        words = letters(name_in(context, line.span))
        if len(words) not in lengths:
            continue
        name = words if words in wanted else next((near[each] for each in sorted(deletions(words)) if each in near), "")
        if name in wanted:
            yield _Found(line.span, wanted.pop(name).number, line.span, "heading", 0.95 if words == name else 0.9)
