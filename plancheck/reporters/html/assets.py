"""Style and script of the page."""

from collections.abc import Sequence
from pathlib import Path

from plancheck.page.shell import SHARED, Assets, scripts, styles
from plancheck.page.shell import assets as shell_assets

_HERE = Path(__file__).parent
_STYLES = ("page", "panes", "print")
_SCRIPTS = ("data", "done", "places", "both", "filter", "walk", "search", "files", "main")


def assets() -> Assets:
    """All files joined, with the policy that allows them and nothing else."""
    return shell_assets(_styles(_STYLES), scripts(_HERE, _SCRIPTS))


def still_assets(names: Sequence[str]) -> Assets:
    """Style sheets alone, for a page without a script; the policy allows none."""
    return shell_assets(_styles(names))


def _styles(names: Sequence[str]) -> str:
    return styles(SHARED, ("base",)) + styles(_HERE, names)
