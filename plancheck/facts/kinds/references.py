"""Names of documents, what points somewhere, and lists."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class TitleFact(NamedTuple):
    """A 《…》 mention. `name` is the normalised title, `short` the declared short name (以下简称), `number` the 文号.

    `form`: quoted, or plain for a name without 《》 that answers a quoted one.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    name: str
    number: str | None = None
    issuer: str | None = None
    short: str | None = None
    form: str = "quoted"


class VariantFact(NamedTuple):
    """Two titles that name one document in two ways; `how`: lost, doubled, changed, spaces, punctuation, moved."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    a: str
    b: str
    how: str


class ReferenceFact(NamedTuple):
    """A mention of another place or document. `kind`: 附件 附表 表 图 章 节 条 部分 项 title number.

    `target` is the id of what it points to, None if nothing answers. `external`: it follows a 《》 or names another
    document, so it cannot be resolved here. `number` is the ordinal, or the 文号 for kind `number`. `candidates` counts
    the titles that an undeclared short title (《若干意见》) may stand for, `first` and `second` are two of them; None for all others.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    kind: str
    number: int | None = None
    name: str | None = None
    title: str | None = None
    target: str | None = None
    external: bool = False
    candidates: int | None = None
    first: str | None = None
    second: str | None = None


class TransmittalFact(NamedTuple):
    """A place that names the document a notice issues (`role`: text, heading) or its issuer (signature).

    `name` is what stands here, `stated` what the notice's title says, or, where it has none, the title `mention`;
    `letter` is the document if its title says it.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    role: str
    name: str
    stated: str
    letter: str | None = None
    mention: str | None = None


class AttachmentFact(NamedTuple):
    """An entry of the attachment list (`place` list) or the heading of an attachment (`place` heading).

    `order` is the number that an entry's place in the list gives it.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    number: int | None
    title: str | None
    place: str
    name: str | None = None
    order: int | None = None


class EnumerationFact(NamedTuple):
    """“A、B、C三大X” or “X有三项：一是…”: the stated count and what is listed. `open` where 等 ends the list.

    `name` is the set's name for comparison (三大新兴产业), None where the phrase names no set; `items` normalised, in
    reading order; `listed` is how many there are; `members` is the items in one order, None unless the list is whole.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    stated: int
    label: str
    items: tuple[str, ...]
    name: str | None = None
    open: bool = False
    listed: int = 0
    members: str | None = None


class ItemFact(NamedTuple):
    """A member of an enumeration, `position` from 1."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    enumeration: str
    position: int


class StepFact(NamedTuple):
    """A number inside a paragraph (一是, 第一，, ①); `previous` is the step before it in its run, in the order of reading."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    ordinal: int
    previous: str | None = None


class DeclaredFact(NamedTuple):
    """A declared total (分解为146项任务, 共四个部分, 附件3件) with how many numbered entries the document has of that."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    what: str
    stated: int
    counted: int
