"""Which work comes first: documents that wait for each other, and documents due after the work they steer."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from bench.mutations.fault import Fault, Text

_MADE = re.compile(
    r"(?<!已)(?:研究制定|研究出台|制定出台|印发实施|制定|制订|印发|出台)(?P<title>《[^《》\n]{6,60}》)(?=[，,。；;])"
)
_SENTENCE = re.compile(r"[。；;]|$", re.M)


def order(document: Text, rng: Random) -> Iterator[Fault]:
    """Every document that the plan says it will make."""
    found = [one for one in _MADE.finditer(document.text) if _is_ahead(document, one)]
    for one, other in pairwise(found):
        if one["title"] != other["title"]:
            yield _circle(document, one, other)
    if document.year is not None:
        yield from (_late(document, one) for one in found)


def _is_ahead(document: Text, one: re.Match[str]) -> bool:
    """Whether the document is still to be made: government reports first tell what was done."""
    return document.origin == "corpus" and "20" not in document.text[max(0, one.start() - 6) : one.start()]


def _circle(document: Text, one: re.Match[str], other: re.Match[str]) -> Fault:
    """Each of two documents is made by what the other says."""
    between = document.text[one.start() : other.start()]
    after = f"根据{other['title']}，{between}根据{one['title']}，"
    start, end = one.start(), other.start()
    return Fault("order", "documents wait for each other", document.name, start, end, after, start, other.end())


def _late(document: Text, one: re.Match[str]) -> Fault:
    """A document due in September, and a sentence behind it that has it carried out by June."""
    stop = _SENTENCE.search(document.text, one.end())
    end = stop.end() if stop else one.end()
    after = f"9月底前{document.text[one.start() : end]}6月底前全面落实{one['title']}。"
    return Fault("order", "due after its use", document.name, one.start(), end, after, one.start(), end)
