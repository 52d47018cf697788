"""Statements of rule files as they are kept: what a choice of rules asks is at hand, the tree is built when it is needed."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from plancheck.language import ast
from plancheck.source.records import NamedTuple

Entries = Mapping[str, "Entry"]


class Head(NamedTuple):
    """A rule's id, whether it runs without being asked for, its tags; a declaration has no id."""

    id: str
    enabled: bool
    tags: tuple[str, ...]

    def offered(self, tags: Sequence[str]) -> bool:
        """Whether the rule runs without being asked for by name."""
        return self.enabled or not set(tags).isdisjoint(self.tags)


class Entry:
    """A statement whose tree is built once."""

    def __init__(self, head: Head, build: Callable[[], Any]) -> None:
        """`build` gives the tree that belongs to the head."""
        self.head = head
        self._build = build

    @cached_property
    def statement(self) -> Any:
        """The tree: an `ast.Statement`."""
        return self._build()


def entry(statement: ast.Statement) -> Entry:
    """Of a tree that is there."""
    return Entry(head(statement), lambda: statement)


def head(statement: ast.Statement) -> Head:
    """What is known of a statement without its tree."""
    if isinstance(statement, ast.Rule):
        return Head(statement.id, statement.enabled, statement.tags)
    return Head("", True, ())
