"""Spans of years that a name fixes: 三年行动计划（2020—2022年）, “十四五”（2021—2025年）, 2025年是“十四五”收官之年."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.facts.kinds import Fact, NamedSpanFact
from plancheck.source.patterns import regex
from plancheck.source.scan import scanned
from plancheck.source.span import Span
from plancheck.values.dates import five_years
from plancheck.values.numeral import chinese_ordinal

_SURE, _LIKELY = 0.97, 0.8
_YEAR = r"(?:19|20)\d{2}"
_POINTS = ("收官", "开局", "起步", "第一年", "最后一年")
_PLAN = "行动|计划|方案|规划|攻坚|倍增|工程"


@lru_cache(maxsize=1)
def _forms() -> re.Pattern[str]:
    """Anchored at a year in brackets, or at a span before a name."""

    def years(form: str) -> str:
        return rf"(?P<{form}first>{_YEAR}) ?年?度?(?:[-—~]+|至)(?P<{form}last>{_YEAR}) ?年?度?"

    def five(form: str) -> str:
        return rf"“?(?P<{form}five>十[一二三四五六]五)”?"

    def name(form: str) -> str:
        return (
            rf"(?<![\d第前近每后过十两百〇零])(?P<{form}count>[一二三四五六七八九十]|\d{{1,2}})年"
            rf"[一-龥]{{0,8}}(?:{_PLAN})[一-龥]{{0,6}}"
        )

    return regex(
        rf"(?P<five>{five('f')}(?:时期|期间|规划)?\({years('f')}\))"
        rf"|(?P<edge>{five('e')}(?:期)?(?P<side>末|初)\((?P<eyear>{_YEAR})年?\))"
        rf"|(?P<named>{name('n')}》?\({years('n')}\))"
        rf"|(?P<ahead>(?<!\d){years('a')}(?<=年)[一-龥]{{0,8}}?{name('a')})"
        rf"|(?P<back>(?:{_PLAN})[一-龥]{{0,4}}》?\({years('b')}\))"
    )


@lru_cache(maxsize=1)
def _turns() -> re.Pattern[str]:
    """2025年是…“十四五”收官之年."""
    return regex(
        rf"(?<!\d)(?P<tyear>{_YEAR})年,?是[^。;,\d“”十]{{0,16}}“?(?P<tfive>十[一二三四五六]五)”?(?:规划|时期|计划)?的?"
        rf"(?P<point>{'|'.join(_POINTS)})"
    )


@lru_cache(maxsize=1)
def _hint() -> re.Pattern[str]:
    """What every form with a span of years holds; most documents have none, and the forms need not be compiled."""
    return regex(rf"{_YEAR} ?年?度?(?:[-—~]+|至){_YEAR}|[末初]\({_YEAR}")


@lru_cache(maxsize=1)
def _begin() -> re.Pattern[str]:
    return regex(r"[12末初](?=[90(])")


def named_spans(context: Context) -> dict[str, list[Fact]]:
    """The facts `namedspan` of a document."""
    folded = context.document.folded
    found: list[NamedSpanFact] = []
    for line in _hinted_lines(folded):
        for match in _forms().finditer(folded, *line):
            found.extend(_READ[match.lastgroup or ""](context, match))
    if any(word in folded for word in _POINTS):
        found.extend(fact for match in scanned(_begin(), _turns(), folded) for fact in _turn(context, match))
    found.sort(key=lambda fact: fact.span)
    return {"namedspan": [fact._replace(id=f"ty{number}") for number, fact in enumerate(found, 1)]}


def _hinted_lines(folded: str) -> Iterator[Span]:
    """The lines in which a form can stand: none goes over the end of a line."""
    end = -1
    for hint in scanned(_begin(), _hint(), folded):
        if hint.start() > end:
            end = folded.find("\n", hint.end())
            end = len(folded) if end < 0 else end
            yield Span(folded.rfind("\n", 0, hint.start()) + 1, end)


def _fact(context: Context, match: re.Match[str], name: str, first: int | None, last: int | None) -> NamedSpanFact:
    span = Span(*match.span())
    section = context.section_at(span.start)
    return NamedSpanFact("", span, context.text(span), section, _SURE, name, first, last)


def _five(context: Context, match: re.Match[str]) -> Iterator[NamedSpanFact]:
    opens, closes = five_years(match["ffive"][1])
    fact = _fact(context, match, f"“{match['ffive']}”", int(match["ffirst"]), int(match["flast"]))
    yield fact._replace(opens=opens, closes=closes)


def _edge(context: Context, match: re.Match[str]) -> Iterator[NamedSpanFact]:
    opens, closes = five_years(match["efive"][1])
    at_end, year = match["side"] == "末", int(match["eyear"])
    fact = _fact(context, match, f"“{match['efive']}”", None if at_end else year, year if at_end else None)
    yield fact._replace(opens=opens, closes=closes)


def _turn(context: Context, match: re.Match[str]) -> Iterator[NamedSpanFact]:
    opens, closes = five_years(match["tfive"][1])
    at_end, year = match["point"] in ("收官", "最后一年"), int(match["tyear"])
    fact = _fact(context, match, f"“{match['tfive']}”", None if at_end else year, year if at_end else None)
    yield fact._replace(opens=opens, closes=closes)


def _counted(context: Context, match: re.Match[str]) -> Iterator[NamedSpanFact]:
    """N年计划: both years count; one year more may be a plan from summer to summer, and is likely only."""
    key = (match.lastgroup or "")[0]
    first, last, years = int(match[key + "first"]), int(match[key + "last"]), chinese_ordinal(match[key + "count"])
    fact = _fact(context, match, f"{match[key + 'count']}年", first, last)
    yield fact._replace(years=years, confidence=_LIKELY if years == last - first else _SURE)


def _back(context: Context, match: re.Match[str]) -> Iterator[NamedSpanFact]:
    yield _fact(context, match, "", int(match["bfirst"]), int(match["blast"]))


_READ = {"five": _five, "edge": _edge, "named": _counted, "ahead": _counted, "back": _back}
