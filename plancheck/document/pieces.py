"""What a reader hands to the builder: blocks without their place in the outline."""

from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


class Piece(NamedTuple):
    """A block as a reader found it: `body` is its span without list or heading marker, `depth` that of a # heading."""

    span: Span
    kind: str = "paragraph"
    body: Span | None = None
    depth: int = 0
    cell: tuple[int, int, int] | None = None
    sure: bool = True

    @property
    def content(self) -> Span:
        """The text without its marker."""
        return self.body or self.span
