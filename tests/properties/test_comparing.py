"""What must hold of any two versions: the same has no differences, and back is the inverse of forth."""

import os
from collections import Counter
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planforms import gbk, page, printed, typed
from versions import CORPUS, OLD, compared, facts, version

from bench.mutations.texts import texts
from bench.revisions.edits import KINDS
from plancheck.diagnostics.comparison import Change, Pair
from plancheck.diff.compare import compare
from plancheck.diff.version import Version

WILD = Path(os.environ.get("PLANCHECK_WILD", Path(__file__).parents[3] / "shared" / "wild"))
INVERSE = {"dropped": "added", "added": "dropped"}
EDITS = sorted(document.name for document in texts(Path("nowhere")) if document.origin == "corpus")


@lru_cache(maxsize=8)
def read(path: Path) -> Version:
    return version(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", [*CORPUS, *sorted(WILD.glob("*[lt]"))], ids=lambda path: path.name)
def test_a_plan_does_not_differ_from_itself(path: Path) -> None:
    one = read(path)
    pair = compare(one, one)
    assert pair.changes == ()
    assert pair.coverage.tasks.old == pair.coverage.tasks.both
    assert pair.coverage.figures.old == pair.coverage.figures.both


def mirrored(change: Change) -> tuple[object, ...]:
    spans = (change.new and change.new.span, change.old and change.old.span)
    return change.kind, INVERSE.get(change.how, change.how), *spans, change.after, change.before, change.holds


def same(change: Change) -> tuple[object, ...]:
    spans = (change.old and change.old.span, change.new and change.new.span)
    return change.kind, change.how, *spans, change.before, change.after, change.holds


def assert_inverse(forth: Pair, back: Pair) -> None:
    kinds = {"target": "figure"}  # whether it is a target is told by the new version

    def plain(key: tuple[object, ...]) -> tuple[object, ...]:
        return (kinds.get(str(key[0]), key[0]), *key[1:])

    assert Counter(plain(mirrored(one)) for one in back.changes) == Counter(plain(same(one)) for one in forth.changes)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(EDITS), st.integers(0, 10_000))
def test_back_is_the_inverse_of_forth(name: str, seed: int) -> None:
    document = next(one for one in texts(Path("nowhere")) if one.name == name)
    rng, text = Random(seed), document.text
    for kind in rng.choices(KINDS, k=3):
        sites = list(kind.sites(document._replace(text=text), rng))
        text = rng.choice(sites).planted(text) if sites else text
    old, new = read(next(path for path in CORPUS if path.name == name)), version(text, name)
    assert_inverse(compare(old, new), compare(new, old))


@settings(max_examples=60, deadline=None)
@given(st.permutations(OLD.splitlines()), st.integers(0, 15))
def test_lines_in_any_order_break_nothing(lines: list[str], fewer: int) -> None:
    new = "\n".join(lines[fewer:]) or "无"
    assert_inverse(compared(OLD, new), compared(new, OLD))


def test_different_plans_compare_both_ways() -> None:
    for first in CORPUS[:3]:
        for second in CORPUS[3:]:
            assert_inverse(compare(read(first), read(second)), compare(read(second), read(first)))


FORMS = {"plan.docx": typed, "plan.html": page, "gbk.txt": gbk, "plan.pdf": printed}
WHOLE = [path for path in CORPUS if "goals" not in path.name and "huzhou" not in path.name]  # others flatten tables


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_a_plan_says_the_same_in_every_format(path: Path, name: str) -> None:
    lines = [line for line in read(path).document.text.splitlines() if line.strip()]
    pair = compare(read(path), version(FORMS[name](lines), name))
    assert facts(pair) == []
    assert pair.coverage.unrecognised == 0
    assert pair.coverage.tasks.old == pair.coverage.tasks.both
