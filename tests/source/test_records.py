"""Tuples with named fields: what typing's own do."""

import copy
import pickle
import typing
from typing import Generic, TypeVar

import pytest

from plancheck.source import records
from plancheck.source.span import Span

_T = TypeVar("_T")


class Quick(records.NamedTuple):
    """A place."""

    line: int
    column: int = 1
    note: str | None = None

    @property
    def after(self) -> "Quick":
        return self._replace(column=self.column + 1)


class Slow(typing.NamedTuple):
    """A place."""

    line: int
    column: int = 1
    note: str | None = None


class Box(records.NamedTuple, Generic[_T]):
    content: _T


class Empty(records.NamedTuple):
    pass


BOTH = pytest.mark.parametrize("kind", [Quick, Slow])


def test_a_class_is_like_one_of_typing() -> None:
    for name in (
        "_fields",
        "_field_defaults",
        "__match_args__",
        "__doc__",
        "__annotations__",
        "__bases__",
        "__slots__",
    ):
        assert getattr(Quick, name) == getattr(Slow, name), name
    assert type(Quick) is type(Slow)
    assert Quick.__new__.__qualname__ == "Quick.__new__"
    assert Quick(3).after == (3, 2, None)
    assert not hasattr(Quick(3), "__dict__")


@BOTH
def test_instances(kind: type[Quick] | type[Slow]) -> None:
    one = kind(3, note="甲")
    assert (one.line, one.column, one.note) == one == kind(note="甲", line=3) == kind._make((3, 1, "甲"))
    assert one._replace(column=2) == kind(3, 2, "甲")
    assert one._asdict() == {"line": 3, "column": 1, "note": "甲"}
    assert repr(one) == f"{kind.__name__}(line=3, column=1, note='甲')"
    assert hash(one) == hash((3, 1, "甲"))
    assert copy.copy(one) == pickle.loads(pickle.dumps(one)) == one
    assert type(pickle.loads(pickle.dumps(one))) is kind
    match one:
        case kind(line, column):
            assert (line, column) == (3, 1)


@BOTH
@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind(1, 2, "", 4),
        lambda kind: kind(1, place=2),
        lambda kind: kind(1, line=2),
        lambda kind: kind._make((1, 2)),
    ],
)
def test_what_is_no_instance(wrong: typing.Any, kind: type[Quick]) -> None:
    with pytest.raises(TypeError):
        wrong(kind)


@BOTH
def test_only_fields_are_replaced(kind: type[Quick]) -> None:
    with pytest.raises(ValueError, match="place"):
        kind(1)._replace(place=2)  # type: ignore[call-arg]


@pytest.mark.skipif(records.NamedTuple is typing.NamedTuple, reason="is typing's own")
def test_fields_with_defaults_come_last() -> None:
    with pytest.raises(TypeError, match="default"):
        type(records.NamedTuple)("Wrong", (records.NamedTuple,), {"a": 1, "__annotations__": {"a": int, "b": int}})


def test_generic_and_empty_ones() -> None:
    assert Box[int](5).content == 5
    assert Empty() == ()


def test_fields_share_no_code_by_name() -> None:
    assert Span(1, end=2) == (1, 2)
    assert Box(content=1) == (1,)
