"""Paragraphs that a count before a colon announces: “抓好八方面工作:” and then ——…; “五个新”来概括 and then 一是…, each with the word."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from plancheck.document.model import Block, Document
from plancheck.extract.enumerations.counts import Count
from plancheck.extract.enumerations.listed import CERTAIN, LIKELY, SURE, Listed
from plancheck.extract.enumerations.series import Series
from plancheck.source.patterns import regex
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_DASH = ("——", "--", "—")
_FEWEST = 3  # paragraphs that make a list
_GAP = 24  # characters between a count and its list


class Dashed:
    """Runs of paragraphs that begin with a dash, by where the first begins."""

    def __init__(self, document: Document) -> None:
        """A run goes on to the next heading; where another paragraph parts it, it is not known which are its items."""
        self._folded = document.folded
        self._runs = dict(_runs(document)) if any(dash in document.folded for dash in _DASH) else {}
        self._firsts = sorted(self._runs)

    def after(self, offset: int) -> tuple[Span, ...]:
        """The items of the run that a colon shortly behind an offset opens; none where there is none."""
        index = bisect_left(self._firsts, offset)
        if index == len(self._firsts) or self._firsts[index] - offset > _GAP:
            return ()
        first = self._firsts[index]
        return self._runs[first] if _opens().fullmatch(self._folded, offset, first) else ()

    def listed(self, count: Count) -> Listed | None:
        """The run behind a count; what else a dash begins is not known, so that a mismatch is likely only."""
        items = self.after(count.span.end)
        confidence = SURE if len(items) == count.number else LIKELY
        return Listed(items, count.span.end, False, confidence) if items else None


def named_lines(folded: str, dashed: Dashed, runs: Series) -> Iterator[tuple[Count, Listed]]:
    """“五个新安岭”:——建设实力强劲的新安岭…: paragraphs that all have the word that is counted."""
    for match in _quoted().finditer(folded):
        items = dashed.after(match.end("word")) or runs.behind(folded, match.end())
        named = len(items) >= _FEWEST and all(match["word"] in item.of(folded) for item in items)
        number = chinese_ordinal(match["number"]) or 0
        if named and number:
            count = Count(Span(match.start("number"), match.end("word")), number, True, "个", match["word"])
            yield count, Listed(items, match.end(), False, SURE if len(items) == number else CERTAIN)


def _runs(document: Document) -> Iterator[tuple[int, tuple[Span, ...]]]:
    run: list[Span] = []
    parted = broken = False
    for block in (*document.blocks, None):
        if block is not None and _is_dashed(document, block):
            run.append(block.span)
            broken = broken or (parted and len(run) > 1)
        elif block is None or block.kind == "heading" or block.label is not None:
            if len(run) >= _FEWEST and not broken:
                yield run[0].start, tuple(_words(document.folded, span) for span in run)
            run, parted, broken = [], False, False
        else:
            parted = bool(run)


def _words(folded: str, paragraph: Span) -> Span:
    """The first sentence behind the dash."""
    stop = folded.find("。", *paragraph)
    end = stop if stop >= 0 else paragraph.end
    return Span(end - len(folded[paragraph.start : end].lstrip("—- ")), end)


def _is_dashed(document: Document, block: Block) -> bool:
    return block.cell is None and document.folded.startswith(_DASH, block.span.start)


@lru_cache(maxsize=1)
def _opens() -> re.Pattern[str]:
    return regex(r"”?[一-龥]{0,14}:\s*")


@lru_cache(maxsize=1)
def _quoted() -> re.Pattern[str]:
    return regex(r"“(?P<number>[三四五六七八九十])个(?P<word>[一-龥]{1,6})”")
