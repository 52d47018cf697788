"""The parts of a Word package: found by their relations, parsed on demand."""

import posixpath
from zipfile import ZipFile

from lxml import etree

from plancheck.readers.docx.names import Element
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.package import content, package
from plancheck.source.source import Source

MAIN = "document"
_MAIN_PATH = "word/document.xml"


class Parts:
    """A package and the parts that its main part is related to: styles, numbering, footnotes and others."""

    def __init__(self, source: Source, limits: Limits) -> None:
        """SourceError where the package is damaged or dangerous."""
        self._source, self._path, self._limits = source, source.path, limits
        self._zip: ZipFile = package(source, limits)
        self._names = {name.lower(): name for name in self._zip.namelist()}
        main = self._related("").get("officeDocument", _MAIN_PATH)
        self._targets = {MAIN: main if main.lower() in self._names else _MAIN_PATH} | self._related(main)

    def root(self, kind: str) -> Element | None:
        """The root of a part by the last word of its relation's type; None where the package has none."""
        path = self._targets.get(kind)
        return None if path is None else self._parsed(path)

    def whole(self, kind: str) -> Element | None:
        """As `root`, with the comments and instructions that XML itself has: what will be written back."""
        path = self.path(kind)
        if path is None:
            return None
        data = content(self._source, self._zip, path, self._limits)
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))

    def raw(self, kind: str) -> bytes:
        """The bytes of a part that the package has."""
        path = self.path(kind)
        assert path is not None
        return self._zip.read(path)

    def path(self, kind: str) -> str | None:
        """The name of a part in the package; None where the package has none."""
        return self._names.get(self._targets.get(kind, "").lower())

    def main(self) -> Element:
        """The root of the document itself."""
        root = self.root(MAIN)
        if root is None:
            raise SourceError(self._path, "damaged")
        return root

    def _related(self, part: str) -> dict[str, str]:
        """Targets inside the package of a part's relations, by the last word of their types; the first of each."""
        folder, file = posixpath.split(part)
        root = self._parsed(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, str] = {}
        for relation in () if root is None else root.iterchildren("{*}Relationship"):
            kind, target = relation.get("Type", ""), relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found.setdefault(kind.rpartition("/")[2], path)
        return found

    def _parsed(self, path: str) -> Element | None:
        name = self._names.get(path.lower())
        if name is None:
            return None
        try:
            return parsed(content(self._source, self._zip, name, self._limits))
        except etree.XMLSyntaxError as error:
            deep = "depth" in str(error)
            raise SourceError(self._path, "deep" if deep else "damaged") from error


def parsed(data: bytes) -> Element:
    """The root of a part; nothing outside it is opened, entities stay unresolved, comments of XML are left out."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(data, parser)
