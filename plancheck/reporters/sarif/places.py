"""Documents as artifacts, places as regions of them."""

from typing import Any
from urllib.parse import quote

from plancheck.diagnostics.report import Report
from plancheck.reporters.positions import in_lines
from plancheck.reporters.width import lines_kept
from plancheck.source.patterns import regex
from plancheck.source.sourcemap import Location

_ROOT = "%SRCROOT%"  # the customary name for the folder that relative paths start from
_LONGEST = 1000  # characters of a snippet; a viewer finds longer ones by their region
_DRIVE = regex(r"[A-Za-z]:/")


class Artifacts:
    """The documents of a run by path."""

    def __init__(self, report: Report) -> None:
        """Indexes follow the documents' order."""
        self._indexes = {document.path: index for index, document in enumerate(report.documents)}
        self._texts = {document.path: document.canonical for document in report.documents}

    def location(self, path: str) -> dict[str, Any]:
        """An artifactLocation; only relative ones have a base."""
        address = uri(path)
        base = {} if address.startswith("file:") else {"uriBaseId": _ROOT}
        index = {"index": self._indexes[path]} if path in self._indexes else {}
        return {"uri": address, **base, **index}

    def physical(self, path: str, location: Location) -> dict[str, Any]:
        """The place of a text file with its lines; of any other the file alone, since a line of it is nowhere to be seen."""
        place: dict[str, Any] = {"artifactLocation": self.location(path)}
        if in_lines(location):
            place["region"] = _region(location, location.span.of(self._texts.get(path, "")))
        return place


def uri(path: str) -> str:
    """A path as a URI reference; a name's bytes that are no UTF-8 stand as they are on the disk."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "backslashreplace")
    escaped = quote(data, safe="/")
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{escaped[4:]}"  # the colon was escaped to three characters
    return f"file://{escaped}" if path.startswith("/") else escaped


def _region(location: Location, text: str) -> dict[str, Any]:
    """Columns count characters, the last one excluded."""
    region: dict[str, Any] = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
        "charOffset": location.span.start,
        "charLength": location.span.end - location.span.start,
    }
    return region | {"snippet": {"text": lines_kept(text)}} if len(text) <= _LONGEST else region
