"""Numbered boxes, tables and figures of a plan: 专栏1 主要指标, 表2 项目清单, each at the beginning of its line or cell."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_SURE, _LIKELY = 0.95, 0.8
_LONGEST = 60  # characters of a line that is a caption


class Caption(NamedTuple):
    """A caption's label, its number, the caption before it in its run, and how sure it is that the two follow each other."""

    span: Span
    ordinal: int
    previous: Span | None
    confidence: float


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return regex(
        r"(?P<kind>专栏|[表图](?=[ ]?\d{1,2}[ :]))[ ]?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})"
        r"(?![\d.\-~—至、和及所中的里])(?!\(续)[ :.]*(?P<title>[^。;\n]*)$"
    )


def captions(context: Context) -> Iterator[Caption]:
    """Captions that begin a run, follow one another, or repeat a number under another title.

    After a gap it is only likely that they follow, for pages often show boxes as pictures; but surely where the next
    goes on with the number that was to stand there (2, 4, 4, 5).
    """
    runs: dict[str, list[tuple[int, Span]]] = {}
    for kind, ordinal, span in _labels(context):
        runs.setdefault(kind, []).append((ordinal, span))
    for run in runs.values():
        for before, (ordinal, span), after in zip([None, *run], run, [*run[1:], None], strict=False):
            if before is None or ordinal == 1:
                yield Caption(span, ordinal, None, _SURE)
                continue
            again = after is not None and 1 < after[0] <= ordinal
            sure = ordinal <= before[0] + 1 or again
            yield Caption(span, ordinal, before[1], _SURE if sure else _LIKELY)


def _labels(context: Context) -> Iterator[tuple[str, int, Span]]:
    """Kind, number and place of each caption; one that says again what was said (目录, a table's heading) once."""
    folded = context.document.folded
    seen: set[tuple[str, int, str]] = set()
    for block in context.document.blocks:
        start, end = block.span
        if end - start > _LONGEST or not folded.startswith(("专栏", "表", "图"), start):
            continue
        match = _label().match(folded[start:end].rstrip())
        ordinal = chinese_ordinal(match["n"]) if match else None
        if match is None or not ordinal or (name := (match["kind"], ordinal, _plain(match["title"]))) in seen:
            continue
        seen.add(name)
        yield match["kind"], ordinal, Span(start, start + match.end("n"))


def _plain(title: str) -> str:
    return "".join(title.split())
