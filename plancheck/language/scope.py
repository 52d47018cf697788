"""The facts a rule runs over, with what is derived from them once: siblings, owners, chains, constant parts."""

from collections.abc import Callable, Sequence
from typing import Any

from plancheck.facts.base import FactBase

FEWEST = 3  # tasks under one heading that are taken as a family of their own
_ANYWHERE = "*"


class Scope:
    """One run over one FactBase (of a document, or of a set with ids such as `0:f12`)."""

    def __init__(self, base: FactBase) -> None:
        """Nothing is derived until it is asked for."""
        self.base = base
        self._memo: dict[object, Any] = {}

    def once(self, key: object, build: Callable[[], Any]) -> Any:
        """What `build` gives, kept for this run."""
        if key not in self._memo:
            self._memo[key] = build()
        return self._memo[key]

    def follow(self, value: Any, fields: Sequence[str]) -> Any:
        """The value at the end of a path; an id on the way leads to its fact, unknown stays unknown."""
        for field in fields:
            if isinstance(value, str):
                value = self.base.by_id(value)
            if value is None:
                return None
            value = f"{owner(value.id)}doc" if field == "document" else getattr(value, field)
        return value

    def fact(self, value: Any) -> Any:
        """A fact, by itself or by its id; None if there is none."""
        return self.base.by_id(value) if isinstance(value, str) else value

    def siblings(self, task: Any) -> list[Any] | None:
        """Tasks of the same level under the same heading, or in the document where those are fewer than three; without the task."""
        known = self.fact(task)
        return None if known is None else [other for other in self._family(known) if other.id != known.id]

    def siblings_have(self, task: Any, relation: str, field: str) -> bool | None:
        """Whether two thirds of a task's siblings, and at least one, have a row in a relation."""
        known = self.fact(task)
        if known is None:
            return None
        family = self._family(known)
        count = self.once((id(family), relation, field), lambda: self._having(family, relation, field))
        return _most(count - self._having((known,), relation, field), len(family) - 1)

    def most_have(self, members: Sequence[Any], relation: str, field: str) -> bool:
        """Whether two thirds of some facts, and at least one, have a row in a relation."""
        return _most(self._having(members, relation, field), len(members))

    def reaches(self, relation: str, fields: tuple[str, str], start: Any, goal: Any) -> bool | None:
        """Whether steps from the first to the second field of a relation lead from one fact to another."""
        first, last = (value if isinstance(value, str) else getattr(value, "id", None) for value in (start, goal))
        if first is None or last is None:
            return None
        return last in self.once(("reached", relation, first), lambda: self._reached(relation, fields, first))

    def _reached(self, relation: str, fields: tuple[str, str], start: str) -> frozenset[str]:
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            for row in self.base.where(relation, fields[0], waiting.pop()):
                following = getattr(row, fields[1])
                if following is not None and following not in seen:
                    seen.add(following)
                    waiting.append(following)
        return frozenset(seen)

    def _having(self, members: Sequence[Any], relation: str, field: str) -> int:
        return sum(1 for member in members if self.base.where(relation, field, member.id))

    def _family(self, task: Any) -> tuple[Any, ...]:
        families = self.once("families", self._families)
        near: tuple[Any, ...] = families[owner(task.id), task.level, task.parent]
        return near if len(near) >= FEWEST else families[owner(task.id), task.level, _ANYWHERE]

    def _families(self) -> dict[tuple[str, str, Any], tuple[Any, ...]]:
        families: dict[tuple[str, str, Any], list[Any]] = {}
        for task in self.base.of("task"):
            for place in (task.parent, _ANYWHERE):  # type: ignore[union-attr]
                families.setdefault((owner(task.id), task.level, place), []).append(task)  # type: ignore[union-attr,arg-type]
        return {key: tuple(tasks) for key, tasks in families.items()}


def owner(identity: str) -> str:
    """The document's part of an id in a set: `0:` of `0:f12`, nothing within one document."""
    head, mark, _ = identity.partition(":")
    return head + mark if mark else ""


def _most(count: int, size: int) -> bool:
    return count > 0 and 3 * count >= 2 * size
