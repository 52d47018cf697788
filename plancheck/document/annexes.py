"""Where attachments begin: nothing that follows belongs to the headings before."""

import re
from collections.abc import Sequence
from functools import lru_cache

from plancheck.document.labels import Found
from plancheck.document.pieces import Piece
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_TITLE_CHARS = 80
_BLANKS = str.maketrans("", "", " \t　\u00a0*_#")


@lru_cache(maxsize=1)
def _annex() -> re.Pattern[str]:
    numeral = "[0-9一二三四五六七八九十]"
    return regex(rf"附(?:(?:件|表|录|图) ?{numeral}{{0,3}}(?:-\d+)?(?:[:.、 ].*)?|[:].*)")


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return regex(r"附件? ?: ?(?=\d)")


def list_start(folded: str, span: Span) -> int:
    """Where a block's first label may stand: behind 附件: in a line such as 附件:1.目标分解表, else at its start."""
    match = _opening().match(folded, span.start, span.end) if folded.startswith("附", span.start) else None
    return match.end() if match else span.start


def annex_starts(folded: str, pieces: Sequence[Piece], found: Sequence[Sequence[Found]]) -> frozenset[int]:
    """Indexes of pieces such as 附件: or 附件2, and of lines that repeat an entry of the attachment list."""
    starts: set[int] = set()
    entries: set[str] = set()
    listing = False
    for index, piece in enumerate(pieces):
        if piece.cell is not None or piece.depth:
            listing = False
            continue
        line = piece.content.of(folded)
        if _is_annex(line):
            starts.add(index)
            listing = True
            if found[index]:
                entries.add(folded[found[index][0].label.span.end : piece.content.end].translate(_BLANKS))
        elif listing and found[index] and not found[index][0].inline:
            entries.add(folded[found[index][0].label.span.end : piece.content.end].translate(_BLANKS))
        else:
            listing = False
            if entries and len(line) <= _TITLE_CHARS and line.translate(_BLANKS) in entries:
                starts.add(index)
    return frozenset(starts)


def _is_annex(line: str) -> bool:
    return (
        line.startswith("附") and len(line) <= 60 and _annex().fullmatch(line) is not None and not line.endswith("。")
    )
