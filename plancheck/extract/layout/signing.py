"""The signing block: who issued the document, and when (成文日期)."""

from plancheck.document.model import Document
from plancheck.extract.parties.names import NameWords, joined
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span
from plancheck.values.dates import find_times, resolve
from plancheck.values.period import Period

_DATE = regex(
    r"\(?\s*(?:(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
    r"|[一二][〇零O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?\s*\)?$"
)
_SPEAKER = regex(r"代表(?P<issuer>国务院|[一-龥]{2,12}人民政府)(?=[,、]|向)")
_ABOUT = regex(r"(?P<issuer>[一-龥\s、]{3,60}?)\s*(?:关于|转发|印发|批转)")
_LONGEST = 30  # characters of an issuer's line


class Signing(NamedTuple):
    """Issuer and day with the places that say so."""

    issuer: Span | None
    day: Span | None
    issued: Period | None


def signing(document: Document, words: NameWords) -> Signing:
    """The first day on a line of its own under the name of a unit."""
    text = document.folded
    before: Span | None = None
    for block in document.blocks:
        if block.cell is not None:
            continue
        span = block.span
        dated = before is not None and span.end - span.start <= _LONGEST and _DATE.match(text, span.start, span.end)
        if dated and (period := _day(text, span)):
            return Signing(before, span, period)
        before = span if _is_issuer(text, span, words) else None
    return Signing(None, None, None)


def is_date(line: str) -> bool:
    """Whether a width-folded line is a day and nothing else."""
    return len(line) <= _LONGEST and _DATE.match(line) is not None


def speaker(text: str, start: int) -> Span | None:
    """The government that a report speaks for in its first sentences: 现在,我代表国务院,向大会报告工作."""
    match = _SPEAKER.search(text, start, start + 400)
    return Span(*match.span("issuer")) if match else None


def title_issuer(text: str, title: Span | None, words: NameWords) -> Span | None:
    """The unit before 关于 in a title: 湖州市人民政府办公室关于印发…的通知."""
    match = _ABOUT.match(text, title.start, title.end) if title else None
    return Span(*match.span("issuer")) if match and words.is_unit(joined(match["issuer"])) else None


def _is_issuer(text: str, span: Span, words: NameWords) -> bool:
    name = joined(text[span.start : span.end])
    return 3 <= len(name) <= _LONGEST and words.is_unit(name) and not words.is_group(name) and "," not in name


def _day(text: str, span: Span) -> Period | None:
    found = next(find_times(text[span.start : span.end]), None)
    if found is None or not found.valid or found.relation != "on":
        return None
    return resolve(found, None)
