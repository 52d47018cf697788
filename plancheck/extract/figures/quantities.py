"""Quantities in running text: numeral, unit and bound, as an exact interval."""

import re
from collections.abc import Iterator
from decimal import Decimal

from plancheck.extract.figures.grammar import Grammar, Unit, grammar
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.fold import fold
from plancheck.source.records import NamedTuple
from plancheck.source.scan import scanned
from plancheck.source.span import Span
from plancheck.values.numeral import Numeral, parse_numeral
from plancheck.values.quantity import Quantity

_NAME_ENDS = frozenset("版级号期届线路强周批环型式维年月、")  # 2.0版, 500强: part of a name
_ORDINALS = "一二三四五六七八九"
_SERIES = 24  # characters between the members of a series of classes
_DIVIDED = frozenset("别布类级批区散之期钟行校管队院店局工享流解析步层段片")  # 分 that is no score: 分别, 分期
_MARKED = frozenset("时点扣加减得计记给")  # 8时30分; 少一次扣1分 is how scores are given, no aim
_NEAR = 12  # characters before a quantity in which a unit's context word must stand


class Found(NamedTuple):
    """A quantity in a text: `at` is numeral and unit, `whole` includes the bound words around it."""

    at: Span
    whole: Span
    quantity: Quantity


def find_quantities(folded: str, vocabulary: Vocabulary, masked: bytearray) -> Iterator[Found]:
    """Quantities of a width-folded text outside `masked` characters (dates, titles, labels), in order."""
    rules = vocabulary.once(grammar)
    for match in rules.fixed.finditer(folded):
        if folded[match.start() - 1 : match.start()].isdigit():
            continue  # 4.6万户 is a quantity, 千家万户 is none
        masked[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    for match in scanned(rules.begin, rules.pattern, folded):
        start = match.start()
        end = max(match.end("u"), match.end("more"), match.end("b"), match.end("a"))
        if 1 not in masked[start:end] and _is_quantity(folded, match, start, end, rules):
            found = _found(folded, match, Span(start, end), rules)
            if found is not None:
                yield found


def cell_quantity(text: str, unit: str | None, vocabulary: Vocabulary) -> Quantity | None:
    """The quantity of a table cell that holds a bare value (7.5, 1,840, 100以上, -3.2), with the column's unit.

    `text` is width-folded. None where the cell holds words, a dash or more than one number.
    """
    rules = vocabulary.once(grammar)
    if text[:1] in "〔[【" and text[-1:] in "〕]】":
        text = text[1:-1].strip()  # 〔5.6〕: what five years bring together
    sign, body = (-1, text[1:]) if text[:1] in "-−" and text[1:2].isdigit() else (1, text)
    before = rules_prefix(body, rules.before)
    match = rules.pattern.fullmatch(body[len(before) :].strip())
    if match is None or (unit and match["u"] and rules.units.get(match["u"]) is None):
        return None
    scale, name, dimension = _unit_of(match["u"] or unit or "", rules.units)
    quantity = _quantity(match, rules.before.get(before), rules, name, dimension)
    return quantity and _scaled(quantity, scale * sign)


def unit_quantity(unit: str | None, vocabulary: Vocabulary) -> Quantity:
    """A quantity of no particular value in a unit, to tell how a cell without a number would be measured."""
    _, name, dimension = _unit_of(fold(unit or ""), vocabulary.once(grammar).units)
    return Quantity(Decimal(0), None, None, name, "eq", dimension)


def rules_prefix(text: str, words: dict[str, str]) -> str:
    """The longest bound word a text begins with, or nothing."""
    if not text.startswith(tuple(words)):
        return ""
    return max((word for word in words if text.startswith(word)), key=len, default="")


def _is_quantity(text: str, match: re.Match[str], start: int, end: int, rules: Grammar) -> bool:
    previous, following = text[start - 1 : start], text[end : end + 1]
    if previous and (previous in "第每" or (previous.isascii() and (previous.isalnum() or previous in ".+-/#&_"))):
        return False
    unit = match["u"]
    if (
        following
        and following.isascii()
        and (following.isalnum() or following in "+_")
        and not (unit and following.isdigit())
    ):
        return False
    if previous == "(" and following == ")" and match["a"].strip("十百千万亿") == "":
        return False  # 产值(亿元) says how it is measured
    if unit is None:
        return _bare(text, match, start, following, rules)
    known = rules.units[unit.split("/")[0]]
    arabic = match["a"][0].isdigit()
    if _is_ordinal(text, match["a"], unit, start):
        return False
    if match["a"] == "一" or (unit == "大" and not ("一" <= following <= "龥")):
        return False
    if known.arabic and not arabic and not any(c in match["a"] for c in "百千万亿"):
        return False
    if known.dimension == "rank" and following in "中小型":
        return False
    if known.dimension == "score" and (following in _DIVIDED or previous in _MARKED):
        return False
    return not known.near or any(word in text[max(0, start - _NEAR) : start] for word in known.near)


def _is_ordinal(text: str, numeral: str, unit: str, start: int) -> bool:
    """一类苗、二类苗、三类苗 number the classes: what stands one before it is named a little before."""
    place = _ORDINALS.find(numeral) if len(numeral) == 1 else 0
    return place > 0 and _ORDINALS[place - 1] + unit in text[max(0, start - _SERIES) : start]


def _bare(text: str, match: re.Match[str], start: int, following: str, rules: Grammar) -> bool:
    """A number without unit counts only where a bound or a verb of setting stands beside it."""
    numeral = match["a"]
    if following in _NAME_ENDS:
        return False
    if not numeral[0].isdigit():
        return bool(match["up"]) and any(c in numeral for c in "百千万亿")
    left = text[max(0, start - 6) : start]
    if match["post"] or rules.before_end.of(left):
        return True
    return left.endswith(("达到", "达", "均为")) or ("一" <= following <= "龥" and rules.verb_end.of(left) != "")


def _found(text: str, match: re.Match[str], at: Span, rules: Grammar) -> Found | None:
    before = rules.before_end.of(text[max(0, at.start - 4) : at.start])
    scale, name, dimension = _unit_of(match["u"] or "", rules.units)
    quantity = _quantity(match, rules.before.get(before), rules, name, dimension, text[at.start : at.end])
    if quantity is None:
        return None
    return Found(at, Span(at.start - len(before), match.end()), _scaled(quantity, scale))


def _unit_of(surface: str, units: dict[str, Unit]) -> tuple[Decimal, str | None, str | None]:
    """Scale, canonical name and dimension of a unit as written: 万元 is 10000, 元, money; unknown units keep no dimension."""
    plain = "".join(surface.split())
    if plain not in units and plain.removeprefix("个") in units:
        plain = plain.removeprefix("个")
    scale = Decimal(1)
    while plain[:1] in ("十", "百", "千", "万", "亿") and plain not in units and len(plain) > 1:
        multiplier = parse_numeral(plain[0])
        scale *= multiplier.value if multiplier else 1
        plain = plain[1:]
    if not plain:
        return scale, None, None
    if "/" in plain:
        return scale, plain, "ratio"
    unit = units.get(plain)
    return (scale, plain, unit.dimension) if unit else (scale, plain, None)


def _quantity(
    match: re.Match[str], before: str | None, rules: Grammar, unit: str | None, dimension: str | None, text: str = ""
) -> Quantity | None:
    first, second = _pair(match)
    if first is None or (match["b"] and second is None):
        return None
    more = bool(first.more or match["more"] or match["up"])
    bound = before or (rules.after[match["post"]] if match["post"] else None) or ("ge" if more else "eq")
    bound = "ge" if bound == "more" else bound
    low, high = _limits(first.value, bound)
    if second is not None:
        if second.value < first.value:
            return None
        low, high, bound = first.value, second.value, "range"
    return Quantity(first.value, low, high, unit, bound, dimension, first.decimals, first.scale, text)


def _pair(match: re.Match[str]) -> tuple[Numeral | None, Numeral | None]:
    """Both numbers of a range; in 5-6万 the 万 belongs to both, in 15-30 each stands for itself."""
    first = parse_numeral(match["a"])
    second = parse_numeral(match["b"]) if match["b"] else None
    if first and second and first.scale == 1 and second.scale > 1 and first.value < second.value / second.scale:
        first = first._replace(value=first.value * second.scale, scale=second.scale)
    return first, second


def _limits(value: Decimal, bound: str) -> tuple[Decimal | None, Decimal | None]:
    if bound in ("ge", "gt"):
        return value, None
    if bound in ("le", "lt", "near"):
        return None, value
    return value, value


def _scaled(quantity: Quantity, scale: Decimal) -> Quantity:
    if scale == 1:
        return quantity
    low = None if quantity.low is None else quantity.low * scale
    high = None if quantity.high is None else quantity.high * scale
    return quantity._replace(value=quantity.value * scale, low=low, high=high, scale=quantity.scale * abs(scale))
