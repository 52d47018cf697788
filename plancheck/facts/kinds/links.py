"""What a plan does with documents, and which of its work comes before which."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.period import Period


class ActionFact(NamedTuple):
    """A clause that makes or uses a document, or says what must be done first.

    `does`: draft (制定), issue (印发), revise (修订), carry (落实), follow (按照), await (另行制定), mention; first and then for
    the two sides of 在…基础上, …完成后; work for what such a side names. `title` is the document's normalised name, None for
    work without one; `key` is shared by the ways to write it; `verb` tells; `due` is the deadline in the clause itself.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    does: str
    task: str | None = None
    title: str | None = None
    verb: str | None = None
    key: str | None = None
    due: Period | None = None


class LinkFact(NamedTuple):
    """What ties tasks and documents. `kind`: issues (制定、出台、修订 a document), refers-to, depends-on.

    depends-on leads from the task that comes first (`source`) to the one that needs it (`target`), both None where no
    task is known; `before` and `after` are the two clauses, `title` the document between them. issues and refers-to
    have a `source`, a `before` and a `title` only. `stated`: the text says so; else inferred, with confidence under 0.9.
    `cycle` is the circle whose shortest way round the link is a part of.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    kind: str
    stated: bool
    source: str | None = None
    target: str | None = None
    title: str | None = None
    before: str | None = None
    after: str | None = None
    why: str | None = None
    cycle: str | None = None


class CycleFact(NamedTuple):
    """Work that waits for itself: where its first clause stands, over how many links; one for all circles that share a link."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    links: int


class LoadFact(NamedTuple):
    """How many tasks a unit leads, or has where the document names no lead.

    `usual` is the median over the document's units, `spread` the median distance from it.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    unit: str
    role: str
    tasks: int
    usual: int
    spread: int


class RosterFact(NamedTuple):
    """The units of a task in one text, roles included; `previous` is the roster of the task of its rank before it."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    task: str
    units: str
    size: int
    previous: str | None = None


class PriorFact(NamedTuple):
    """A serial number in a table's column of tasks that come first (前置任务), in the row of `task`.

    `before` is the task with that number; `found` False where no row has it; `circular` where the two wait for each other,
    directly or through others.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    task: str
    number: int
    before: str | None
    found: bool = True
    circular: bool = False


class MemberFact(NamedTuple):
    """A unit in a list of members (成员单位：…), or (`listed` False) one that has tasks and stands in no such list.

    `uses` is how many tasks it has, `lists` how many such lists there are.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    name: str
    uses: int
    lists: int
    listed: bool = True
