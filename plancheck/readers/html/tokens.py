"""Tags, comments and text of a page with their offsets; whatever is no markup is text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.readers.html.elements import QUOTING, RAW
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple


class Token(NamedTuple):
    """Characters `start` to `end`; kind: text, open, close, comment. `attributes` are as written."""

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: str = ""


@lru_cache(maxsize=1)
def _tag() -> re.Pattern[str]:
    """A > inside a quoted value ends no tag. Nothing is tried twice, so that a page takes linear time."""
    return regex(
        r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)"
        r"(?P<attributes>(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|[=\"'])*+)>"
    )


@lru_cache(maxsize=1)
def _careless() -> re.Pattern[str]:
    return regex(r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<attributes>[^>]*+)>")


@lru_cache(maxsize=16)
def _end_of(name: str) -> re.Pattern[str]:
    return regex(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def tokens(text: str) -> Iterator[Token]:
    """All of a page, in order and without gaps but for what stands inside scripts and the like."""
    scanner = _Scanner(text)
    begun = position = 0
    while 0 <= (start := text.find("<", position)) < scanner.last:
        token = scanner.markup(start)
        if token is None:
            position = start + 1
            continue
        if start > begun:
            yield Token("text", begun, start)
        yield token
        begun = position = token.end
        if token.kind == "open" and token.name in RAW | QUOTING:
            end = scanner.end_of(token)
            if token.name in QUOTING and end > begun:
                yield Token("text", begun, end)
            begun = position = end
    if begun < len(text):
        yield Token("text", begun, len(text))


class _Scanner:
    """Remembers what is not found, so that nothing is sought twice to the end of a page."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.last = text.rfind(">")
        self._tag = _tag()
        self._no_comment_end = False
        self._unended: set[str] = set()

    def markup(self, start: int) -> Token | None:
        """The tag or comment at a <; None where it is a mere character. A > follows somewhere."""
        following = self.text[start + 1 : start + 3]
        if (following[:1].isascii() and following[:1].isalpha()) or (following[:1] == "/" and following[1:].isalpha()):
            return self._element(start)
        if following == "!-" and self.text.startswith("<!--", start):
            return self._comment(start)
        if following[:1] in ("!", "?", "/"):
            return Token("comment", start, self.text.index(">", start) + 1)
        return None

    def _element(self, start: int) -> Token | None:
        found = self._tag.match(self.text, start)
        if found is None:  # a quotation mark without its twin: from here on quotation marks mean nothing
            self._tag = _careless()
            found = self._tag.match(self.text, start)
        if found is None:
            return None
        kind = "close" if found["close"] else "open"
        return Token(kind, start, found.end(), found["name"].lower(), found["attributes"])

    def _comment(self, start: int) -> Token:
        end = -1 if self._no_comment_end else self.text.find("-->", start + 2)
        if end < 0:
            self._no_comment_end = True
            return Token("comment", start, self.text.index(">", start) + 1)
        return Token("comment", start, end + 3, "!")

    def end_of(self, token: Token) -> int:
        """Where the content of an element without tags ends; a title that never ends is read on as text."""
        found = None if token.name in self._unended else _end_of(token.name).search(self.text, token.end)
        if found is not None:
            return found.start()
        self._unended.add(token.name)
        return token.end if token.name in QUOTING else len(self.text)
