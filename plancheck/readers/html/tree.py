"""The elements of a page as a tree, with end tags that were left out put in."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache

from plancheck.readers.html.elements import BLOCKS, HIDDEN, IN_HEAD, QUOTING, VOID, ended_by, walls
from plancheck.readers.html.tokens import Token, tokens
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_DEEPEST = 150  # elements below are taken for siblings; real pages nest about 40 deep


class Text(NamedTuple):
    """Characters of the page between tags."""

    start: int
    end: int


class Comment(NamedTuple):
    """A comment with its marks."""

    start: int
    end: int


class Node:
    """An element. See `article`: how much text it holds, how much in links, how much of an article, and whether a heading."""

    def __init__(self, name: str, written: str = "") -> None:
        """`written` are the attributes as they stand in the tag."""
        self.name, self.written = name, written
        self.children: list[Node | Text | Comment] = []
        self.length = self.linked = self.links = 0
        self.weight = 0.0
        self.headed = False

    @cached_property
    def attributes(self) -> dict[str, str]:
        """Names in lower case; of a name given twice the first counts."""
        found: dict[str, str] = {}
        for match in _attribute().finditer(self.written):
            value = next((value for value in match.groups()[1:] if value is not None), "")
            found.setdefault(match[1].lower(), html.unescape(value))
        return found

    @property
    def style(self) -> str:
        """The declarations of the element's own style, without blanks."""
        return "".join(self.attributes.get("style", "").lower().split()) if "style" in self.written.lower() else ""

    @cached_property
    def hidden(self) -> bool:
        """Whether a browser shows nothing of it."""
        if self.name in HIDDEN or not self.written:
            return self.name in HIDDEN
        return "hidden" in self.attributes or bool(_unseen().search(self.style))

    @cached_property
    def names(self) -> frozenset[str]:
        """Its id and classes in lower case."""
        if not self.written:
            return frozenset()
        return frozenset(f"{self.attributes.get('id', '')} {self.attributes.get('class', '')}".lower().split())

    @property
    def is_block(self) -> bool:
        """Whether it stands on lines of its own."""
        return self.name in BLOCKS

    @property
    def elements(self) -> Iterator["Node"]:
        """Its children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    def walk(self) -> Iterator["Node"]:
        """Itself and all elements in it, in order."""
        ahead = [self]
        while ahead:
            node = ahead.pop()
            yield node
            ahead += reversed(list(node.elements))


@lru_cache(maxsize=1)
def _attribute() -> re.Pattern[str]:
    return regex(r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?+""")


@lru_cache(maxsize=1)
def _unseen() -> re.Pattern[str]:
    return regex(r"(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)")


def tree(text: str) -> Node:
    """The page; its root has no name."""
    builder = _Builder(text)
    for token in tokens(text):
        builder.take(token)
    return builder.root


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Node("")
        self._open = [self.root]
        self._names = Counter([""])  # of the open ones: most tags end nothing, however deep they stand

    def take(self, token: Token) -> None:
        """Add one token."""
        if token.kind == "open":
            self._begin(token)
        elif token.kind == "close":
            self._end(token.name)
        elif token.kind == "text":
            if self._open[-1].name == "head" and not self.text[token.start : token.end].isspace():
                self._cut(-1)
            self._open[-1].children.append(Text(token.start, token.end))
        elif token.name:
            self._open[-1].children.append(Comment(token.start, token.end))

    def _begin(self, token: Token) -> None:
        if self._open[-1].name in QUOTING:  # it has no end tag
            self._cut(-1)
        if token.name == "body":
            self._open = [node for node in self._open if node.name != "head"]
            del self._names["head"]
        elif self._open[-1].name == "head" and token.name not in IN_HEAD:
            self._cut(-1)
        for names, around in ended_by(token.name):
            self._cut(self._lowest(names, around))
        node = Node(token.name, token.attributes)
        self._open[-1].children.append(node)
        closed = ":" in token.name and token.attributes.endswith("/")
        if token.name not in VOID and not closed and len(self._open) < _DEEPEST:
            self._open.append(node)
            self._names[node.name] += 1

    def _end(self, name: str) -> None:
        if name == "br":
            self._open[-1].children.append(Node("br"))
        elif name not in ("html", "body"):
            around = walls(name)
            for index in range(len(self._open) - 1, 0, -1) if self._names[name] else ():
                if self._open[index].name == name:
                    return self._cut(index)
                if self._open[index].name in around:
                    break
            if name == "p":
                self._open[-1].children.append(Node("p"))
        return None

    def _lowest(self, names: frozenset[str], around: frozenset[str]) -> int:
        """The outermost open element of these names below one of those around, or the number of open ones."""
        found = len(self._open)
        if not any(self._names[name] for name in names):
            return found
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].name in names:
                found = index
            elif self._open[index].name in around:
                break
        return found

    def _cut(self, index: int) -> None:
        self._names.subtract(node.name for node in self._open[index:])
        del self._open[index:]
