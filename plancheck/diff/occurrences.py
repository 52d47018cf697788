"""How often many phrases stand in a text: one pass for all of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable

_HEAD = 4  # letters by which a phrase is looked up


def occurrences(phrases: Iterable[str], text: str) -> Counter[str]:
    """Phrases with how often each stands in `text`; places may overlap."""
    found: Counter[str] = Counter()
    by_head: dict[str, list[str]] = defaultdict(list)
    for phrase in set(phrases):
        if len(phrase) < _HEAD:
            found[phrase] = text.count(phrase) if phrase else 0
        else:
            by_head[phrase[:_HEAD]].append(phrase)
    if by_head:
        for place in range(len(text) - _HEAD + 1):
            for phrase in by_head.get(text[place : place + _HEAD], ()):
                found[phrase] += text.startswith(phrase, place)
    return found
