"""Which fixes of a document can be applied together, as few characters as possible each."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from plancheck.diagnostics.diagnostic import Diagnostic, Fix
from plancheck.source.patterns import regex
from plancheck.source.span import Span

Edit = tuple[Span, str]


def chosen(findings: Iterable[Diagnostic], text: str, *, unsafe: bool = False) -> tuple[tuple[Edit, ...], ...]:
    """The fixes of one document whose canonical text is `text`, in order; each is its edits, of as few characters as can be.

    Safe ones only, unless `unsafe`; none that would change a figure. Of two that overlap the first counts.
    """
    found: list[tuple[Edit, ...]] = []
    end = 0
    fixes = dict.fromkeys(one.fix for one in findings if one.fix is not None and (unsafe or one.fix.safe))
    for fix in sorted(fixes, key=_reach):
        if _reach(fix).start >= end and keeps_figures(fix, text):
            end = _reach(fix).end
            found.append(tuple(small for edit in fix.edits for small in _least(edit, text)))
    return tuple(found)


def applied(text: str, edits: Sequence[Edit]) -> str:
    """A text with edits carried out; they stand in order and do not overlap."""
    ends = [0, *(span.end for span, _ in edits)]
    starts = [*(span.start for span, _ in edits), len(text)]
    pieces = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    return pieces[0] + "".join(new + piece for (_, new), piece in zip(edits, pieces[1:], strict=True))


def keeps_figures(fix: Fix, text: str) -> bool:
    """Whether every number stands after a fix as it stood before, with its neighbours seen."""
    pattern = _figures()
    for span, new in fix.edits:
        before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
        if pattern.findall(before + span.of(text) + after) != pattern.findall(before + new + after):
            return False
    return True


def _least(edit: Edit, text: str) -> list[Edit]:
    """The characters that really change."""
    from difflib import SequenceMatcher

    span, new = edit
    matcher = SequenceMatcher(None, span.of(text), new, autojunk=False)
    return [
        (Span(span.start + a, span.start + b), new[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    ]


def _reach(fix: Fix) -> Span:
    return Span(min(span.start for span, _ in fix.edits), max(span.end for span, _ in fix.edits))


@lru_cache(maxsize=1)
def _figures() -> re.Pattern[str]:
    return regex(
        r"[0-9０-９零〇○一二两三四五六七八九十百千万亿几数半%％‰.．,，·]*[0-9０-９零〇○一二两三四五六七八九十百千万亿几数半%％‰]"
    )
