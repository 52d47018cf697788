"""Characters of a Word file replaced in the XML as it is written: no other byte of any part changes."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from xml.parsers import expat
from xml.sax.saxutils import escape

from plancheck.readers.docx.names import Element, tags
from plancheck.readers.docx.parts import Parts
from plancheck.readers.docx.styles import Styles
from plancheck.readers.docx.walk import paragraphs, visible
from plancheck.reporters.word.repack import replaced
from plancheck.source.anchors import Anchor, RunAnchor
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.patterns import regex
from plancheck.source.source import Source

_TRACKED = ("ins", "moveTo", "del", "moveFrom")
_Change = tuple[int, int, str]  # characters of an element's own text, and what takes their place


def rewritten(
    source: Source, fixes: Sequence[Sequence[tuple[Anchor, str]]], limits: Limits = DEFAULT_LIMITS
) -> tuple[bytes, tuple[int, ...]]:
    """A Word file with some fixes carried out, and the numbers of those; their places must not overlap.

    A fix is left out where it would touch tracked changes, a tab or a break. SourceError where the file cannot be read.
    """
    parts = Parts(source, limits)
    styles = Styles(parts.root("styles"))
    roots = {
        anchor.part: parts.whole(anchor.part) for fix in fixes for anchor, _ in fix if isinstance(anchor, RunAnchor)
    }
    lines = {part: paragraphs(root) for part, root in roots.items() if root is not None}
    changes: dict[str, dict[Element, list[_Change]]] = {part: {} for part in lines}
    done: list[int] = []
    for number, fix in enumerate(fixes):
        wanted = [_changes(lines, anchor, new, styles) for anchor, new in fix]
        if all(wanted):
            done.append(number)
            for part, element, change in (one for several in wanted for one in several):
                changes[part].setdefault(element, []).append(change)
    fresh = {
        parts.path(part) or "": _part(parts.raw(part), lines[part][0], known)
        for part, known in changes.items()
        if known
    }
    return replaced(source.data, fresh), tuple(done)


def _part(raw: bytes, inside: Element, changes: Mapping[Element, Sequence[_Change]]) -> bytes:
    """The bytes of the part around an element with the changes to its text elements, put in from last to first."""
    numbers = {element: number for number, element in enumerate(inside.getroottree().getroot().iter("*"))}
    contents = _contents(raw, {numbers[element] for element in changes})
    for element in sorted(changes, key=lambda one: numbers[one], reverse=True):
        start, end = contents.get(numbers[element], (0, 0))
        fresh = _changed(raw[start:end].decode("utf-8", "surrogateescape"), element.text or "", changes[element])
        raw = raw if fresh is None else raw[:start] + fresh.encode("utf-8", "surrogateescape") + raw[end:]
    return raw


def _changes(
    lines: Mapping[str, Sequence[Element]], anchor: Anchor, new: str, styles: Styles
) -> list[tuple[str, Element, _Change]]:
    """What an edit means for the text elements of its paragraph; nothing where one of them must not be touched."""
    if not isinstance(anchor, RunAnchor) or anchor.part not in lines or anchor.paragraph != anchor.end_paragraph:
        return []
    found: list[tuple[str, Element, _Change]] = []
    place = 0
    for seen in visible(lines[anchor.part][anchor.paragraph], styles):
        start, end = max(anchor.start, place), min(anchor.end, place + len(seen.text))
        between = anchor.start == anchor.end and place < anchor.start <= place + len(seen.text)
        if start < end or (between and not found):
            if seen.name != "t" or _tracked(seen.element):
                return []
            own = seen.offset - place
            found.append((anchor.part, seen.element, (start + own, end + own, "" if found else new)))
        place += len(seen.text)
    return found


def _tracked(element: Element) -> bool:
    return next(element.iterancestors(*(tag for kind in _TRACKED for tag in tags(kind))), None) is not None


def _changed(written: str, text: str, changes: Sequence[_Change]) -> str | None:
    """An element's content as it is written, with characters of its text replaced; None where they do not agree."""
    tokens = _token().findall(written)
    if len(tokens) != len(text) or "<" in written:
        return None
    for start, end, new in sorted(changes, reverse=True):
        tokens[start:end] = [escape(new)]
    return "".join(tokens)


def _contents(raw: bytes, wanted: set[int]) -> dict[int, tuple[int, int]]:
    """Where the characters of some elements, by their number in the document, begin and end in its bytes."""
    parser = expat.ParserCreate()
    found: dict[int, tuple[int, int]] = {}
    open_: list[int] = []
    begins: dict[int, int] = {}
    count = 0

    def start(tag: str, attributes: object) -> None:
        nonlocal count
        open_.append(count)
        count += 1

    def text(data: str) -> None:
        if open_ and open_[-1] in wanted:
            begins.setdefault(open_[-1], parser.CurrentByteIndex)

    def end(tag: str) -> None:
        number = open_.pop()
        if number in begins:
            found[number] = begins[number], parser.CurrentByteIndex

    parser.StartElementHandler, parser.CharacterDataHandler, parser.EndElementHandler = start, text, end
    parser.Parse(raw, True)
    return found


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    """What XML reads as one character."""
    return regex(r"&[^;]*;|\r\n|.", re.DOTALL)
