"""Dates and years: deadlines before the signing date, impossible days, years outside the plan's own, years left over."""

import re
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text
from bench.mutations.parts import is_target, working

_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_YEAR = re.compile(r"(?<!\d)(?P<year>20\d\d)年")
_YEARLY = (
    "，{}年底前完成",
    "（{}年底前完成）",
    "，力争{}年底前建成",
    "，到{}年底全面完成",
    "，{}年12月底前完成",
    "，确保{}年年底前落实到位",
)
_MONTHLY = (
    "，{}年{}月底前完成",
    "（{}年{}月底前完成）",
    "，确保{}年{}月底前建成",
    "，{}年{}月15日前完成",
    "，于{}年{}月底前落实到位",
)
_AIM = re.compile(r"底|末|[^，,。；;、《》\n]*(?:力争|确保|增长|新增|达到|完成)")


def dates(document: Text, rng: Random) -> Iterator[Fault]:
    """All kinds that the document allows."""
    yield from _impossible(document, rng)
    if document.signed:
        yield from _early(document, rng)
    if document.year:
        yield from _outside(document, rng)


def _impossible(document: Text, rng: Random) -> Iterator[Fault]:
    for found in _DAY.finditer(document.text):
        after = rng.choice(
            ("2月30日", "4月31日", "6月31日", "9月31日", "11月31日", "2月31日", f"{found['month']}月32日")
        )
        yield Fault("dates", "impossible day", document.name, *found.span(), after, *found.span())


def _early(document: Text, rng: Random) -> Iterator[Fault]:
    """A deadline some months before the document was signed."""
    year, month = document.signed or (0, 0)
    for start, end in working(document):
        months = year * 12 + month - 1 - rng.randint(1, 10)
        after = rng.choice(_MONTHLY).format(months // 12, months % 12 + 1)
        yield Fault("dates", "before signing", document.name, end - 1, end - 1, after, start, end)


def _outside(document: Text, rng: Random) -> Iterator[Fault]:
    for start, end in working(document):
        after = rng.choice(_YEARLY).format((document.year or 0) - rng.randint(2, 5))
        yield Fault("dates", "before the plan year", document.name, end - 1, end - 1, after, start, end)


def leftovers(document: Text, rng: Random) -> Iterator[Fault]:
    """The plan's own year becomes the one before: in a deadline, in an aim, or (not eligible) in another mention."""
    before = str((document.year or 1) - 1)
    for found in _YEAR.finditer(document.text):
        if int(found["year"]) == document.year and is_target(document, found.start()):
            aim = bool(_AIM.match(document.text, found.end(), found.end() + 20))
            how = "aim" if aim else "mention"
            yield Fault("leftovers", how, document.name, *found.span("year"), before, *found.span(), aim)
    for start, end in working(document) if document.year else ():
        after = rng.choice(_YEARLY).format(before)
        yield Fault("leftovers", "deadline", document.name, end - 1, end - 1, after, start, end)
