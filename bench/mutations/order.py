"""Which work comes first: a document that waits for itself, and one due after the work that carries it out."""

import re
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text

_MADE = re.compile(
    r"(?<!已)(?:研究制定|研究出台|制定出台|印发实施|制定|制订|印发|出台)(?P<title>《[^《》\n]{6,60}》)(?=[，,。；;])"
)
_WAYS = (
    ("waits for itself", "在{0}印发后，编制《重点任务清单》，根据《重点任务清单》，"),
    ("due after its use", "6月底前全面落实{0}，9月底前"),
)


def order(document: Text, rng: Random) -> Iterator[Fault]:
    """Every document that a plan says it will make; reports first tell what was done, and are left out."""
    for one in _MADE.finditer(document.text) if document.origin == "corpus" else ():
        for how, words in _WAYS:
            yield Fault("order", how, document.name, one.start(), one.start(), words.format(one["title"]), *one.span())
