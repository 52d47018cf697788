"""A place in one short phrase, as the format itself counts."""

from plancheck.reporters.words import say
from plancheck.source.anchors import Anchor, BoxAnchor, CellAnchor, LineAnchor, RunAnchor, TextAnchor
from plancheck.source.sourcemap import Location


def position(path: str, location: Location, lang: str) -> str:
    """`draft.txt:12:5`, as editors and CI understand it; page, paragraph or cell where a file has no lines."""
    place = _place(location.anchor, lang)
    return f"{path}:{location.line}:{location.column}" if place is None else f"{path} {place}".rstrip()


def within(location: Location, lang: str) -> str:
    """The same without the file, in words: 第12行第5字."""
    place = _place(location.anchor, lang)
    return say(lang, "at_line", line=location.line, column=location.column) if place is None else place


def in_lines(location: Location) -> bool:
    """Whether the file itself has the place's line and column."""
    return isinstance(location.anchor, LineAnchor)


def _place(anchor: Anchor, lang: str) -> str | None:
    match anchor:
        case RunAnchor():
            part = "" if anchor.part == "document" else say(lang, anchor.part)
            return part + say(lang, "at_paragraph", paragraph=anchor.paragraph + 1, character=anchor.start + 1)
        case BoxAnchor():
            return say(lang, "at_page", page=anchor.page)
        case CellAnchor():
            return f"{anchor.sheet}!{anchor.cell}"
        case TextAnchor():
            return ""
    return None
