"""A whole statement of a figure written a second time, in another sentence of the targets: with another value, or the same."""

import re
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text, other_digits
from bench.mutations.figures import NUMBER
from bench.mutations.parts import is_target, working

_STARTS = re.compile(r"[，,。；;、！？\n](?P<words>[一-龥A-Za-z“”]{6,18})$")
_ENDS = re.compile(r"[，,。；;、\n]")
_LOOSE = re.compile(
    r"其中|为此|分别|同比|比重|以上|每|平均|其|该|这|各|均|占|再|又|还|也|比|较|高于|低于|第|约|近|超|过"
)

Statement = tuple[int, re.Match[str]]  # where its clause begins, and its number


def conflicting(document: Text, rng: Random) -> Iterator[Fault]:
    """The clause comes again elsewhere and says another number."""
    for start, number, end in _places(document, rng):
        after = rng.choice(list(other_digits(number["number"], rng).values()))
        text = document.text[start : number.start()] + after + document.text[number.end("number") : number.end()]
        yield Fault("restated", "another value", document.name, end - 1, end - 1, f"，{text}", end - 1, end - 1)


def agreeing(document: Text, rng: Random) -> Iterator[Fault]:
    """The clause comes again elsewhere and says the same."""
    for start, number, end in _places(document, rng):
        text = document.text[start : number.end()]
        yield Fault("benign", "figure said again", document.name, end - 1, end - 1, f"，{text}", end - 1, end - 1)


def _places(document: Text, rng: Random) -> Iterator[tuple[int, re.Match[str], int]]:
    """Each statement with the end of a sentence in another paragraph that says what is to be done."""
    sentences = working(document)
    for start, number in _statements(document):
        line = document.text.count("\n", 0, start)
        others = [(a, b) for a, b in sentences if document.text.count("\n", 0, a) != line] if len(sentences) > 1 else []
        if others:
            yield start, number, rng.choice(others)[1]


def _statements(document: Text) -> Iterator[Statement]:
    """Clauses of targets that are a noun and its number and nothing else; their words occur once only."""
    text = document.text
    for number in NUMBER.finditer(text):
        words = _STARTS.search(text[max(0, number.start() - 20) : number.start()])
        if words is None or _LOOSE.search(words["words"]) or not _ENDS.match(text, number.end()):
            continue
        if is_target(document, number.start()) and text.count(words["words"]) == 1:
            yield number.start() - len(words["words"]), number
