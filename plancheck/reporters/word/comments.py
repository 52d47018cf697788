"""The comments part: other people's comments stay, those of an earlier run go, new ones come."""

from collections.abc import Sequence

from lxml import etree

from plancheck.readers.docx.names import Element, number, tags, value

AUTHOR = "plancheck"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


class Comments:
    """Comments of a document, by id."""

    def __init__(self, main: Element, root: Element | None) -> None:
        """`root` is w:comments, None where there is none yet; `main` says which namespace Word's names have."""
        self.space = etree.QName(main).namespace or ""
        self.strict = self.space == _STRICT
        self.root = etree.Element(self._name("comments"), nsmap={"w": self.space}) if root is None else root
        used = (number(one, "id") for one in self.root.iterchildren(*tags("comment")))
        self._next = max((identifier for identifier in used if identifier is not None), default=-1) + 1

    def take_back(self) -> set[str]:
        """Remove the comments of an earlier run; their ids."""
        own = [one for one in self.root.iterchildren(*tags("comment")) if value(one, "author") == AUTHOR]
        for comment in own:
            self.root.remove(comment)
        return {value(comment, "id") or "" for comment in own}

    def add(self, lines: Sequence[str]) -> str:
        """A comment of some paragraphs; its id."""
        identifier = str(self._next)
        self._next += 1
        comment = self._element(self.root, "comment", id=identifier, author=AUTHOR, initials="PC")
        for line in lines:
            text = self._element(self._element(self._element(comment, "p"), "r"), "t")
            text.text = "".join(character if _storable(character) else "\ufffd" for character in line)
            text.set(_SPACE, "preserve")
        return identifier

    def _element(self, parent: Element, local: str, **attributes: str) -> Element:
        named = {self._name(key): said for key, said in attributes.items()}
        return etree.SubElement(parent, self._name(local), named)

    def _name(self, local: str) -> str:
        return f"{{{self.space}}}{local}"


def _storable(character: str) -> bool:
    """Whether XML 1.0 can hold a character (2.2)."""
    code = ord(character)
    return character in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
