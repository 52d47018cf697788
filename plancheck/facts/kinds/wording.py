"""How things are written: marks, blanks, names."""

from typing import NamedTuple

from plancheck.source.span import Span


class UnpairedFact(NamedTuple):
    """A mark of a pair whose partner is missing: `mark` 左引号, `missing` 右引号.

    The span begins (or, where the left mark is missing, ends) at the mark and shows the words beside it.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    mark: str
    missing: str
