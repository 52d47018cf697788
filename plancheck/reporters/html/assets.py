"""Style and script of the page, and the policy that allows these and nothing else."""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_STYLES = ("page", "panes", "print")
_SCRIPTS = ("data", "done", "places", "both", "filter", "walk", "search", "files", "keys", "main")


class Assets(NamedTuple):
    """What stands in the head of the page."""

    style: str
    script: str
    policy: str


def assets() -> Assets:
    """All files joined; the policy names them by their digest, so no word of a document can ever run."""
    style = _joined("style", "css", _STYLES)
    script = f'(function () {{\n"use strict";\n{_joined("script", "js", _SCRIPTS)}}})();\n'
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return Assets(style, script, policy)


def still_assets(styles: Sequence[str]) -> Assets:
    """Style sheets alone, for a page without a script; the policy allows none."""
    style = _joined("style", "css", styles)
    policy = f"default-src 'none'; style-src {_digest(style)}; base-uri 'none'; form-action 'none'"
    return Assets(style, "", policy)


def _joined(folder: str, extension: str, names: Sequence[str]) -> str:
    return "".join((_HERE / folder / f"{name}.{extension}").read_text(encoding="utf-8") for name in names)


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
