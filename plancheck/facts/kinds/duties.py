"""Tasks and who has a part in them."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.period import Period


class TaskFact(NamedTuple):
    """Something to be done. `origin`: list, paragraph, row, 一是. `complete` is False where the excerpt cuts it off.

    `level` groups tasks of one rank (scheme or table); `leader` is a person or unit named by the heading.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    number: str | None
    title: str
    origin: str
    level: str
    parent: str | None = None
    leader: str | None = None
    period: Period | None = None
    row: str | None = None
    complete: bool = True


class AssignmentFact(NamedTuple):
    """A unit has a part in a task. `role`: 牵头 负责 责任 配合 参与 指导, None where not stated. `order` counts from 1.

    `unit` is the full name, `surface` as written. `joint`: 共同牵头, 分别牵头. `group`: 各设区市政府, 其他成员单位.
    `form`: line, bracket, table, heading. `work` is the normalised work phrase of a department table.
    `said` is the role the words give where a legend (列第一位者为牵头单位) gives another, else as `role`.
    `list` is shared by the units that one bracket, one row or adjoining lines give to one task.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    task: str | None
    unit: str
    surface: str
    role: str | None
    order: int
    form: str
    joint: bool = False
    group: bool = False
    work: str | None = None
    list: str | None = None
    said: str | None = None


class UnitFact(NamedTuple):
    """An organisation named in the document, once a name; `uses` is how often it has an assignment.

    `valid` tells whether it bore this name when the document was signed, `change` what is known of the name's time; both
    None where nothing is known.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    name: str
    surface: str
    level: str | None = None
    region: str | None = None
    group: bool = False
    uses: int = 0
    valid: bool | None = None
    change: str | None = None


class TopicFact(NamedTuple):
    """What a task of the text is about, and whether the document's table of departments takes it up."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    task: str
    topic: str
    covered: bool


class DeadlineFact(NamedTuple):
    """When a task is due. `form`: column, line (完成时限：…) or text (6月底前完成 in the task's own words).

    `period` ends with the last day it names, None where it names none (长期). `frame` is the part of the year that the
    column of a stated deadline stands for (上半年工作举措). `dated`: the year is written beside its last day.
    `begins` is the time in the column of beginnings (开始时间) of the same row.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    task: str
    form: str
    period: Period | None = None
    frame: Period | None = None
    dated: bool = False
    begins: Period | None = None


class SpellingFact(NamedTuple):
    """One of several ways in which a document writes an organisation, where it first stands; `uses` counts its places.

    `twin` is the commoner spelling, None for the commonest itself; `how`: short (full, short or colloquial name), lost,
    doubled, changed (one character).
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    name: str
    uses: int
    how: str | None = None
    twin: str | None = None
