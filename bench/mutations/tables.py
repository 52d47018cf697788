"""Cells of rows whose parts add up."""

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from bench.mutations.fault import Fault, Text, other_digits

_CELLS = re.compile(r"(?:(?<=[ |])|^)\d+(?:\.\d+)?(?=[ |\n])", re.M)
_TAIL = re.compile(r"\d+(?:\.\d+)?(?:[ |]+\d+(?:\.\d+)?){3,}[ |\xa0]*$", re.M)
_MEASURED = re.compile(r"[元吨]|标煤|平方|公里")

Cell = tuple[int, str]


def cells(document: Text, rng: Random) -> Iterator[Fault]:
    """One number of a row whose first number is the sum of the others.

    Where the row is measured (money, tons, decimals) a change that rounding alone could explain is not eligible.
    """
    for row in _TAIL.finditer(document.text):
        numbers = _sum(row)
        measured = "." in row[0] or bool(_MEASURED.search(document.text, max(0, row.start() - 12), row.start()))
        for start, text in numbers:
            after = rng.choice(list(other_digits(text, rng).values()))
            slight = measured and abs(Decimal(after) - Decimal(text)) <= _blind(numbers)
            way = "measured" if measured else ("Markdown" if "|" in row[0] else "delimited")
            how = "within rounding" if slight else way
            name, end = document.name, start + len(text)
            yield Fault("cells", how, name, start, end, after, row.start(), row.end(), not slight)


def _sum(row: re.Match[str]) -> list[Cell]:
    """The numbers of a row that adds up; none of any other. The first number may be the serial."""
    found = [(row.start() + one.start(), one[0]) for one in _CELLS.finditer(row[0] + "\n")]
    for numbers in (found, found[1:]):
        if len(numbers) > 3 and Decimal(numbers[0][1]) == sum(Decimal(text) for _, text in numbers[1:]):
            return numbers
    return []


def _blind(numbers: list[Cell]) -> Decimal:
    """What rounding can hide: half a unit in the last place of every number."""
    return sum((Decimal(1).scaleb(-len(text.partition(".")[2])) / 2 for _, text in numbers), Decimal(0))
