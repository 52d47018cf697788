"""A rule in words on the screen, for `plancheck rules show`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plancheck.language.page import RulePage

LEVELS = {"error": "错误", "warning": "警告", "info": "提示"}
_INDENT = "    "


def told(page: "RulePage", lang: str) -> str:
    """The page as plain text: headings at the margin, all else indented."""
    from plancheck.reporters.rulepage import parts
    from plancheck.reporters.width import lines_kept

    return lines_kept(
        "\n".join(line for part in parts(page, lang) for line in _lines(part.kind, part.text, page.place))
    )


def _lines(kind: str, text: str, place: str) -> Iterator[str]:
    if kind == "title":
        yield from (text, place)
    elif kind == "heading":
        yield from ("", text)
    else:
        yield from (f"{_INDENT}{line}".rstrip() for line in text.split("\n"))
        if kind == "code":
            yield ""
