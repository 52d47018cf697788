"""Dependencies against labels."""

import pytest

from bench.scores.data import gold
from bench.scores.edges import edges
from bench.scores.score import Score
from bench.scores.tool import all_plans


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return {one.measure: one for one in edges(all_plans()) if isinstance(one, Score)}


def test_recall_counts_the_annotated_edges_inside_one_document(scores: dict[str, Score]) -> None:
    inside = [row for row in gold("edges") if row["dependency"] and row["a"]["file"] == row["b"]["file"]]
    annotated = [row for row in inside if row["certainty"] != "judged"]
    assert sum(score.of for name, score in scores.items() if name.startswith("recall")) == len(annotated)


def test_nine_of_ten_links_are_labelled(scores: dict[str, Score]) -> None:
    labelled = scores["precision: links that are labelled"]
    assert labelled.right >= 0.9 * labelled.of > 10


def test_no_tempting_pair_is_linked(scores: dict[str, Score]) -> None:
    alone = scores["tempting pairs left alone"]
    assert (alone.right, alone.misses) == (26, ())
