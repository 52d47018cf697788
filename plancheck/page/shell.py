"""The head of a page: style and script within it, and the policy that allows these and nothing else."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from plancheck.page.clean import clean
from plancheck.source.records import NamedTuple

SHARED = Path(__file__).parent


class Assets(NamedTuple):
    """What stands in the head of a page."""

    style: str
    script: str
    policy: str


def assets(style: str, script: str = "") -> Assets:
    """The policy names both by their digest, so no word of a document can ever run; without a script none may."""
    runs = f"script-src {_digest(script)}; " if script else ""
    policy = f"default-src 'none'; style-src {_digest(style)}; {runs}base-uri 'none'; form-action 'none'"
    return Assets(style, script, policy)


def styles(folder: Path, names: Sequence[str]) -> str:
    """Files `style/NAME.css` of a room, joined."""
    return _joined(folder / "style", "css", names)


def scripts(folder: Path, names: Sequence[str]) -> str:
    """The shared script and files `script/NAME.js` of a room, joined into one that leaves no name behind."""
    shared = _joined(SHARED / "script", "js", ("base", "keys"))
    return f'(function () {{\n"use strict";\n{shared}{_joined(folder / "script", "js", names)}}})();\n'


def head_html(title: str, made: Assets, lang: str, style_id: str = "") -> Iterator[str]:
    """The beginning of a page up to its body."""
    identity = f' id="{style_id}"' if style_id else ""
    yield f'<!DOCTYPE html>\n<html lang="{"en" if lang == "en" else "zh-CN"}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{made.policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    script = f"\n<script>{made.script}</script>" if made.script else ""
    yield f"<title>{clean(title)}</title>\n<style{identity}>{made.style}</style>{script}\n</head>\n<body>"


def help_html(title: str, keys: Sequence[tuple[str, str]], close: str) -> Iterator[str]:
    """The window that tells what each key does; several keys are divided by a blank."""
    yield f'<div id="keys" role="dialog" aria-modal="true" aria-label="{title}" hidden><h2>{title}</h2>\n<dl>'
    for names, does in keys:
        shown = " ".join(f"<kbd>{name}</kbd>" for name in names.split())
        yield f"<div><dt>{shown}</dt><dd>{does}</dd></div>"
    yield f'</dl>\n<button id="close">{close}</button></div>'


def _joined(folder: Path, extension: str, names: Sequence[str]) -> str:
    return "".join((folder / f"{name}.{extension}").read_text(encoding="utf-8") for name in names)


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
