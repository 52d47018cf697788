"""Marking exactly the characters of a place: runs are split where it begins and ends."""

from lxml import etree

from plancheck.readers.docx.names import Element, name, tags, value
from plancheck.readers.docx.parts import MAIN, Parts
from plancheck.readers.docx.styles import Styles
from plancheck.readers.docx.walk import MARKERS, Seen, paragraphs, visible
from plancheck.reporters.word.runs import run_behind, run_from, run_of
from plancheck.source.anchors import Anchor, RunAnchor
from plancheck.source.records import NamedTuple

_BOX = "txbxContent"
_REFERENCES = {"footnotes": "footnoteReference", "endnotes": "endnoteReference"}


class Place(NamedTuple):
    """Characters `start` of a paragraph to `end` of another; None takes the whole of a paragraph."""

    first: Element
    last: Element
    start: int | None = None
    end: int | None = None


class Anchoring:
    """The document part while comments are hung on it."""

    def __init__(self, main: Element, parts: Parts, styles: Styles) -> None:
        """Paragraphs are counted as a RunAnchor counts them."""
        self._main, self._parts, self._styles = main, parts, styles
        self._paragraphs = paragraphs(main)
        self._space = etree.QName(main).namespace

    def forget(self, identifiers: set[str]) -> None:
        """Remove the markers of some comments; a run that held nothing but a reference goes with it."""
        markers = self._main.iter(*(tag for kind in MARKERS for tag in tags(kind)))
        for marker in list(markers):
            parent = marker.getparent()
            if value(marker, "id") not in identifiers or parent is None:
                continue
            parent.remove(marker)
            holder = parent.getparent()
            if name(parent) == "r" and holder is not None and all(name(one) == "rPr" for one in parent):
                holder.remove(parent)

    def place(self, anchor: Anchor) -> Place | None:
        """Where a comment can hang: the characters themselves, or the paragraph that holds the note or text box."""
        if not isinstance(anchor, RunAnchor):
            return None
        if anchor.part != MAIN:
            host = self._referring(anchor)
            return None if host is None else Place(host, host)
        first, last = self._paragraphs[anchor.paragraph], self._paragraphs[anchor.end_paragraph]
        if _host(first) is not first or _host(last) is not last:
            return Place(_host(first), _host(first))
        return Place(first, last, anchor.start, anchor.end)

    def mark(self, place: Place, identifier: str) -> None:
        """Hang a comment on a place; a paragraph without visible text carries it at its end."""
        last = self._seen(place.last)
        if not last or not self._seen(place.first):
            self._point(place.first, identifier)
            return
        final = sum(len(one.text) for one in last) - 1 if place.end is None else max(0, place.end - 1)
        run_behind(*_at(last, final))
        begin = run_from(*_at(self._seen(place.first), place.start or 0))
        behind, _, _ = _at(self._seen(place.last), final)
        begin.addprevious(self._marker("commentRangeStart", identifier))
        end = self._marker("commentRangeEnd", identifier)
        behind.addnext(end)
        end.addnext(self._reference(identifier))

    def _seen(self, paragraph: Element) -> list[Seen]:
        return [seen for seen in visible(paragraph, self._styles) if seen.text]

    def _point(self, paragraph: Element, identifier: str) -> None:
        for local in ("commentRangeStart", "commentRangeEnd"):
            paragraph.append(self._marker(local, identifier))
        paragraph.append(self._reference(identifier))

    def _marker(self, local: str, identifier: str) -> Element:
        return etree.Element(f"{{{self._space}}}{local}", {f"{{{self._space}}}id": identifier})

    def _reference(self, identifier: str) -> Element:
        run = etree.Element(f"{{{self._space}}}r")
        run.append(self._marker("commentReference", identifier))
        return run

    def _referring(self, anchor: RunAnchor) -> Element | None:
        """The paragraph of the document that refers to the note around a place."""
        root = self._parts.root(anchor.part)
        note = None if root is None else paragraphs(root)[anchor.paragraph]
        while note is not None and note.getparent() is not root:
            note = note.getparent()
        wanted = value(note, "id")
        for reference in self._main.iter(*tags(_REFERENCES.get(anchor.part, "footnoteReference"))):
            if value(reference, "id") == wanted:
                return _host(next(reference.iterancestors(*tags("p"))))
        return None


def _host(paragraph: Element) -> Element:
    """The paragraph itself, or the one that the outermost text box around it hangs on."""
    boxes = list(paragraph.iterancestors(*tags(_BOX)))
    return next(boxes[-1].iterancestors(*tags("p")), paragraph) if boxes else paragraph


def _at(seen: list[Seen], offset: int) -> tuple[Element, Element, int]:
    """The run and the element of a character of a paragraph, and its place among the element's own characters."""
    for one in seen:
        if offset < len(one.text):
            return run_of(one.element), one.element, one.offset + offset
        offset -= len(one.text)
    one = seen[-1]
    return run_of(one.element), one.element, one.offset + len(one.text) - 1
