from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from plancheck.diff.orders import moved

PLACES = st.integers(0, 7).flatmap(lambda size: st.permutations(range(size)))


def heaviest(places: list[int], weights: list[int]) -> int:
    rising = (
        sum(weights[index] for index in chosen)
        for size in range(len(places) + 1)
        for chosen in combinations(range(len(places)), size)
        if [places[index] for index in chosen] == sorted(places[index] for index in chosen)
    )
    return max(rising)


@given(PLACES)
def test_what_stays_keeps_its_order_and_weighs_most(places: list[int]) -> None:
    weights = [1 << index for index in range(len(places))]
    stays = [index for index in range(len(places)) if index not in moved(places, weights)]
    assert [places[index] for index in stays] == sorted(places[index] for index in stays)
    assert sum(weights[index] for index in stays) == heaviest(places, weights)


@given(PLACES)
def test_the_same_items_move_in_either_direction(places: list[int]) -> None:
    weights = [100 + (1 << index) for index in range(len(places))]
    back = sorted(range(len(places)), key=lambda index: places[index])  # the item that stands at each place now
    backward = moved(back, [weights[index] for index in back])
    assert {back[index] for index in backward} == moved(places, weights)


def test_nothing_moves_in_order() -> None:
    assert moved(range(5), [1] * 5) == set()
    assert moved([], []) == set()
