"""How often two letters stand side by side in a text, for any number of questions."""

from collections import Counter

_FEW = 100  # questions that cost less than an index of the text


class LetterPairs:
    """The first questions are answered by searching the text; then all pairs are counted in one pass."""

    def __init__(self, text: str) -> None:
        """Nothing is counted yet."""
        self._text = text
        self._known: dict[str, int] = {}
        self._index: Counter[str] | None = None

    def count(self, letters: str) -> int:
        """How often `letters`, two of them, stand in the text without overlap."""
        if letters not in self._known:
            self._known[letters] = self._counted(letters)
        return self._known[letters]

    def _counted(self, letters: str) -> int:
        if len(self._known) < _FEW or letters[0] == letters[1]:  # in a run of one letter pairs overlap
            return self._text.count(letters)
        if self._index is None:
            self._index = Counter(map(str.__add__, self._text, self._text[1:]))
        return self._index[letters]
