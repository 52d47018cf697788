"""What is packed comes back as it was, and nothing else comes back at all."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancheck.check.api import lint
from plancheck.diagnostics.codec import REPORTS
from plancheck.diagnostics.diagnostic import Diagnostic, Fix, Related
from plancheck.diagnostics.layout import Grid, GridCell, Layout
from plancheck.diagnostics.marks import DocumentMarks, Silence, Spot
from plancheck.source.anchors import BoxAnchor, CellAnchor
from plancheck.source.sourcemap import Location
from plancheck.source.span import Span

ANY = st.text(st.characters(codec=None), max_size=4)  # lone surrogates too: names of files have them
SPANS = st.builds(Span, st.integers(0, 10**9), st.integers(0, 10**9))
NUMBERS = st.integers(0, 10**6)
ANCHORS = st.one_of(
    st.builds(BoxAnchor, NUMBERS, st.tuples(st.tuples(*[st.floats(0, 2000)] * 4))), st.builds(CellAnchor, ANY, ANY)
)
PLACES = st.builds(Location, NUMBERS, NUMBERS, NUMBERS, NUMBERS, SPANS, ANCHORS)
RELATED = st.builds(Related, ANY, SPANS, PLACES, ANY, ANY, ANY)
FIXES = st.none() | st.builds(Fix, st.booleans(), st.tuples(st.tuples(SPANS, ANY)))
FINDINGS = st.builds(
    Diagnostic, ANY, ANY, ANY, st.tuples(st.tuples(ANY, ANY)), ANY, SPANS, PLACES, ANY, ANY, ANY, st.floats(0, 1),
    st.lists(RELATED, max_size=2).map(tuple), FIXES,
)  # fmt: skip
SPOTS = st.builds(Spot, SPANS, PLACES, ANY)
MARKS = st.builds(DocumentMarks, st.tuples(st.builds(Silence, st.tuples(ANY), ANY, st.tuples(SPANS), SPOTS)), SPOTS)
GRIDS = st.builds(Grid, SPANS, st.tuples(st.tuples(st.builds(GridCell, st.tuples(SPANS)))))
LAYOUTS = st.builds(Layout, st.tuples(st.tuples(SPANS, NUMBERS)), st.tuples(GRIDS))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(FINDINGS, MARKS, LAYOUTS))
def test_a_round_trip(value: object) -> None:
    again = REPORTS.unpacked(REPORTS.packed(value))
    assert again == value
    assert repr(again) == repr(value)  # of the same kinds, which tuples do not compare


@given(st.binary() | st.text().map(str.encode))
def test_other_data_is_refused_or_plain(data: bytes) -> None:
    try:
        found = REPORTS.unpacked(data)
    except ValueError:
        return
    assert found is None or isinstance(found, (bool, int, float, str, tuple, dict))


@pytest.mark.parametrize("name", ["zhejiang-2020-goals", "huzhou-2017-industry"])
def test_a_real_report(corpus: Path, name: str) -> None:
    report = lint(corpus / f"{name}.txt")
    assert REPORTS.unpacked(REPORTS.packed(report.diagnostics)) == report.diagnostics
    assert REPORTS.unpacked(REPORTS.packed(report.documents)) == report.documents
