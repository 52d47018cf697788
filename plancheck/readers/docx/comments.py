"""Comments in the margin: what each says, and the text it hangs on."""

from collections.abc import Iterator

from plancheck.document.model import Mark
from plancheck.readers.docx.names import Element, tags, value
from plancheck.readers.docx.styles import Styles
from plancheck.readers.docx.walk import paragraphs, visible
from plancheck.source.span import stripped


class Comments:
    """The comments of a document, and where their markers were met."""

    def __init__(self) -> None:
        """None met so far."""
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}

    def met(self, marker: str, element: Element, place: int) -> None:
        """A marker at a place of the text; the reference alone stands for both ends."""
        identifier = value(element, "id") or ""
        if marker == "commentRangeStart":
            self._starts[identifier] = place
            return
        self._starts.setdefault(identifier, place)
        self._ends.setdefault(identifier, place)

    def marks(self, root: Element | None, text: str, styles: Styles) -> Iterator[Mark]:
        """Every comment that was met, in the order of the comments part."""
        for comment in () if root is None else root.iterchildren(*tags("comment")):
            identifier = value(comment, "id") or ""
            if identifier in self._starts:
                start = self._starts[identifier]
                span = stripped(text, start, max(start, self._ends.get(identifier, start)))
                yield Mark(span, value(comment, "author") or "", _said(comment, styles))


def _said(comment: Element, styles: Styles) -> str:
    lines = ("".join(seen.text for seen in visible(one, styles)) for one in paragraphs(comment))
    return "\n".join(lines).strip()
