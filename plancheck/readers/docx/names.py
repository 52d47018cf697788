"""Names in WordprocessingML, whose namespace is one of two: transitional or strict."""

from functools import lru_cache
from typing import TypeAlias

from lxml.etree import _Element

Element: TypeAlias = _Element

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
# What else is known by its local name, as the readers of text need it.
_OTHERS = {
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": "t",
    "{http://purl.oclc.org/ooxml/officeDocument/math}t": "t",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent": "AlternateContent",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice": "Choice",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback": "Fallback",
}
_OFF = frozenset({"0", "false", "off", "none"})


@lru_cache(maxsize=4096)
def _local(tag: str) -> str:
    space, _, local = tag[1:].rpartition("}")
    return local if space in _WORD else _OTHERS.get(tag, "")


def name(element: Element) -> str:
    """The local name of an element of Word; empty for one of another vocabulary, a comment or an instruction."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=256)
def tags(local: str) -> tuple[str, ...]:
    """Both full names that a local name can have."""
    return tuple(f"{{{space}}}{local}" for space in _WORD)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a name, its first child of the next name, …; None where one is missing."""
    for local in path:
        if element is None or not len(element):  # most empty paragraphs have no child at all
            return None
        element = next(element.iterchildren(*tags(local)), None)
    return element


def value(element: Element | None, attribute: str = "val") -> str | None:
    """An attribute of Word's own; None where it or the element is missing."""
    if element is None:
        return None
    transitional, strict = tags(attribute)
    found = element.get(transitional)
    return element.get(strict) if found is None else found


def number(element: Element | None, attribute: str = "val") -> int | None:
    """An attribute that is a whole number; None for anything else."""
    text = (value(element, attribute) or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def flag(element: Element | None) -> bool | None:
    """Whether a property is on, as it is where it says nothing else; None where it is missing."""
    return None if element is None else value(element) not in _OFF
