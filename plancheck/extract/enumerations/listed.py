"""What stands beside a count: the list before it, in brackets behind it, or behind a colon."""

import re
from functools import lru_cache

from plancheck.extract.enumerations.counts import Count, Words
from plancheck.extract.enumerations.listing import clause_start, split
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

SURE, CERTAIN, LIKELY, DOUBTFUL = 0.95, 0.92, 0.8, 0.6  # it agrees; it does not, and how sure that is

_JOINS = ("和", "与", "及")
_WORD = 2  # characters on either side of 和 that make two items of one (not 呼和浩特)
_LONG = 40  # items; more are no list that a word sums up
_SENTENCE = 300  # characters in which a list behind a colon ends


class Listed(NamedTuple):
    """Items, where the list ends, whether 等 ends it, and how sure it is that the count sums up just these."""

    items: tuple[Span, ...]
    end: int
    open: bool
    confidence: float


@lru_cache(maxsize=1)
def _and() -> re.Pattern[str]:
    return regex(r"以及|[和与及暨](?!其)")


@lru_cache(maxsize=1)
def _sentence() -> re.Pattern[str]:
    return regex(r"[。\n]")


@lru_cache(maxsize=1)
def _divided() -> re.Pattern[str]:
    return regex("分[为成]")


@lru_cache(maxsize=1)
def _ends_counted() -> re.Pattern[str]:
    return regex(r"[\d二两三四五六七八九十]\D{1,2}$")


def before(folded: str, count: Count, known: Words) -> Listed | None:
    """“A、B、C三大X”; of “A、B两支队伍和C、D两个联盟” only what stands behind the count before it."""
    end = count.span.start
    while folded[end - 1 : end] == " ":
        end -= 1
    open_list = folded.startswith("等", end - 1)
    end -= open_list
    if folded[end - 1 : end] in "、,;:。(\n" or not end:
        return None
    items = split(folded, max(count.after, clause_start(folded, end)), end)
    quoted = len(items) < 2
    if quoted:
        items = _in_quotes(folded, items, end)
    if not 2 <= len(items) <= _LONG or any(folded[item.end - 2].isdigit() for item in items[:-1]):
        return None
    items, agrees = _to_count(folded, items, count.number, open_list, known)
    exceeds = open_list and len(items) > count.number  # 等6个部门 behind eight of them
    if not agrees and not exceeds and not _sums_up(count, known) and not _near(folded, items, count, known):
        return None
    confidence = SURE if agrees else _doubt_before(folded, items, count, known, quoted)
    return Listed(tuple(items), end, open_list, confidence)


def _sums_up(count: Count, known: Words) -> bool:
    """标准、专利20项 is an amount; 标准、专利两项, 2大类 count the list."""
    return count.worded or count.classifier in known.sure


def _near(folded: str, items: list[Span], count: Count, known: Words) -> bool:
    """A list of three or more, or of places, that is one item off: what the number counts is likely the list."""
    places = all(item.of(folded) in known.places for item in items[1:])
    return (len(items) > 2 or places) and abs(count.number - len(items)) == 1


def _in_quotes(folded: str, items: list[Span], end: int) -> list[Span]:
    """“A、B、C”三大X: the list is the quotation itself."""
    if len(items) != 1 or folded[end - 1] != "”":
        return []
    start = folded.rfind("“", items[0].start, end)
    inner = Span(start + 1, end - 1)
    if start < 0 or "," in inner.of(folded) or ";" in inner.of(folded):
        return []
    return split(folded, *inner)


def _to_count(folded: str, items: list[Span], number: int, open_list: bool, known: Words) -> tuple[list[Span], bool]:
    """Items, split at 和 from the last one on if that gives the stated number; and whether it does."""
    if len(items) == number or (open_list and len(items) < number):
        return items, True
    parts = items
    for index in range(len(items) - 1, -1, -1):
        cut = _joint(folded, items[index], known, _WORD)
        if len(parts) < number and cut:
            parts = [
                *parts[:index],
                Span(items[index].start, cut.start()),
                Span(cut.end(), items[index].end),
                *parts[index + 1 :],
            ]
    return (parts, True) if len(parts) == number else (items, False)


def _doubt_before(folded: str, items: list[Span], count: Count, known: Words, quoted: bool) -> float:
    """How sure a mismatch is: every reason to read the phrase otherwise makes it doubtful."""
    number = len(items)
    reasons = (
        not count.label and not folded.startswith("“", count.span.end) and not _divides(folded, items),
        not 1 <= abs(count.number - number) <= (2 if number > 2 else 1),
        count.classifier != "大" and count.label[:1] in ("一", "百"),
        folded[count.span.end : count.span.end + 1] == "、",
        any("的" in item.of(folded) for item in items[1:]),
        number > count.number == 1 + sum(_joint(folded, item, known) is not None for item in items),
        number < count.number and known.partial.search(items[0].of(folded)) is not None,
        not quoted and _runs_into_text(folded, items, count, known),
    )
    if any(reasons):
        return DOUBTFUL
    return CERTAIN if _sums_up(count, known) else LIKELY


