"""A heading written on the wrong level: 六、 between （五） and （七）, （二） between 一、 and 三、."""

from collections.abc import Iterator, Sequence

from plancheck.document.labels import Found
from plancheck.document.pieces import Piece
from plancheck.source.records import NamedTuple

_FORMS = {"一、": "（一）", "（一）": "一、"}  # two forms that differ by the bracket only


_Near = dict[str, tuple[int, int]]  # by form, the two nearest numbers on one side; 0 for none


class _Place(NamedTuple):
    """The leading label of a piece of running text."""

    piece: int
    scheme: str
    ordinal: int


def relevelled(
    pieces: Sequence[Piece], found: Sequence[tuple[Found, ...]], resets: frozenset[int]
) -> list[tuple[Found, ...]]:
    """The labels of each piece; one that slipped has the scheme of its run and keeps in `written` that of its form."""
    changed = list(found)
    for part in _parts(pieces, found, resets):
        for place in _slipped(part):
            first, *rest = changed[place.piece]
            label = first.label._replace(scheme=_FORMS[place.scheme], written=place.scheme)
            changed[place.piece] = (first._replace(label=label), *rest)
    return changed


def _parts(
    pieces: Sequence[Piece], found: Sequence[tuple[Found, ...]], resets: frozenset[int]
) -> Iterator[list[_Place]]:
    """The labels of both forms in the body and in each attachment; Markdown headings say their level themselves."""
    part: list[_Place] = []
    for index, labels in enumerate(found):
        if index in resets:
            yield part
            part = []
        first = labels[0] if labels and not labels[0].inline else None
        plain = pieces[index].cell is None and not pieces[index].depth
        if first and plain and first.label.scheme in _FORMS:
            part.append(_Place(index, first.label.scheme, first.label.ordinal))
    yield part


def _slipped(part: Sequence[_Place]) -> Iterator[_Place]:
    """The labels that have their place in the run of the other form, and none in the run of their own."""
    behind: _Near = dict.fromkeys(_FORMS, (0, 0))
    last = ""
    following = (*(place.scheme for place in part), "")[1:]
    for place, ahead, after in zip(part, _ahead(part), following, strict=True):
        missed = behind[_FORMS[place.scheme]][0] == place.ordinal - 1 and _is_missed(place, ahead, last, after)
        slip = place.ordinal > 1 and missed and _is_odd(place, behind, ahead)
        last = _FORMS[place.scheme] if slip else place.scheme
        behind = {**behind, last: (place.ordinal, behind[last][0])}
        if slip:
            yield place


def _ahead(part: Sequence[_Place]) -> list[_Near]:
    """For each label the two numbers of each form that follow it."""
    near: _Near = dict.fromkeys(_FORMS, (0, 0))
    found: list[_Near] = []
    for place in reversed(part):
        found.append(near)
        near = {**near, place.scheme: (place.ordinal, near[place.scheme][0])}
    return found[::-1]


def _is_missed(place: _Place, ahead: _Near, before: str, after: str) -> bool:
    """Whether the run of the other form, which has come to this number, goes on with the next; or （一） ends with it.

    `before` and `after` are the forms of the labels beside it: a 六、 in a run of （一） has no parts of its own.
    """
    other = _FORMS[place.scheme]
    goes_on = ahead[other][0] == place.ordinal + 1
    return before == other and (goes_on or after != other) if place.scheme == "一、" else goes_on


def _is_odd(place: _Place, behind: _Near, ahead: _Near) -> bool:
    """Whether the run of its own form goes on only without it."""
    (last, before), (first, second) = behind[place.scheme], ahead[place.scheme]
    if first == place.ordinal == last + 1:  # of 二、 twice the first, where the second goes on; of （二） twice neither
        gap = ahead[_FORMS[place.scheme]][0] == place.ordinal + 1
        return place.scheme == "一、" and (second == place.ordinal + 1 or gap)
    wrong_before = before and place.ordinal == before + 2
    return place.ordinal != last + 1 and not wrong_before and first in (0, 1, last + 1)
