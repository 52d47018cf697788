"""Mentions of places inside a document: 附件3, 表2, 第八部分, 第三条, 上述三项."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.deferred import Deferred
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.scan import scanned
from plancheck.source.span import Span
from plancheck.values.numeral import chinese_ordinal

_NUMERAL = "一二三四五六七八九十百零〇两"
_AFTER = frozenset("规定的所中内之款项第和与及至或要明列有一二三四五六七八九十、,。;:() \n”") | {""}
_BACK = 24  # characters looked back for what a mention belongs to


class Mention(NamedTuple):
    """A place named in the text.

    `owner`: `own` (本方案第X部分, 见第X条), `other` (《…》第X条, …法第X条) or None where the text does not say.
    `last` is the final number of a range or list (附件1至3), else equal to `number`. `kind` 上述 is a counted list.
    """

    span: Span
    kind: str
    number: int
    last: int
    owner: str | None


class _Cues(NamedTuple):
    own: Deferred
    pointer: Deferred
    other: Deferred


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    return regex(
        rf"(?P<kind>附件|附表|附图|表|图)[ ]?(?P<number>\d{{1,2}}|[{_NUMERAL}]{{1,3}}(?![{_NUMERAL}]))"
        rf"(?:[ ]?[-~—至、和及][ ]?(?:附件|附表|附图|表|图)?[ ]?(?P<last>\d{{1,2}}|[{_NUMERAL}]{{1,3}}))?(?![\d.%])"
        rf"|第[ ]?(?P<ordinal>\d{{1,3}}|[{_NUMERAL}]{{1,6}})[ ]?(?P<division>部分|章|节|条|款|项)"
        rf"|(?:上述|前述|以上|前款)(?P<count>\d{{1,2}}|[{_NUMERAL}]{{1,3}})(?:大|个|项|条|类|种|款|方面)"
    )


@lru_cache(maxsize=1)
def _begin() -> re.Pattern[str]:
    return regex(rf"[附表图第上前以](?=[件表图述上款 \d{_NUMERAL}])")


def _cues(vocabulary: Vocabulary) -> _Cues:
    def ends(group: str) -> str:
        return f"(?:{any_of(vocabulary.words('references', group))})"

    chain = rf"(?:第[\d{_NUMERAL}]+(?:部分|[章节条款项])[、和及至]?)*"
    return _Cues(
        Deferred(rf"{ends('own')}(?:的|中)?{chain}$"),
        Deferred(rf"{ends('pointers')}{chain}$"),
        Deferred(rf"(?:》(?:\([^()]*\))?|{ends('others')}(?:\([^()]*\))?)(?:中|的)?{chain}$"),
    )


def mentions(folded: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Every mention that names its number, in reading order."""
    cues = vocabulary.once(_cues)
    for match in scanned(_begin(), _places(), folded):
        kind = "上述" if match["count"] else match["kind"] or match["division"]
        number = chinese_ordinal(match["number"] or match["ordinal"] or match["count"])
        if not number or (match["count"] and number < 2):
            continue
        last = (chinese_ordinal(match["last"]) or number) if match["last"] else number
        owner = _owner(folded, match, cues)
        if _means_it(folded, match, owner):
            yield Mention(Span(*match.span()), kind, number, max(number, last), owner)


def _owner(folded: str, match: re.Match[str], cues: _Cues) -> str | None:
    before = folded[max(0, match.start() - _BACK) : match.start()]
    if match["count"] or cues.own.search(before):
        return "own"
    if cues.other.search(before):
        return "other"
    return "own" if cues.pointer.search(before) else None


def _means_it(folded: str, match: re.Match[str], owner: str | None) -> bool:
    """Whether the words are a mention: 代表2名, 列表1 and 第三条生产线 are none."""
    if match["count"] or match["kind"] in ("附件", "附表", "附图"):
        return True
    if match["kind"]:
        return owner == "own" or folded[match.start() - 1 : match.start()] == "("
    ends = match["division"] in ("部分", "章") or folded[match.end() : match.end() + 1] in _AFTER
    return owner == "other" or (owner == "own" and ends)
