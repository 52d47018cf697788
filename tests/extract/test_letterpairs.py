"""Pairs of letters are counted alike by searching and by index."""

from itertools import product

from plancheck.extract.titles.letterpairs import LetterPairs

_TEXT = "制制制定规制,定制规定制度。" * 3


def test_every_answer_is_that_of_a_search() -> None:
    pairs = LetterPairs(_TEXT)
    letters = [a + b for a, b in product(sorted(set(_TEXT)) + list("甲乙丙丁戊"), repeat=2)]
    assert len(letters) > 100  # so many that the index answers some
    assert [pairs.count(each) for each in letters] == [_TEXT.count(each) for each in letters]
