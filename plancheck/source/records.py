"""NamedTuple as that of typing, in a fifth of the time.

A run makes some 300 such classes. For each of them `collections.namedtuple` compiles a constructor and defines five methods,
together a tenth of what it takes to check a plan; here classes share their methods, and constructors of one length their code.
"""

import sys
from collections.abc import Iterable
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

# From 3.14 on annotations wait until they are asked for.
if TYPE_CHECKING or sys.version_info >= (3, 14) or sys.implementation.name != "cpython":
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter

    class _Maker(type):
        """Makes of a class body with annotations a plain class of tuples."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            getters = {field: _tuplegetter(index, None) for index, field in enumerate(fields)}
            own = {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            own["__new__"] = _constructor(name, fields, tuple(defaults.values()))
            return type(name, (tuple, *bases[1:]), {**_SHARED, **own, **getters, **body})

    class NamedTuple(metaclass=_Maker):
        """Base of classes whose instances are tuples with named fields."""


def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    """`__new__` with the fields as its parameters."""
    code = _code(len(fields)).replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__")
    return FunctionType(code, _GLOBALS, "__new__", defaults)


@cache
def _code(number: int) -> CodeType:
    """The code of a constructor of that many fields."""
    names = "".join(f"f{index}, " for index in range(number))
    made: CodeType = eval(f"lambda _cls, {names}: _new(_cls, ({names}))").__code__
    return made.replace(co_name="__new__")


def _make(cls: Any, values: Iterable[Any]) -> Any:
    """An instance of as many values as there are fields."""
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
    return made


def _replace(self: Any, /, **changed: Any) -> Any:
    """An instance with other values of some fields."""
    made = self._make(map(changed.pop, self._fields, self))
    if changed:
        raise ValueError(f"Got unexpected field names: {list(changed)!r}")
    return made


def _asdict(self: Any) -> dict[str, Any]:
    """Values by the names of their fields."""
    return dict(zip(self._fields, self, strict=True))


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{type(self).__name__}({fields})"


def _values(self: Any) -> tuple[Any, ...]:
    """What `copy` and `pickle` give the constructor."""
    return tuple(self)


_GLOBALS = {"_new": tuple.__new__, "__builtins__": {}}
_SHARED = {
    "_make": classmethod(_make),
    "_replace": _replace,
    "_asdict": _asdict,
    "__repr__": _shown,
    "__getnewargs__": _values,
}
