"""Facts of every shape that rules may meet: unknown fields, equal keys, odd words, ids of nothing, of one or two documents."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from generatedrules import FIELDS, ODD_WORDS
from hypothesis import strategies as st
from rulefiles import quantity

from plancheck.facts.base import FactBase
from plancheck.facts.kinds import AssignmentFact, DocumentFact, FigureFact, RowFact, SectionFact, TaskFact
from plancheck.facts.schema import schema
from plancheck.source.span import Span
from plancheck.values.period import Period

_KINDS: Mapping[str, Any] = {
    "figure": FigureFact, "task": TaskFact, "assignment": AssignmentFact, "section": SectionFact, "row": RowFact,
    "document": DocumentFact,
}  # fmt: skip
_WORDS = st.sampled_from([None, "k", "k", "target", "牵头单位", *ODD_WORDS, "", "a\nb\0", "（1"])
_NUMBERS = st.sampled_from([None, 0, 1, 2, 5, Decimal("5.0"), Decimal("5.04"), Decimal("-5"), 2020])
_CONFIDENCES = st.sampled_from([1.0, 0.95, 0.9, 0.3])
_SOME_DAY = st.sampled_from([None, datetime.date(2020, 1, 1), datetime.date(2020, 12, 31), datetime.date(2021, 6, 30)])
_PERIOD = st.builds(Period, _SOME_DAY, _SOME_DAY, st.sampled_from(["by", "during"]))
_PERIODS = st.one_of(st.none(), _PERIOD, _PERIOD, _PERIOD)
_QUANTITIES = st.builds(
    quantity,
    st.sampled_from(["5", "5.0", "5.04", "6", "50", "4-6", "5-5"]),
    st.sampled_from(["eq", "ge", "gt", "le", "lt", "approx", "range", "near"]),
    st.sampled_from(["count", "money", "percent", None, ""]),
    st.sampled_from([1, 10000]),
).flatmap(lambda known: st.sampled_from([known, known._replace(unit=None), known._replace(unit="元")]))
_SIZES = (0, 1, 2, 2, 3, 4)  # how many facts a relation has


def _of_type(kind: str, ids: Mapping[str, Sequence[str]]) -> st.SearchStrategy[Any]:
    if kind.startswith("ref "):
        return st.sampled_from([None, "of nothing", *ids.get(kind[4:], ()), *ids.get(kind[4:], ())])
    known = {
        "number": _NUMBERS,
        "quantity": _QUANTITIES,
        "period": _PERIODS,
        "boolean": st.sampled_from([True, False, None]),
    }
    return known.get(kind, _WORDS)


@st.composite
def bases(draw: Callable[[Any], Any]) -> FactBase:
    """All relations that generated rules speak of, some without rows."""
    owners = draw(st.sampled_from([[""], ["0:", "1:"]]))
    ids = {"document": [f"{owner}doc" for owner in owners]}
    for relation in FIELDS:
        letter = relation[0]
        numbers = range(draw(st.sampled_from(_SIZES)))
        ids.setdefault(relation, [f"{owners[n % len(owners)]}{letter}{n}" for n in numbers])
    return FactBase({relation: [_fact(draw, relation, one, ids) for one in known] for relation, known in ids.items()})


def _fact(draw: Callable[[Any], Any], relation: str, identity: str, ids: Mapping[str, Sequence[str]]) -> Any:
    kind = _KINDS[relation]
    fields = dict.fromkeys(kind._fields) | {
        "id": identity,
        "span": Span(0, 1),
        "text": "",
        "confidence": draw(_CONFIDENCES),
    }
    known = schema()[relation].fields
    return kind(
        **fields | {name: draw(_of_type(known[name].type, ids)) for name in FIELDS[relation] if name != "confidence"}
    )
