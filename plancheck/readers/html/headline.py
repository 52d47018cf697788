"""A title above the article: shown on the page, named in its head, and not said again in the article."""

import html
from collections.abc import Sequence

from plancheck.readers.html.flow import items_of
from plancheck.readers.html.lines import Line
from plancheck.readers.html.sheets import Item
from plancheck.readers.html.tree import Node, Text

_SHORTEST, _OPENING = 8, 600
_META = frozenset({"articletitle", "og:title"})


def headline(text: str, root: Node, chosen: Sequence[Node], article: Sequence[Item]) -> list[Item]:
    """The lines that show the title before the article, if the article does not."""
    names = [squeezed(name) for name in titles(text, root)]
    opening = "".join(squeezed(item.text) for item in article[:40])[:_OPENING]
    before = [item for item in _before(text, root, chosen) if isinstance(item, Line)]
    best: list[Item] = []
    for index, line in enumerate(before):
        for lines in (before[index : index + 1], before[index : index + 2], before[index : index + 3]):
            words = squeezed("".join(one.text for one in lines))
            if len(words) >= _SHORTEST and len(words) >= len(_words(best)) and _is_named(words, names) and line.text:
                best = [one._replace(depth=0) for one in lines]
    return [] if not best or _words(best) in opening else best


def titles(text: str, root: Node) -> list[str]:
    """What the head of a page calls it."""
    found = []
    for node in root.walk():
        if node.name == "meta" and node.attributes.get("name", node.attributes.get("property", "")).lower() in _META:
            found.append(node.attributes.get("content", ""))
        elif node.name == "title":
            spans = (child for child in node.children if isinstance(child, Text))
            found += [html.unescape(text[child.start : child.end]) for child in spans]
    return [" ".join(name.split()) for name in found if name.strip()]


def squeezed(text: str) -> str:
    """Without any blanks."""
    return "".join(text.split())


def _words(items: Sequence[Item]) -> str:
    return squeezed("".join(item.text for item in items))


def _is_named(words: str, names: Sequence[str]) -> bool:
    """Whether a name of the page begins with these words, or is little more than them."""
    return any(name.startswith(words) or (words in name and 2 * len(words) > len(name)) for name in names)


def _before(text: str, root: Node, chosen: Sequence[Node]) -> list[Item]:
    """What is shown before the article."""
    ids = {id(node) for node in chosen}
    seen = [root] if id(root) in ids else []

    def skips(node: Node) -> bool:
        if id(node) in ids:
            seen.append(node)
        return bool(seen)

    return [] if seen else items_of(text, root, skips)
