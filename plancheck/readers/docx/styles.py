"""What the styles of a document say about its paragraphs: depth of a heading, numbering, hidden text, contents."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from plancheck.readers.docx.names import Element, child, flag, number, tags, value
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_MOST_ANCESTORS = 32
BODY_TEXT = 10  # the depth that says: no heading


class NumberingReference(NamedTuple):
    """w:numPr: the list, and the level in it; each None where not said."""

    list: str | None = None
    level: int | None = None


class Style(NamedTuple):
    """What a paragraph has by its style, those it is based on included; `line` names them, the nearest first."""

    line: tuple[str, ...] = ()
    depth: int | None = None
    numbering: NumberingReference = NumberingReference()
    hidden: bool = False
    contents: bool = False


@lru_cache(maxsize=1)
def _heading() -> re.Pattern[str]:
    return regex(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _contents() -> re.Pattern[str]:
    return regex(r"(?:toc|.*目录) ?[1-9]", re.IGNORECASE)


class Styles:
    """The styles part of a document; without one, only the names of styles speak."""

    def __init__(self, root: Element | None) -> None:
        """`root` is w:styles."""
        elements = [] if root is None else list(root.iterchildren(*tags("style")))
        self._elements = {identifier: one for one in elements if (identifier := value(one, "styleId"))}
        defaults = (one for one in elements if value(one, "type") == "paragraph" and _is_default(one))
        self._default = value(next(defaults, None), "styleId")
        self._known: dict[str | None, Style] = {None: Style()}

    def of(self, paragraph: Element) -> Style:
        """The style of a paragraph."""
        return self.named(value(child(paragraph, "pPr", "pStyle")) or self._default)

    def named(self, identifier: str | None) -> Style:
        """A style by its id."""
        if identifier not in self._known:
            self._known[identifier] = self._read(identifier or "")
        return self._known[identifier]

    def hides(self, identifier: str | None) -> bool:
        """Whether the text of a style is hidden."""
        return identifier is not None and self.named(identifier).hidden

    def depth(self, paragraph: Element) -> int:
        """The depth of a heading from 1, 0 for other paragraphs."""
        own = number(child(paragraph, "pPr", "outlineLvl"))
        depth = self.of(paragraph).depth if own is None else own + 1
        return depth if depth is not None and 0 < depth < BODY_TEXT else 0

    def _line(self, identifier: str) -> Iterator[tuple[str, Element]]:
        """A style and those it is based on."""
        seen: set[str] = set()
        while identifier in self._elements and identifier not in seen:
            seen.add(identifier)
            element = self._elements[identifier]
            yield identifier, element
            identifier = value(child(element, "basedOn")) or ""

    def _read(self, identifier: str) -> Style:
        line = list(islice(self._line(identifier), _MOST_ANCESTORS))
        if not line:
            return Style((identifier,), _depth_by_name(identifier), contents=_is_contents(identifier))
        elements = [element for _, element in line]
        numbers = [child(element, "pPr", "numPr") for element in elements]
        hidden = (flag(child(element, "rPr", "vanish")) for element in elements)
        return Style(
            tuple(own for own, _ in line),
            next((depth for element in elements if (depth := _depth(element)) is not None), None),
            NumberingReference(
                next((one for part in numbers if (one := value(child(part, "numId"))) is not None), None),
                next((level for part in numbers if (level := number(child(part, "ilvl"))) is not None), None),
            ),
            next((one for one in hidden if one is not None), False),
            any(_is_contents(value(child(element, "name")) or "") for element in elements[:1]),
        )


def _is_default(style: Element) -> bool:
    return value(style, "default") in ("1", "true", "on")


def _depth(style: Element) -> int | None:
    level = number(child(style, "pPr", "outlineLvl"))
    return _depth_by_name(value(child(style, "name")) or "") if level is None else level + 1


def _depth_by_name(name: str) -> int | None:
    match = _heading().fullmatch(name)
    return int(match[1]) if match else None


def _is_contents(name: str) -> bool:
    return _contents().fullmatch(name) is not None
