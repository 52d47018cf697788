"""Places in a file that was read from a converted copy."""

from plancheck.source.anchors import Anchor, TextAnchor
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span


class Quoted(SourceMap):
    """Only words and headings find a place again in the original."""

    def anchor(self, span: Span) -> Anchor:
        """The file has no places that a program could name."""
        return TextAnchor()
