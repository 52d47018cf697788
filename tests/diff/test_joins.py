from plancheck.diff.joins import alike, bigrams, counted, in_rounds, likeness, mutual, unique

OLD, NEW = ["a1", "a2", "b1", "c1"], ["a3", "b2", "b3", "c2"]


def first(word: str) -> str:
    return word[0]


def test_items_of_one_key_go_together_as_far_as_they_go_round() -> None:
    found = alike(OLD, NEW, first)
    assert found.pairs == [("a1", "a3"), ("b1", "b2"), ("c1", "c2")]
    assert (found.old, found.new) == (["a2"], ["b3"])


def test_only_what_is_single_or_equally_many_on_both_sides() -> None:
    assert unique(OLD, NEW, first).pairs == [("c1", "c2")]
    assert counted([*OLD, "b4"], NEW, first).pairs == [("b1", "b2"), ("b4", "b3"), ("c1", "c2")]


def test_no_key_no_pair_and_rounds_take_what_is_left() -> None:
    assert alike(OLD, NEW, lambda word: None).pairs == []
    found = in_rounds(OLD, NEW, ((unique, first), (alike, first)))
    assert found.pairs == [("c1", "c2"), ("a1", "a3"), ("b1", "b2")]


def test_the_best_of_both_and_no_tie() -> None:
    def score(one: str, other: str, shared: int) -> float:
        return likeness(one, other)

    found = mutual(["推进园区建设", "培育企业"], ["推进园区的建设", "培育人才", "加强监管"], bigrams, score)
    assert found.pairs[0] == ("推进园区建设", "推进园区的建设")
    assert mutual(["培育企业"], ["培育企"] * 2, bigrams, score).pairs == []


def test_likeness_is_the_same_both_ways() -> None:
    assert likeness("推进园区建设", "建设园区") == likeness("建设园区", "推进园区建设")
