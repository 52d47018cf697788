"""The facts a document yields: one immutable record a kind. Rules see them through `facts/schema.py`.

Every record begins with the same fields: `id` (unique in its document: a letter or two and a number), `span` (in the
canonical text), `text` (exactly that slice, whitespace folded by nobody), `section` (id of the innermost heading, None
before the first), `confidence` from 0 to 1. A field that could not be determined is None: *unknown*.
References to other facts are their ids.
"""

from decimal import Decimal
from typing import NamedTuple

from plancheck.source.span import Span
from plancheck.values.period import Period
from plancheck.values.quantity import Quantity


class Evidence(NamedTuple):
    """Why a document fact is believed: which field, where it says so, and how (`title`, `number`, `signature`, …)."""

    field: str
    how: str
    span: Span
    text: str


class DocumentFact(NamedTuple):
    """The document itself. `issued` is the signing date as a Period of one day; `cut_start`, `cut_end`: an excerpt.

    `kind` is a genre of rules/vocabulary/genres.txt; `rank` orders documents of one region and period: 0 for a plan that
    others carry out (国民经济和社会发展计划, 政府工作报告), 1 for the rest; `checkable` counts facts a rule could judge.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    title: str | None = None
    kind: str | None = None
    rank: int = 1
    year: int | None = None
    period: Period | None = None
    region: str | None = None
    level: str | None = None
    issuer: str | None = None
    number: str | None = None
    issued: Period | None = None
    parent: str | None = None
    cut_start: bool = False
    cut_end: bool = False
    checkable: int = 0
    evidence: tuple[Evidence, ...] = ()


class SectionFact(NamedTuple):
    """A heading or numbered item.

    `previous` is the sibling before it (same scheme, same parent), `running` the section
    of the same scheme before it anywhere: （一）…（十八） may run on across chapters. `place`: body, cell, inline.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    label: str
    scheme: str
    ordinal: int
    level: int
    title: str
    kind: str
    place: str
    parent: str | None = None
    previous: str | None = None
    running: str | None = None


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


class UnitFact(NamedTuple):
    """An organisation named in the document, once a name; `uses` is how often it has an assignment."""

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


class FigureFact(NamedTuple):
    """A stated number about an indicator.

    `span` is the phrase that states it, `at` the quantity alone. `key` joins what states one indicator (None: unknown);
    `same` is the key shared after `comparable` rows of confidence 0.9 and more. `aspect`: count increment cumulative
    growth decrease share level amount threshold difference duration. `role`: target actual base. `origin`: text, or cell
    where the cell holds the bare value. `core` is the normalised indicator, `head` its last noun, for blocking. `place` names row, task
    or section, the narrowest there is. `commitment` is empty where none is stated. Key fields are stated values; None means unknown; default is `*`.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    at: Span
    indicator: str | None
    head: str | None
    aspect: str
    quantity: Quantity
    origin: str
    role: str | None = "target"
    core: str | None = None
    key: str | None = None
    same: str | None = None
    commitment: str = ""
    scope: str | None = None
    region: str | None = "*"
    level: str | None = "*"
    stage: str | None = "*"
    period: Period | None = None
    period_key: str | None = "*"
    threshold: str | None = "*"
    subset: str | None = "*"
    reference: str | None = "*"
    task: str | None = None
    row: str | None = None
    cell: str | None = None
    place: str | None = None


class WordedFact(NamedTuple):
    """A table row whose indicator is set in words (完成省下达目标任务) where others have a figure; `key` as in FigureFact."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    label: str
    words: str
    key: str | None
    row: str | None = None


class ComparableFact(NamedTuple):
    """Two figures that state one indicator although their keys differ; `why` says what joins them."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    a: str
    b: str
    why: str


class CounterpartFact(NamedTuple):
    """A figure and the figure of the same indicator in another document of the set.

    `above` tells whether `a` goes beyond `b` where `b` stands in the plan that the document of `a` carries out; None
    where neither document is the other's plan.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    a: str
    b: str
    above: bool | None = None


class ReferenceFact(NamedTuple):
    """A mention of another place or document. `kind`: 附件 附表 表 图 章 节 条 部分 项 title number.

    `target` is the id of what it points to, None if nothing answers. `external`: it follows a 《》 or names another
    document, so it cannot be resolved here. `number` is the ordinal, or the 文号 for kind `number`. `candidates` counts
    the titles that an undeclared short title (《若干意见》) may stand for, None for all others.
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


class AttachmentFact(NamedTuple):
    """An entry of the attachment list (`place` list) or the heading of an attachment (`place` heading)."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    number: int | None
    title: str | None
    place: str
    name: str | None = None


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


class PeriodFact(NamedTuple):
    """A time expression. `valid` is False for a date that no calendar has (2月30日)."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    period: Period
    valid: bool = True


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


class TableFact(NamedTuple):
    """A table: how many rows and columns, and whether its borders are sure."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    title: str | None
    rows: int
    columns: int
    sure: bool
    origin: str


class RowFact(NamedTuple):
    """A body row: its label (指标 or 任务), serial, unit and group label. `number` is the serial, else the position."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    table: str
    position: int
    label: str | None
    serial: str | None = None
    unit: str | None = None
    group: str | None = None
    additive: bool | None = None
    rate: bool = False
    number: int | None = None


class CellFact(NamedTuple):
    """A body cell. `role`: total part label serial unit value note. A part's `total` is the id of its total cell.

    In a table with a total column and a total row, `total` leads along the row and `column_total` down the column.

    `value` is None for blank, dash and worded cells; `worded` holds the words. `additive`: parts sum to the total;
    `rate`: the total lies between the least and the greatest part. `blank` cells count as unknown in a sum.
    `rounding` is half a unit in the value's last place, in the unit it is stated in; 0 for whole things.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    table: str
    row: str
    column: int
    header: str
    role: str
    value: Quantity | None = None
    total: str | None = None
    additive: bool = False
    rate: bool = False
    worded: str | None = None
    blank: bool = False
    label: str | None = None
    column_total: str | None = None
    rounding: Decimal | None = None


class OddLabelFact(NamedTuple):
    """A value of a closed-set column that differs by little from a commoner one (`twin`, seen `twin_seen` times)."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    column: str
    seen: int
    twin: str
    twin_seen: int
    twin_at: str | None = None


class RepetitionFact(NamedTuple):
    """A doubled word (推进推进): `word` once; the span covers both."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    word: str


class TermFact(NamedTuple):
    """A short name the document declares (以下简称): `short` for `full`."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    short: str
    full: str


class MatchFact(NamedTuple):
    """Text found by a rule's pattern: `holes` are (name, text) pairs, `fix` the replacement if the rule has one."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    holes: tuple[tuple[str, str], ...] = ()


Fact = (
    DocumentFact | SectionFact | TaskFact | AssignmentFact | UnitFact | FigureFact | ComparableFact | ReferenceFact
    | AttachmentFact | TitleFact | VariantFact | PeriodFact | EnumerationFact | ItemFact | TableFact | RowFact | CellFact
    | OddLabelFact | RepetitionFact | TermFact | MatchFact | WordedFact | CounterpartFact
)  # fmt: skip


def relation_name(kind: type) -> str:
    """The relation a record kind fills: FigureFact fills `figure`."""
    return kind.__name__.removesuffix("Fact").lower()
