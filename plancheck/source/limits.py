"""How much is read before an input is refused."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Upper bounds; an input beyond one of them is refused with a clear reason."""

    file_bytes: int = 100_000_000
    line_chars: int = 10_000_000


DEFAULT_LIMITS = Limits()
