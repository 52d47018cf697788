"""Which word of a list a text ends with: by look-up, where a search would begin at every character."""

from collections.abc import Iterable


class Endings:
    """Words by their length; the longest that fits is found."""

    def __init__(self, words: Iterable[str]) -> None:
        """Of no words none is ever found."""
        self._words = frozenset(words)
        self._lengths = sorted({len(word) for word in self._words}, reverse=True)
        self._last = frozenset(word[-1:] for word in self._words)

    def of(self, text: str) -> str:
        """The longest word at the end of `text`, as `$` has it: before a line end there too; else nothing."""
        end = len(text) - text.endswith("\n")
        if text[end - 1 : end] in self._last:
            for length in self._lengths:
                if length <= end and text[end - length : end] in self._words:
                    return text[end - length : end]
        return ""
