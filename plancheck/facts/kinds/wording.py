"""How things are written: marks, blanks, names."""

from plancheck.source.records import NamedTuple
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


class DocNumberFact(NamedTuple):
    """A 发文字号: `number` as it ought to be written, `own` for the document's own, and how it is written.

    `brackets` are both brackets, `year` and `serial` the digits; `ordinal` tells of a 第 that does not belong there.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    number: str
    own: bool
    brackets: str
    year: str
    serial: str
    ordinal: bool


class GapFact(NamedTuple):
    """A stray blank: inside a 《title》 (`kind` title) or in running text (`text`); `clean` is the text without it."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    kind: str
    clean: str


class NamingFact(NamedTuple):
    """A place where a programme's name is written as elsewhere it is not; `twin` is the usual place, None there.

    `how`: border (of the quotation marks), marks (none), order, lost, bracket, word (one more or less), number (or measure word)
    in a name that counts, measure (lost).
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    name: str
    how: str
    twin: str | None = None


class UnfinishedFact(NamedTuple):
    """A paragraph or cell that breaks off: it ends with `mark`, a comma or 、. The span is its last clause."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    mark: str


class DuplicateFact(NamedTuple):
    """As many `paragraphs`, one after another, that stand word for word in an earlier place, `twin`; None there."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    paragraphs: int
    twin: str | None = None
