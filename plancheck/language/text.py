"""A rule file before parsing: comments blanked, marks narrowed outside quotes; every offset stays."""

import re
from functools import lru_cache

from plancheck.language.words import CLAUSES, any_of
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

QUOTED = r'"""(?:[^"]|"(?!""))*"""|"(?!"")(?:\\.|[^"\\\n])*"|“(?:[^“”\n]|“[^“”\n]*”)*”'
_STATEMENTS = ("rule", "fact", "relation")


class Prepared(NamedTuple):
    """`narrow` is what is parsed, of the same length as the file; `starts` are the offsets of its statements."""

    narrow: str
    starts: tuple[int, ...]


def prepare(source: str) -> Prepared:
    """Blank comments, narrow full-width marks outside quotes, and find where statements begin."""
    pieces: list[str] = []
    masked: list[str] = []
    position = 0
    for token in _tokens().finditer(source):
        plain, found = narrow(source[position : token.start()]), token[0]
        kept = " " * len(found) if found[0] in "#＃" else found
        pieces += plain, kept
        masked += plain, " " * len(found)
        position = token.end()
    rest = narrow(source[position:])
    starts = tuple(start.start(1) for start in _statement().finditer("".join((*masked, rest))))
    return Prepared("".join((*pieces, rest)), starts)


def narrow(text: str) -> str:
    """Full-width marks, letters and digits to half-width ones, 、 to a comma; same length."""
    return fold(text).replace("、", ",").replace("\ufeff", " ")


def unquote(quoted: str) -> str:
    r"""The content of a quoted text: `\"` is a quotation mark, all else stands as it is; `\"\"\"…\"\"\"` is dedented."""
    if quoted.startswith('"""'):
        return _dedent(quoted[3:-3])
    return quoted[1:-1].replace('\\"', '"')


def content_span(quoted: Span, source: str) -> Span:
    """Where the content of a quoted text stands."""
    width = 3 if source.startswith('"""', quoted.start) else 1
    return Span(quoted.start + width, quoted.end - width)


def _dedent(text: str) -> str:
    from textwrap import dedent

    first, end, rest = text.partition("\n")
    body = rest if end and not first.strip() else text
    lines = dedent(body).split("\n")
    return "\n".join(lines[:-1] if lines[-1].strip() == "" and len(lines) > 1 else lines)


@lru_cache(maxsize=1)
def _tokens() -> re.Pattern[str]:
    return regex(rf"{QUOTED}|[#＃][^\n]*")


@lru_cache(maxsize=1)
def _statement() -> re.Pattern[str]:
    words = "|".join(any_of(CLAUSES[word]) for word in _STATEMENTS)
    return regex(rf"^[ \t]*((?:{words}))", re.MULTILINE)
