"""How a report names what it speaks of, in the document's own words."""

from plancheck.diff.bounds import bounded
from plancheck.diff.content import Side
from plancheck.diff.version import told
from plancheck.facts.kinds import FigureFact


def stated(figure: FigureFact, side: Side) -> str:
    """A value with the words that bound it."""
    text = side.version.document.text
    return told(bounded(text, figure.at, side.version.vocabulary).of(text))


def title(part: str | None, side: Side) -> str:
    """The title of a task; nothing for other parts."""
    found = side.parts.by_id.get(part or "")
    return told(found.words) if found is not None and found.kind == "task" else ""
