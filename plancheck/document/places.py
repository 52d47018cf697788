"""Where a fact stands, in words: the headings above it and the column of its table."""

from bisect import bisect_right

from plancheck.document.model import Document, Section
from plancheck.source.span import Span

_LONGEST = 30
_JOINT = " › "


class Places:
    """Places in one document. Headings are found by the id of a fact's section, columns by offset."""

    def __init__(self, document: Document) -> None:
        """Block starts are indexed once."""
        self.document = document
        self._starts = [block.span.start for block in document.blocks]
        self._paths: dict[int | None, tuple[str, ...]] = {}  # a cached method would keep its document alive

    def of(self, section: str | None, span: Span) -> str:
        """Titles from the outermost heading inwards, then the column; empty before the first heading."""
        index = _index(section)
        if index not in self._paths:
            self._paths[index] = self._titles(index)
        titles = self._paths[index]
        column = self._column(span)
        return _JOINT.join((*titles, column) if column else titles)

    def _titles(self, index: int | None) -> tuple[str, ...]:
        titles: list[str] = []
        sections = self.document.sections
        while index is not None and index < len(sections):
            titles.append(self._title(sections[index]))
            index = sections[index].parent
        return tuple(reversed(titles))

    def _title(self, section: Section) -> str:
        text = f"{section.label.text}{section.title.of(self.document.text)}"
        joined = "".join(text.split())
        return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1] + "…"

    def _column(self, span: Span) -> str:
        index = bisect_right(self._starts, span.start) - 1
        cell = self.document.blocks[index].cell if index >= 0 else None
        if cell is None or span.start >= self.document.blocks[index].span.end:
            return ""
        table, _, column = cell
        headers = self.document.tables[table].headers
        return headers[column] if column < len(headers) else ""


def _index(section: str | None) -> int | None:
    """The inverse of `section_id`; ids of a set (`0:s3`) are of their own document."""
    digits = section.rpartition(":")[2].removeprefix("s") if section else ""
    return int(digits) - 1 if digits.isdecimal() else None
