"""What the document says of itself, where it stands, and what was found in its words."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.period import Period


class Evidence(NamedTuple):
    """Why a document fact is believed: which field, where it says so, and how (`title`, `number`, `signature`, …)."""

    field: str
    how: str
    span: Span
    text: str


class DocumentFact(NamedTuple):
    """The document itself. `issued` is the signing date as a Period of one day; `cut_start`, `cut_end`: an excerpt.

    `kind` is a genre of rules/vocabulary/genres.txt; `rank` orders documents of one region and period: 0 for a plan that
    others carry out (国民经济和社会发展计划, 政府工作报告), 1 for the rest; `checkable` counts facts a rule could judge;
    `width`: its marks are full (width), or all half, as where a web page was copied; None where they are mixed.
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
    width: str | None = None
    evidence: tuple[Evidence, ...] = ()


class SectionFact(NamedTuple):
    """A heading or numbered item.

    `previous` is the sibling before it (same scheme, same parent), `running` the section
    of the same scheme before it anywhere: （一）…（十八） may run on across chapters. `place`: body, cell, inline.
    `stray`: the heading of another scheme that has the number missing before this one; `after`: the finer heading that
    this first of a coarser scheme follows; `skipped`: the scheme left out between it and its parent; `written`: the scheme
    of its form, where that is not the one of the run it stands in; `above`: the number that 3.2 says it stands under; `lost`: the
    number between it and `previous` is nowhere in the text between them, and not used for the next.
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
    stray: str | None = None
    after: str | None = None
    skipped: str | None = None
    written: str | None = None
    above: int | None = None
    lost: bool = False


class PeriodFact(NamedTuple):
    """A time expression. `valid` is False for a date that no calendar has (2月30日).

    `due`: by its end a task of the plan is to be done. `leftover`: it names the year before the plan's for work to come.
    `begins`: the period that a range ending here begins with (2022年8月 in 2022年8月至2024年10月), both with their year.
    `stage`: it opens the bracket behind the name of a stage (动员部署阶段（2021年8月）), with its year.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    period: Period
    valid: bool = True
    due: bool = False
    leftover: bool = False
    begins: str | None = None
    stage: bool = False


class NamedSpanFact(NamedTuple):
    """A span of years beside a name that fixes it: 三年行动计划（2020—2022年）, “十四五”末（2025年）.

    `first`, `last`: the years stated, None where not; `years`: how many the name counts; `opens`, `closes`: those of a
    five-year plan that the name means.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    name: str
    first: int | None = None
    last: int | None = None
    years: int | None = None
    opens: int | None = None
    closes: int | None = None


class TermFact(NamedTuple):
    """A short name the document declares (以下简称): `short` for `full`; `uses` counts it after the declaration."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    short: str
    full: str
    uses: int = 0


class RepetitionFact(NamedTuple):
    """A doubled word (推进推进): `word` once; the span covers both."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    word: str


class MatchFact(NamedTuple):
    """Text found by a rule's pattern: `holes` are (name, text) pairs, `fix` the replacement if the rule has one."""

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    holes: tuple[tuple[str, str], ...] = ()
