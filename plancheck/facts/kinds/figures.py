"""Figures and which of them state one indicator."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.period import Period
from plancheck.values.quantity import Quantity


class FigureFact(NamedTuple):
    """A stated number about an indicator.

    `span` is the phrase that states it, `at` the quantity alone. `key` joins what states one indicator (None: unknown);
    `same` is the key shared after `comparable` rows of confidence 0.9 and more. `aspect`: count increment cumulative
    growth decrease share level amount threshold difference duration. `role`: target actual base. `origin`: text, or cell
    where the cell holds the bare value. `core` is the normalised indicator. `place` names row, task or section, the
    narrowest there is, `heading` the section; both are `doc` before the first heading. `commitment` is empty where none
    is stated. `actor` is who acts, or 年均 or 其中, where the words before say so. Key fields are stated values; None
    means unknown; default is `*`.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    at: Span
    indicator: str | None
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
    actor: str = "*"
    heading: str = "doc"
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
