"""What the words of a table's headers, labels and units say."""

import re

from plancheck.facts.cellname import bare, unbracketed
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.fold import fold
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_NUMBERED = regex(r"\s*(\d{1,3})[.、]\s*([^\d\s][\s\S]*)")


class TableWords(NamedTuple):
    """Word sets and patterns over bare texts (width-folded, no blanks)."""

    totals: frozenset[str]
    subtotals: frozenset[str]
    labels: frozenset[str]
    groups: frozenset[str]
    serials: frozenset[str]
    units: frozenset[str]
    notes: tuple[str, ...]
    of_which: tuple[str, ...]
    other: re.Pattern[str]
    rate: re.Pattern[str]
    not_rate: re.Pattern[str]
    not_additive: re.Pattern[str]
    rate_units: frozenset[str]
    odd_units: frozenset[str]
    caption: re.Pattern[str]
    measures: frozenset[str]
    duties: tuple[str, ...]
    points: frozenset[str]
    worded: re.Pattern[str]  # of what may not be summed, what only belongs to a name: 等级保护
    counters: frozenset[str]  # beside one another they count the same things: 套/间


def table_words(vocabulary: Vocabulary) -> TableWords:
    """The compiled words of tables.txt and measures.txt."""

    def some(group: str) -> frozenset[str]:
        return frozenset(fold(word) for word in vocabulary.words("tables", group))

    def pattern(group: str) -> re.Pattern[str]:
        return regex(any_of(some(group)))

    measures = {fold(word) for word in (*vocabulary.words("measures"), *vocabulary.aliases("measures"))}
    return TableWords(
        some("total"), some("subtotal"), some("label"), some("group"), some("serial"), some("unit"),
        tuple(some("note")), tuple(some("of which")), pattern("not a part"), pattern("rate"), pattern("not rate"),
        pattern("not additive"), some("rate unit"), some("not additive unit"),
        regex(rf"(?:{pattern('caption unit').pattern}) ?: ?([^\s,;。()]+)"), frozenset(measures), tuple(some("duty")),
        some("points"), pattern("worded"), some("other counter"),
    )  # fmt: skip


def numbered(text: str) -> tuple[str, str] | None:
    """The number before a width-folded label, and the label: 3.城镇化率. None of 3.5 and of 2.5万人."""
    match = _NUMBERED.fullmatch(text)
    return (match[1], match[2]) if match else None


def is_total(words: TableWords, text: str) -> bool:
    """Whether a header or label names a total: 合计, 全市 and the like."""
    return unbracketed(text).strip("-—") in words.totals


def is_rate(words: TableWords, label: str, unit: str | None) -> bool:
    """Whether a figure so named and so measured is a ratio or a rate of change."""
    if unit and (unit in words.rate_units or ("/" in unit and not words.counters.issuperset(unit.split("/")))):
        return True
    return words.rate.search(words.not_rate.sub("", label)) is not None


def is_additive(words: TableWords, label: str, unit: str | None) -> bool:
    """Whether figures so named and so measured may be summed."""
    if is_rate(words, label, unit) or words.not_additive.search(label):
        return False
    return not (unit and unit.lstrip("个") in words.odd_units)


def bracket_unit(words: TableWords, text: str) -> str | None:
    """The unit in brackets at the end of a header or label: 总投资(亿元)."""
    value = bare(text)
    start = value.rfind("(")
    if start < 1 or not value.endswith(")"):
        return None
    inner = value[start + 1 : -1].removeprefix("单位:")
    return inner if is_unit(words, inner) else None


def is_unit(words: TableWords, text: str) -> bool:
    """Whether a bare text is a unit of measure: 万元, 个, 万元/人·年, %."""
    head = re.split(r"[/·]", text)[0]
    return head in words.measures or head in words.rate_units or head.lstrip("十百千万亿") in words.measures
