"""Figures that belong together by arithmetic: totals and parts, growth, stocks, levels, ranges.

`at` is where the quantity that a record carries stands.
"""

from decimal import Decimal

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.quantity import Quantity


class BreakdownFact(NamedTuple):
    """A total and what it is made of; its parts are PartFacts.

    `form`: 其中 (parts follow), 合计 (parts come first), 括号 (parts in brackets), 分项 (parts are headings or numbered
    sentences), 逐年 (parts are the years of the plan). `closed`: what is listed is all of it. `open`: 等 ends the list.
    `least` and `most` bound the parts' sum: half a unit in the last place either way, also for counts in 万 and 亿.
    `stated` is the total's quantity, `computed` the parts' sum in the total's unit, as text.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    at: Span
    total: str
    form: str
    closed: bool
    open: bool
    parts: int
    stated: Quantity
    computed: str
    least: Decimal | None = None
    most: Decimal | None = None


class PartFact(NamedTuple):
    """One part of a breakdown."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    at: Span
    breakdown: str
    figure: str
    quantity: Quantity


class GrowthFact(NamedTuple):
    """A base, a change and a result stated in one sentence (从A增长到B，增长C%).

    `form`: 增长 (by a rate), 增加 (by an amount or by percentage points), 倍, 翻番; 比例 (a part of a plan and its share),
    占比 (of any whole), 比重 (points that an industry gained, beside the ratios), 乘积 (so many of so much each). `least`
    and `most` are the results that base and change allow as they are rounded; `computed` is the result reckoned from what
    is stated, in the result's own unit, as text; `stated` is the result as written.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    at: Span
    form: str
    base: str | None
    change: str | None
    result: str
    stated: Quantity
    least: Decimal
    most: Decimal
    computed: str


class StockFact(NamedTuple):
    """An increment and the stock it leads to, of one indicator; `before` is the stock before it, where stated."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    increment: str
    cumulative: str
    before: str | None = None


class ContainmentFact(NamedTuple):
    """Two counts of one thing of which one includes the other: 省级以上 includes 国家级."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    whole: str
    part: str


class OrderFact(NamedTuple):
    """Two numbers of one sentence of which its words say that one is at most the other.

    `form`: 升, 降 (从A提高到B), 越过 (突破A、达到B), 增量 (B，比上年增加A), 其中 (达到B，其中…达到A), 折合 (two currencies, the
    foreign sum as `less`). `at` is where the second of the two stands.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    at: Span
    form: str
    less: str
    more: str


class DealtFact(NamedTuple):
    """Values that a sentence deals out in turn (分别): how many, and of how many things, 和 in names counted or not."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    values: int
    least: int
    most: int


class SharesFact(NamedTuple):
    """Shares of one whole (三次产业结构 a:b:c). `total` is their sum as stated, `least` and `most` as they are rounded."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    parts: int
    total: Decimal
    least: Decimal
    most: Decimal


class ScoreFact(NamedTuple):
    """Points stated for a whole and those of its parts; `largest` is the greatest part.

    `form`: heading (责任体系（20分） over items of so many points), group (a cell that spans rows), cell (得4分；得6分 beside
    the points of the row), rows (一、 over the rows 1, 2, 3), list (百分制 …… 分值分别为60分、40分).
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    form: str
    stated: Decimal
    computed: Decimal
    parts: int
    largest: Decimal


class RangeFact(NamedTuple):
    """A range of numbers (5-6万个). `first` and `last` as meant; `bare`: 万 or 亿 stands after the second only."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    first: Decimal
    last: Decimal
    bare: bool
    clearer: str
