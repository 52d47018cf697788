"""A short run of the fuzzing harness; `make fuzz` is the long one."""

from pathlib import Path

import pytest
from fuzz.attempt import case, outcome
from fuzz.seeds import KINDS, LINES, ROWS, seed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancheck import readers
from plancheck.source.source import Source

_CASES = 15  # of each kind


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_the_sound_file_is_read(kind: str) -> None:
    document = readers.read(Source.of(f"plan.{kind}", seed(kind)))
    assert ROWS[1][1] in document.text or LINES[1] in document.text


@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_file_is_reported_or_refused(kind: str) -> None:
    found = {number: outcome(case(kind, number)) for number in range(_CASES)}
    assert {number: what for number, what in found.items() if what.startswith("!")} == {}


_PIECES = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            *LINES,
            "5万个",
            "增长6%",
            "（责任单位：市发改委）",
            "《",
            "》",
            "|",
            "\t",
            "\n",
            "一、",
            "1.",
            "附件",
            "其中",
            "、",
            "。",
        ]
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_PIECES, max_size=30).map("".join), st.sampled_from(("txt", "md", "html", "csv")))
def test_any_text_is_reported_or_refused(text: str, kind: str) -> None:
    assert outcome(Source.of(f"plan.{kind}", text.encode("utf-8", "surrogatepass")))[:1] != "!"
