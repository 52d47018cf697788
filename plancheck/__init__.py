"""The linter for plan documents; its Python API, loaded at first use."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plancheck.check.api import facts, lint, load_rules, read
    from plancheck.check.settings import Settings

__all__ = ["Settings", "facts", "lint", "load_rules", "read"]


def __getattr__(name: str) -> Any:
    """A name of the API; AttributeError for any other."""
    if name not in __all__:
        raise AttributeError(f"module 'plancheck' has no attribute {name!r}")
    from plancheck.check import api, settings

    return getattr(settings if name == "Settings" else api, name)
