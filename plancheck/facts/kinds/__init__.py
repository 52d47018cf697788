"""The facts a document yields: one immutable record a kind. Rules see them through `facts/schema.py`.

Every record begins with the same fields: `id` (unique in its document: a letter or two and a number), `span` (in the
canonical text), `text` (exactly that slice, whitespace folded by nobody), `section` (id of the innermost heading, None
before the first), `confidence` from 0 to 1. A field that could not be determined is None: *unknown*.
References to other facts are their ids.
"""

from typing import get_args

from plancheck.facts.kinds.arithmetic import (
    BreakdownFact,
    ContainmentFact,
    DealtFact,
    GrowthFact,
    OrderFact,
    PartFact,
    RangeFact,
    ScoreFact,
    SharesFact,
    StockFact,
)
from plancheck.facts.kinds.document import (
    DocumentFact,
    Evidence,
    MatchFact,
    NamedSpanFact,
    PeriodFact,
    RepetitionFact,
    SectionFact,
    TermFact,
)
from plancheck.facts.kinds.duties import AssignmentFact, DeadlineFact, SpellingFact, TaskFact, TopicFact, UnitFact
from plancheck.facts.kinds.figures import ComparableFact, CounterpartFact, FigureFact, WordedFact
from plancheck.facts.kinds.links import ActionFact, CycleFact, LinkFact, LoadFact, MemberFact, PriorFact, RosterFact
from plancheck.facts.kinds.references import (
    AttachmentFact,
    DeclaredFact,
    EnumerationFact,
    ItemFact,
    ReferenceFact,
    StepFact,
    TitleFact,
    TransmittalFact,
    VariantFact,
)
from plancheck.facts.kinds.tables import CellFact, OddLabelFact, RowFact, TableFact
from plancheck.facts.kinds.wording import (
    DocNumberFact,
    DuplicateFact,
    GapFact,
    NamingFact,
    UnfinishedFact,
    UnpairedFact,
)

__all__ = [
    "ActionFact",
    "AssignmentFact",
    "AttachmentFact",
    "BreakdownFact",
    "CellFact",
    "ComparableFact",
    "ContainmentFact",
    "CounterpartFact",
    "CycleFact",
    "DeadlineFact",
    "DealtFact",
    "DeclaredFact",
    "DocNumberFact",
    "DocumentFact",
    "DuplicateFact",
    "EnumerationFact",
    "Evidence",
    "Fact",
    "FigureFact",
    "GapFact",
    "GrowthFact",
    "ItemFact",
    "LinkFact",
    "LoadFact",
    "MatchFact",
    "MemberFact",
    "NamedSpanFact",
    "NamingFact",
    "OddLabelFact",
    "OrderFact",
    "PartFact",
    "PeriodFact",
    "PriorFact",
    "RangeFact",
    "ReferenceFact",
    "RepetitionFact",
    "RosterFact",
    "RowFact",
    "ScoreFact",
    "SectionFact",
    "SharesFact",
    "SpellingFact",
    "StepFact",
    "StockFact",
    "TableFact",
    "TaskFact",
    "TermFact",
    "TitleFact",
    "TopicFact",
    "TransmittalFact",
    "UnfinishedFact",
    "UnitFact",
    "UnpairedFact",
    "VariantFact",
    "WordedFact",
    "relation_name",
]

Fact = (
    DocumentFact | SectionFact | TaskFact | AssignmentFact | UnitFact | FigureFact | ComparableFact | ReferenceFact
    | AttachmentFact | TitleFact | VariantFact | PeriodFact | EnumerationFact | ItemFact | DeclaredFact | StepFact | TableFact | RowFact | CellFact
    | OddLabelFact | RepetitionFact | TermFact | MatchFact | NamedSpanFact | WordedFact | CounterpartFact
    | DeadlineFact | TopicFact | UnpairedFact | TransmittalFact | DocNumberFact | GapFact | NamingFact | SpellingFact
    | UnfinishedFact | DuplicateFact | ActionFact | LinkFact
    | CycleFact | LoadFact | MemberFact | RosterFact | PriorFact
    | BreakdownFact | PartFact | GrowthFact | StockFact | ContainmentFact | OrderFact | DealtFact | RangeFact | SharesFact | ScoreFact
)  # fmt: skip

_RELATIONS: dict[type, str] = {kind: kind.__name__.removesuffix("Fact").lower() for kind in get_args(Fact)}


def relation_name(kind: type) -> str:
    """The relation a record kind fills: FigureFact fills `figure`."""
    return _RELATIONS[kind]
