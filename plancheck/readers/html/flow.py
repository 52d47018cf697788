"""From elements to paragraphs and tables, in reading order."""

import re
from collections.abc import Callable
from functools import lru_cache

from plancheck.readers.html.elements import DEPTHS
from plancheck.readers.html.lines import Line, Writer
from plancheck.readers.html.sheets import Field, Item, arranged, cells_of, rows_of
from plancheck.readers.html.tree import Comment, Node, Text
from plancheck.source.patterns import regex

Skips = Callable[[Node], bool]


@lru_cache(maxsize=1)
def _spacing() -> re.Pattern[str]:
    return regex("white-space:(pre|normal|nowrap|break-spaces)")


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    return regex(r"[(（]?(?:\d+|[一二三四五六七八九十]+)[、.．)）]|第.{1,3}[章节条]|[①-⑳]")


def items_of(text: str, node: Node, skips: Skips) -> list[Item]:
    """What an element holds; `skips` says which elements in it are left out."""
    flow = _Flow(text, skips)
    flow.read(node, node.name == "pre")
    flow.items += flow.writer.end()
    return flow.items


class _Flow:
    def __init__(self, text: str, skips: Skips) -> None:
        self.text, self.skips = text, skips
        self.items: list[Item] = []
        self.writer = Writer(text)

    def read(self, node: Node, kept: bool) -> None:
        """All children; where line ends are `kept` they end paragraphs."""
        for child in node.children:
            if isinstance(child, Text):
                self.items += self.writer.add(child.start, child.end, kept)
            elif isinstance(child, Comment):
                self.writer.note(child.start, child.end)
            elif child.name in ("br", "hr"):
                self.items += self.writer.end()
            elif not child.hidden:
                self._element(child, kept)

    def _element(self, node: Node, kept: bool) -> None:
        spacing = _spacing().search(node.style)
        kept = node.name == "pre" or (spacing[1] in ("pre", "break-spaces") if spacing else kept)
        if not node.is_block:
            self.read(node, kept)
            return
        self.items += self.writer.end()
        if self.skips(node):
            return
        if node.name == "table":
            self._table(node)
        elif node.name == "ol":
            self._list(node, kept)
        else:
            begun = len(self.items)
            self.read(node, kept)
            self.items += self.writer.end()
            self._head(node, begun)

    def _head(self, node: Node, begun: int) -> None:
        """A heading of one line has a depth."""
        last = self.items[-1] if len(self.items) == begun + 1 else None
        if node.name in DEPTHS and isinstance(last, Line):
            self.items[-1] = last._replace(depth=DEPTHS[node.name])

    def _table(self, table: Node) -> None:
        fields = [
            [Field(cell, tuple(items_of(self.text, cell, self.skips)), head) for cell in cells_of(row)]
            for row, head in rows_of(table)
        ]
        self._strays(table)
        self.items += arranged(table, fields)

    def _strays(self, part: Node) -> None:
        """Captions, and what is misplaced in a table: it is shown before it."""
        shown = Node(part.name)
        shown.children = [
            child for child in part.children if not isinstance(child, Node) or child.name not in _FRAME
        ]  # fmt: skip
        self.read(shown, False)
        self.items += self.writer.end()
        for child in part.elements:
            if child.name in _FRAME and not child.hidden and child.name not in ("td", "th"):
                self._strays(child)

    def _list(self, node: Node, kept: bool) -> None:
        """A numbered list shows its numbers, unless the author wrote some."""
        number = _start(node) if _shows_numbers(node) and not _numbered().match(_opening(self.text, node)) else None
        for child in node.children:
            if number is not None and isinstance(child, Node) and child.name == "li" and not child.hidden:
                self.writer.label(f"{number}. ")
                number += 1
            shell = Node("")
            shell.children = [child]
            self.read(shell, kept)
        self.items += self.writer.end()


_FRAME = frozenset({"tr", "td", "th", "thead", "tbody", "tfoot"})


def _opening(text: str, node: Node) -> str:
    """The first words in an element."""
    texts = (child for inner in node.walk() for child in inner.children if isinstance(child, Text))
    words = (text[child.start : child.end].strip() for child in texts)
    return next(filter(None, words), "")


def _start(node: Node) -> int:
    written = node.attributes.get("start", "").strip()[:6]
    return int(written) if written.isascii() and written.isdecimal() else 1


def _shows_numbers(node: Node) -> bool:
    """Whether plain numbers are shown, as they are by default."""
    style = re.search(r"list-style(?:-type)?:([a-z-]+)", node.style)
    return node.attributes.get("type", "1") == "1" and (style is None or style[1] == "decimal")
