"""Word files (.docx, .docm): the text a person reads in the final version, numbers that Word computes included."""

from plancheck.document.builder import build
from plancheck.document.model import Document
from plancheck.readers.docx.comments import Comments
from plancheck.readers.docx.laid import laid
from plancheck.readers.docx.names import child, value
from plancheck.readers.docx.numbering import Numbering
from plancheck.readers.docx.parts import MAIN, Parts
from plancheck.readers.docx.runmap import RunMap
from plancheck.readers.docx.sheet import Item, Sheet
from plancheck.readers.docx.story import Reading, Story
from plancheck.readers.docx.styles import Styles
from plancheck.source.errors import SourceError
from plancheck.source.fold import fold
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source

_NOTES = (("footnotes", "footnoteReference"), ("endnotes", "endnoteReference"))


def read(source: Source, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document of a Word file; SourceError when it cannot be read."""
    parts = Parts(source, limits)
    styles = Styles(parts.root("styles"))
    numbering = Numbering(parts.root("numbering"), styles)
    reading = Reading(source.path, Sheet(), styles, numbering, Comments(), limits.nested_tables)
    items = _written(parts, reading)
    text = reading.sheet.text()
    if not text.strip():
        raise SourceError(source.path, "blank")
    folded = fold(text)
    found = laid(text, folded, items)
    marks = list(reading.comments.marks(parts.root("comments"), text, styles))
    source_map = RunMap(text, reading.sheet.origins)
    return build(source, text, found.pieces, found.tables, marks, found.unread, folded, source_map)


def _written(parts: Parts, reading: Reading) -> list[Item]:
    """The body, then the notes that it refers to."""
    main = parts.main()
    body = child(main, "body")
    story = Story(MAIN, main, reading)
    items = story.blocks(main if body is None else body)
    for part, reference in _NOTES:
        wanted = dict.fromkeys(key for kind, key in story.notes if kind == reference)
        root = parts.root(part) if wanted else None
        if root is not None:
            notes = Story(part, root, reading)
            elements = {value(one, "id"): one for one in root}
            items += [item for key in wanted if key in elements for item in notes.blocks(elements[key])]
    return items
