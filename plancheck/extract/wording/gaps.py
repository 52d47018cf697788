"""Stray blanks between Chinese characters, digits and quotation marks (GB/T 15834-2011 5.1)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.document.model import Block
from plancheck.extract.context import Context
from plancheck.facts.kinds import Fact, GapFact, TitleFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_LAID_OUT = frozenset({"html", "pdf"})  # formats whose blanks may come from the layout
_SENTENCE = 15  # characters of a line that may be running text
_COLUMNS = 20  # characters to a blank, of which fewer look like columns
_RARE = 5  # blanks that are slips; more of them are a way of setting type
_BESIDE = 8  # characters shown on either side


@lru_cache(maxsize=1)
def _in_title() -> re.Pattern[str]:
    """As below: the first blank, then what must stand around; so the search passes over all else at once."""
    return regex(r"[ \t\u3000](?<=[一-龥)）].)[ \t\u3000]*(?=[一-龥])")


@lru_cache(maxsize=1)
def _in_text() -> re.Pattern[str]:
    return regex(r"[ \t](?:(?<=[一-龥].)[ \t]*(?=[\d“《])|(?<=[\d”》].)[ \t]*(?=[一-龥]))")


@lru_cache(maxsize=1)
def _coded() -> re.Pattern[str]:
    """A code before the name it stands for: “21307 农村综合改革”."""
    return regex(r"[“(]\d{3,}$")


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex("[,;。]")


def _issuers(vocabulary: Vocabulary) -> re.Pattern[str]:
    """One of several issuers before a blank, or a chapter's number."""
    return regex(rf"(?:{any_of(vocabulary.words('references', 'issuers'))}|第[一二三四五六七八九十]+[章节篇编])$")


def gaps(context: Context) -> dict[str, list[Fact]]:
    """The `gap` facts of a document."""
    if context.document.format in _LAID_OUT:
        return {}
    titles = [fact.span for fact in context.facts(TitleFact) if fact.form == "quoted"]
    found = [(span, "title") for span in titles if _stray(context, span)]
    found += [(span, "text") for span in _slips(context, titles)]
    return {"gap": [_fact(context, number, span, kind) for number, (span, kind) in enumerate(sorted(found), 1)]}


def _fact(context: Context, number: int, span: Span, kind: str) -> GapFact:
    text = context.text(span)
    clean = "".join(text.split()) if kind == "text" else _without(text, span.start, _stray(context, span))
    return GapFact(f"wg{number}", span, text, context.section_at(span.start), 0.9, kind, clean)


def _without(text: str, start: int, blanks: list[Span]) -> str:
    """A text that begins at `start` without some blanks."""
    ends = [start, *(blank.end for blank in blanks)]
    starts = [*(blank.start for blank in blanks), start + len(text)]
    return "".join(text[a - start : b - start] for a, b in zip(ends, starts, strict=True))


def _stray(context: Context, title: Span) -> list[Span]:
    """The blanks between two Chinese characters of a title that part neither issuers nor a chapter's number."""
    folded = context.document.folded
    if len(title.of(folded).split()) == 1:
        return []
    issuers = context.vocabulary.once(_issuers)
    return [
        Span(*match.span())
        for match in _in_title().finditer(folded, *title)
        if _spread(folded, match.start())
        or issuers.search(folded[max(title.start, match.start() - 8) : match.start()]) is None
    ]


def _spread(folded: str, blank: int) -> bool:
    """Whether a single letter stands between this blank and one before, as in 行 动 方 案."""
    return folded[max(0, blank - 2)] == " "


def _slips(context: Context, titles: list[Span]) -> list[Span]:
    """Places of the few stray blanks in running text; none where blanks are the habit of the document."""
    inside = {span.start: span.end for span in titles}
    found: list[Span] = []
    for block in context.document.blocks:
        found += _in_block(context.document.folded, block, inside)
        if len(found) > _RARE:
            return []
    return found


def _in_block(folded: str, block: Block, titles: dict[int, int]) -> Iterator[Span]:
    start = block.label.span.end if block.label else block.span.start
    line = folded[start : block.span.end]
    if " " not in line:
        return
    if (
        len(line) < _SENTENCE
        or line.count(" ") * _COLUMNS > max(len(line), 40)
        or "\t" in line
        or not _stop().search(line)
    ):
        return
    for match in _in_text().finditer(folded, start + 1, block.span.end):
        opened = folded.rfind("《", start, match.start())
        if titles.get(opened, 0) < match.end() and not _coded().search(folded, start, match.start()):
            yield Span(max(start, match.start() - _BESIDE), min(block.span.end, match.end() + _BESIDE))
