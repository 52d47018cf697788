"""Regular expressions that few texts need."""

import re
import sys
from functools import cached_property

from plancheck.source.patterns import regex


class Deferred:
    """A pattern compiled when it is first asked: to compile all of them would take longer than to read a short text."""

    def __init__(self, expression: str) -> None:
        """`expression` is known to be one."""
        self._expression = expression

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return regex(self._expression)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As a pattern's own."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As a pattern's own."""
        return self._compiled.match(text, start, end)

    def findall(self, text: str) -> list[str]:
        """As a pattern's own."""
        return self._compiled.findall(text)
