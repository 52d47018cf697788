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
    within = [score.of for name, score in scores.items() if name.endswith("certainty")]
    assert sum(within) == len(annotated)


def test_edges_across_documents_are_counted_apart(scores: dict[str, Score]) -> None:
    assert (scores["recall: across documents"].right, scores["recall: across documents"].of) == (1, 8)


def test_nine_of_ten_links_are_labelled(scores: dict[str, Score]) -> None:
    labelled = scores["precision: links that are labelled"]
    assert labelled.right >= 0.9 * labelled.of > 10


def test_no_tempting_pair_is_linked(scores: dict[str, Score]) -> None:
    alone = scores["tempting pairs left alone"]
    assert (alone.right, alone.misses) == (26, ())
