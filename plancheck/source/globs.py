"""Path patterns as in .gitignore, relative to a folder: `drafts/*.md`, `2020/**`, `*.docx`, `旧稿`."""

import os
import re
from functools import lru_cache
from unicodedata import normalize

from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_PART = regex(r"\*\*/?|\*|\?|\[!?[^\]/]+\]|[^*?\[]+|\[")


class Globs(NamedTuple):
    """Patterns below an absolute folder. One without `/` matches a name at any depth, one with `/` the path from the folder.

    `*` and `?` stay within a name, `**` reaches over folders; what matches a folder matches all that is in it.
    """

    root: str
    patterns: tuple[str, ...]

    def match(self, path: str) -> bool:
        """Whether a path (relative ones from the working folder) matches one of the patterns."""
        return _compiled(self.patterns).fullmatch(relative(path, self.root)) is not None

    @property
    def literal(self) -> bool:
        """Whether every pattern is the path of one file, with nothing left open."""
        return all("/" in pattern and not set("*?[") & set(pattern) for pattern in self.patterns)


def relative(path: str, root: str) -> str:
    """A path as seen from a folder, with `/`, composed characters; it begins with `..` where it lies outside."""
    try:
        seen = os.path.relpath(path, root)
    except ValueError:  # another drive
        seen = os.path.abspath(path)
    return normalize("NFC", seen.replace(os.sep, "/"))


@lru_cache(maxsize=256)
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return regex("|".join(map(_expression, patterns)), re.DOTALL)


def _expression(pattern: str) -> str:
    text = normalize("NFC", pattern.strip()).removeprefix("./")
    body = "".join(_part(part) for part in _PART.findall(text.strip("/")))
    start = "" if "/" in text.rstrip("/") else "(?:.*/)?"
    return f"(?:{start}{body}(?:/.*)?)"


def _part(part: str) -> str:
    if part.startswith("**"):
        return "(?:[^/]+/)*" if part.endswith("/") else ".*"
    if part in ("*", "?"):
        return "[^/]" + part.replace("?", "")
    if part.startswith("[") and len(part) > 1:
        inner = part[1:-1]
        negated = inner.startswith("!")
        return f"[{'^/' if negated else ''}{re.escape(inner.lstrip('!') if negated else inner).replace(chr(92) + '-', '-')}]"
    return re.escape(part)
