"""The linter for plan documents; its Python API, loaded at first use: lint, read, facts, build_graph, load_rules, Settings."""

from types import ModuleType
from typing import TYPE_CHECKING, Any

from plancheck import facts as _facts

if TYPE_CHECKING:
    from plancheck.check.api import build_graph, lint, load_rules, read
    from plancheck.check.settings import Settings

__all__ = ["Settings", "build_graph", "facts", "lint", "load_rules", "read"]


class _Facts(ModuleType):
    """The room `facts` and the API function of that name share `plancheck.facts`."""

    def __call__(self, *arguments: Any, **settings: Any) -> Any:
        from plancheck.check.api import facts

        return facts(*arguments, **settings)


_facts.__class__ = _Facts


def __getattr__(name: str) -> Any:
    """A name of the API; AttributeError for any other."""
    if name not in __all__:
        raise AttributeError(f"module 'plancheck' has no attribute {name!r}")
    from plancheck.check import api, settings

    return getattr(settings if name == "Settings" else api, name)