def _divides(folded: str, items: list[Span]) -> bool:
    """分为A、B、C三类: what is divided needs no name behind the count; not 分为A、B、C三类|五种, which divides again."""
    divided = _divided().search(folded, *items[0]) is not None
    return divided and _ends_counted().search(items[-1].of(folded)) is None


def _runs_into_text(folded: str, items: list[Span], count: Count, known: Words) -> bool:
    """Whether the list may begin earlier or end before the count."""
    number, last = len(items), items[-1].of(folded)
    return (
        _verb_only_last(folded, items, known)
        or len(last) > 4 + 2 * max(len(item.of(folded)) for item in items[1:-1] or items[-1:])
        or (number > count.number and _runs_on(folded, items[number - count.number], known))
        or (number < count.number and _listed_just_before(folded, items[0], known))
    )


def _joint(folded: str, item: Span, known: Words, least: int = 0) -> re.Match[str] | None:
    """The first 和 with `least` characters on either side that joins two things: none in a place's name (呼和浩特)."""
    names = [Span(*match.span()) for match in known.joined.finditer(folded, *item)]
    joints = _and().finditer(folded, item.start + least, item.end - least)
    return next((joint for joint in joints if not any(name.overlaps(Span(*joint.span())) for name in names)), None)


def _verb_only_last(folded: str, items: list[Span], known: Words) -> bool:
    """高校、院所组建: the last item goes over into a verb, the others do not."""
    ends = [known.verb_end.search(item.of(folded)) is not None for item in items]
    longer = items[-1].end - items[-1].start > 2
    begins = known.leads.match(items[-1].of(folded)) is not None and not known.leads.match(items[-2].of(folded))
    return (ends[-1] and longer and not any(ends[:-1])) or (begins and longer)


def _runs_on(folded: str, item: Span, known: Words) -> bool:
    """Whether a verb stands inside the item, so that the list may begin in it (山区、海岛发展A、B、C)."""
    if item.end - item.start > 8:
        return True
    verbs = known.leads.finditer(folded, item.start + 1, item.end)
    return any(verb[0] not in _JOINS and item.end - verb.end() >= 2 for verb in verbs)  # 协同发展 ends in its verb


def _listed_just_before(folded: str, first: Span, known: Words) -> bool:
    """Whether the list may have begun before the clause: A、B,C、D四大X."""
    if known.leads.match(folded, first.start) or folded[first.start - 1 : first.start] != ",":
        return False
    clause = folded[clause_start(folded, first.start - 1) : first.start - 1]
    _, mark, last = clause.rpartition("、")
    return bool(mark) and not any(map(str.isdecimal, last))


def bracketed(folded: str, count: Count, known: Words) -> Listed | None:
    """“N个X(A、B)”; not 3个县(市、区), where the bracket varies the noun."""
    start = count.span.end
    if not folded.startswith("(", start):
        return None
    end = folded.find(")", start, start + 200)
    if end < 0 or any(mark in folded[start + 1 : end] for mark in "(,;:。"):
        return None
    return _counted(folded, Span(start + 1, end), count, known, least=3)


def after(folded: str, count: Count, known: Words) -> Listed | None:
    """“N项X:A、B” up to the end of the sentence."""
    if not folded.startswith(":", count.span.end):
        return None
    stop = _sentence().search(folded, count.span.end, count.span.end + _SENTENCE)
    end = stop.start() if stop else len(folded)
    if end - count.span.end > _SENTENCE or any(mark in folded[count.span.end : end] for mark in ",;"):
        return None
    return _counted(folded, Span(count.span.end + 1, end), count, known, least=2)


def _counted(folded: str, place: Span, count: Count, known: Words, least: int) -> Listed | None:
    open_list = folded.startswith("等", place.end - 1)
    items = split(folded, place.start, place.end - open_list)
    if len(items) < 2 or any(item.end - item.start < 2 for item in items):
        return None
    items, agrees = _to_count(folded, items, count.number, open_list, known)
    return Listed(
        tuple(items), place.end, open_list, SURE if agrees else _doubt_behind(folded, items, count, known, least)
    )


def _doubt_behind(folded: str, items: list[Span], count: Count, known: Words, least: int) -> float:
    reasons = (
        len(items) < least,
        abs(count.number - len(items)) > (1 if least > 2 else 2),
        all(item.end - item.start <= 4 and folded[item.end - 1] == count.label[-1:] for item in items),
        any(_joint(folded, item, known) or item.end - item.start > 14 for item in items),
        any(character.isdigit() for item in items for character in item.of(folded)),
        known.partial.match(folded, items[0].start) is not None,
    )
    return DOUBTFUL if any(reasons) else CERTAIN
