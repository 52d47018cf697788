"""Whatever a rule file holds, it loads or its faults are told: never another exception."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from rulefiles import NUM001, NUM012, RES001, errors

from plancheck.language.words import KEYWORDS
from plancheck.reporters.faults import faults
from plancheck.reporters.show import Show

SHIPPED = Path(__file__).parents[2] / "rules" / "terms.rules"
TEXTS = (NUM001, RES001, NUM012, SHIPPED.read_text(encoding="utf-8"))
PIECES = st.sampled_from(
    [spelling for spellings in KEYWORDS.values() for spelling in spellings]
    + ["(", ")", "（", "{", "}", '"', '"""', "“", "”", ".", "=", "#", "\n", "\\", "\x00", "\ufeff", "f", "task", "9" * 400]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.integers(0, 4000), st.integers(0, 12), PIECES | st.text(max_size=4)), min_size=1, max_size=4
)


def edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    for at, length, put in edits:
        start = at % (len(text) + 1)
        text = text[:start] + put + text[start + length :]
    return text


def survives(text: str) -> None:
    found = errors(text)
    assert bool(found) is bool(faults(found, Show()))
    assert all(known.line >= 1 and known.column >= 1 for known in found)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), EDITS)
def test_a_damaged_rule_file_is_answered(text: str, edits: list[tuple[int, int, str]]) -> None:
    survives(edited(text, edits))


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_any_words_are_answered(words: str) -> None:
    survives('rule TST001 "题" ' + words)


def test_depth_is_answered() -> None:
    deep = "(" * 3000 + "1" + ")" * 3000
    for text in (f'rule TST001 "题" expect {deep} = 1', 'rule TST001 "题" expect ' + "not " * 3000 + "true"):
        survives(text)
    chain = " and ".join(["t.title = t.id"] * 3000)
    survives(f'rule TST001 "题" for each t in task expect {chain}')
