"""Where on a page the article is: in an element that sites call so, else where nearly all running text is."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.readers.html.elements import CELLS, DEPTHS, PARTS_OF_TABLES
from plancheck.readers.html.known import BARS, CONTAINERS, FURNITURE, TOPS
from plancheck.readers.html.tree import Node, Text
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_LEAST, _SHARE, _SOLE = (
    40,
    0.2,
    0.5,
)  # of a known container: its weight, its share of the page's, and that of a vague name
_MOST = 0.9  # an element that holds so much of the text around it is where the article is
_SMALL = 0.3  # words without a stop weigh less: menus and addresses have none
_VAGUE = frozenset({"article", "view", "mainbody"})
_WHOLE = frozenset({"p", "ul", "ol", "dl"})  # never entered
_LINES, _PAGE = frozenset({"p", "br", "div", "table"}), 8  # a cell with so many lines is a page, not a cell
_BULK = 0.6  # what holds more is no furniture, whatever its name
_MENUS = frozenset({"ul", "ol", "dl", "div", "table"})
_FEWEST, _LINKS, _LINK = 4, 0.8, 100  # links of a menu, their share of its text, and characters of one


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex("[。；,，：]")


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return regex("[^a-z]+")


class Found(NamedTuple):
    """The elements to read, in order; none lies in another. `weight` is theirs; `known` where sites call them so."""

    nodes: tuple[Node, ...]
    weight: float
    known: bool

    def leaves_out(self, node: Node) -> bool:
        """Whether an element in them only serves the page."""
        return _is_furniture(node, self.weight) or (not self.known and _is_menu(node))


def article(text: str, root: Node) -> Found:
    """Where the article of a page is."""
    _weigh(text, root, frozenset())
    furniture = frozenset(id(node) for node in root.walk() if _is_furniture(node, root.weight))
    _weigh(text, root, furniture)
    known = _known(root)
    nodes = known or [_densest(root)]
    return Found(tuple(nodes), sum(node.weight for node in nodes), bool(known))


def _is_furniture(node: Node, whole: float) -> bool:
    """Whether an element is called like one that only serves the page; `whole` is the weight of all that is read."""
    if not node.is_block or node.weight > _BULK * whole:
        return False
    words = {word for name in node.names for word in (name, *_word().split(name))}
    if node.name in BARS or not words.isdisjoint(FURNITURE):
        return True
    tops = node.name == "header" or not words.isdisjoint(TOPS)
    return tops and not node.headed


def _is_menu(node: Node) -> bool:
    """Whether an element holds hardly anything but links."""
    return node.name in _MENUS and node.links >= _FEWEST and node.linked > _LINKS * node.length


def _weigh(text: str, root: Node, without: frozenset[int]) -> None:
    """How much running text each element holds; links, hidden elements and those left out hold none."""
    order: list[tuple[Node, bool]] = [(root, False)]
    begun: list[Node] = []
    while order:
        node, cell = order.pop()
        begun.append(node)
        cell = cell or node.name in CELLS
        node.weight = node.length = node.linked = node.links = 0
        for child in node.children:
            if isinstance(child, Text):
                node.length += len(text[child.start : child.end].strip())
                node.weight += _worth(text, child, cell)
            elif isinstance(child, Node) and not child.hidden:
                child.weight = 0
                if id(child) not in without:
                    order.append((child, cell))
    for node in reversed(begun):  # children come after their parents
        node.headed = node.name in DEPTHS
        weight = 0.0
        for inner in node.elements:
            node.length += inner.length
            node.headed = node.headed or inner.headed
            weight += inner.weight
            node.linked += inner.linked
            node.links += inner.links
        node.weight += weight
        if _is_link(node):
            node.weight, node.linked, node.links = 0, node.length, 1


def _is_link(node: Node) -> bool:
    """An anchor with a target, but not one that was never closed."""
    if node.name != "a" or "href" not in node.attributes:
        return False
    return node.length <= _LINK and not any(child.is_block for child in node.elements)


def _worth(text: str, child: Text, cell: bool) -> float:
    length = len(text[child.start : child.end].strip())
    return length if cell or _stop().search(text, child.start, child.end) else _SMALL * length


def _known(root: Node) -> list[Node]:
    """The elements of the first known name that hold enough."""
    wanted = frozenset(CONTAINERS)
    by_name: dict[str, list[Node]] = {}
    for node in root.walk():
        for name in (node.names | {node.name}) & wanted:
            if not node.hidden:
                by_name.setdefault(name, []).append(node)
    for name in CONTAINERS:
        found = _outermost(by_name.get(name, ()))
        best = max((node.weight for node in found), default=0.0)
        if best >= max(_LEAST, (_SOLE if name in _VAGUE else _SHARE) * root.weight):
            return [node for node in found if node.weight * 20 >= best]
    return []


def _outermost(nodes: Sequence[Node]) -> list[Node]:
    """Without those that lie in another of them."""
    inside = (
        {id(inner) for node in nodes for child in node.elements for inner in child.walk()} if len(nodes) > 1 else ()
    )
    return [node for node in nodes if id(node) not in inside]


def _densest(root: Node) -> Node:
    """The innermost element that holds nearly all running text; a table is entered only where it lays out the page."""
    chosen = node = root
    while True:
        heir = max(node.elements, key=lambda child: child.weight, default=None)
        if heir is None or heir.weight < max(1, _MOST * node.weight) or heir.name in _WHOLE:
            return chosen
        if not heir.is_block and heir.name != "html":
            return chosen
        node = heir
        if node.name not in PARTS_OF_TABLES or (node.name in CELLS and _holds_blocks(node)):
            chosen = node


def _holds_blocks(cell: Node) -> bool:
    return sum(node.name in _LINES for node in cell.walk()) >= _PAGE
