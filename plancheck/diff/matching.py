"""Which part of the new version is which part of the old one."""

from collections.abc import Sequence

from plancheck.diff.content import Content, Side, content
from plancheck.diff.joins import Joined, Round, bigrams, counted, in_rounds, likeness, mutual, unique
from plancheck.diff.parts import REST, Part
from plancheck.source.records import NamedTuple

_SHARED = 0.5  # of the sentences, or indicators, of the smaller part
# Titles of different tasks are hardly ever so alike: 51 pairs in 50 plans, 188 from 0.6 on.
_ALIKE, _ALIKE_IN_PLACE = 0.8, 0.6
_FAR = 0.35  # where an indicator is shared, titles need only not be wholly different


class Matches(NamedTuple):
    """Ids of parts of the old version to those of the new one, and back."""

    forth: dict[str, str]
    back: dict[str, str]

    def known(self, old: str, new: str) -> bool:
        """Whether two parts are one."""
        return self.forth.get(old) == new


class _Seen(NamedTuple):
    """A part with what is known of it: its content, and the title of the part around it."""

    part: Part
    above: str
    opening: str
    frames: frozenset[str]
    keys: frozenset[str]


def matches(old: Side, new: Side) -> Matches:
    """Tables and sections first, then what stands in them; what cannot be told for sure stays apart."""
    found = Matches({REST: REST}, {REST: REST})
    olds, news = content(old), content(new)
    for kind in ("table", "section", "row", "task"):
        pairs = _matched(_seen(old, olds, kind), _seen(new, news, kind), found)
        found.forth.update((first.part.id, second.part.id) for first, second in pairs)
        found.back.update((second.part.id, first.part.id) for first, second in pairs)
    return found


def _seen(side: Side, said: Content, kind: str) -> list[_Seen]:
    nothing: frozenset[str] = frozenset()
    return [
        _Seen(
            part,
            _above(side, said, part),
            said.opening.get(part.id, ""),
            said.frames.get(part.id, nothing),
            said.keys.get(part.id, nothing),
        )
        for part in side.parts.of_kind(kind)
    ]


def _above(side: Side, said: Content, part: Part) -> str:
    """The title of the part around it; for a numbered measure also that of the task it stands in."""
    parent = side.parts.by_id.get(part.parent)
    task = said.opening.get(side.parts.around(part.head.start), "") if part.kind == "section" else ""
    return f"{parent.title if parent is not None else ''}›{task}"


# A number and a title in their place, …, a title with other figures in it.
_ROUNDS: tuple[Round[_Seen], ...] = (
    (counted, lambda one: (one.part.number, one.part.title, one.above, one.opening)),
    (counted, lambda one: (one.part.number, one.part.title, one.above)),
    (counted, lambda one: (one.part.number, one.part.title) if one.part.title else None),
    (counted, lambda one: (one.part.title, one.above) if one.part.title else None),
    (unique, lambda one: one.part.title or None),
    (unique, lambda one: (one.opening, one.above) if one.opening else None),
    (unique, lambda one: one.opening or None),
)


def _matched(old: Sequence[_Seen], new: Sequence[_Seen], known: Matches) -> list[tuple[_Seen, _Seen]]:
    """By number and title, by sentences, by indicators, by likeness of titles."""
    left = in_rounds(old, new, _ROUNDS)
    pairs = left.pairs
    for last in (_by_sentences, _by_indicators, lambda olds, news: _by_titles(olds, news, known)):
        left = last(left.old, left.new)
        pairs += left.pairs
    return pairs


def _by_sentences(old: Sequence[_Seen], new: Sequence[_Seen]) -> Joined[_Seen]:
    def score(first: _Seen, second: _Seen, shared: int) -> float:
        share = shared / min(len(first.frames), len(second.frames))
        return share if share >= _SHARED else 0.0

    return mutual(old, new, lambda one: one.frames, score)


def _by_indicators(old: Sequence[_Seen], new: Sequence[_Seen]) -> Joined[_Seen]:
    def score(first: _Seen, second: _Seen, shared: int) -> float:
        share = shared / min(len(first.keys), len(second.keys))
        alike = likeness(first.part.title, second.part.title)
        return share + alike if share >= _SHARED and alike >= _FAR else 0.0

    return mutual(old, new, lambda one: one.keys, score)


def _by_titles(old: Sequence[_Seen], new: Sequence[_Seen], known: Matches) -> Joined[_Seen]:
    def score(first: _Seen, second: _Seen, shared: int) -> float:
        alike = likeness(first.part.title, second.part.title)
        in_place = known.known(first.part.parent, second.part.parent) and first.part.parent != REST
        return alike if alike >= (_ALIKE_IN_PLACE if in_place else _ALIKE) else 0.0

    return mutual(old, new, lambda one: bigrams(one.part.title), score)
