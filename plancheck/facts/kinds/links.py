"""What a plan does with documents, and which of its work comes before which."""

from typing import NamedTuple

from plancheck.source.span import Span


class ActionFact(NamedTuple):
    """A clause that makes or uses a document, or says what must be done first.

    `does`: draft (制定), issue (印发), revise (修订), carry (落实), follow (按照), mention; first and then for the two sides of
    在…基础上, …完成后. `title` is the document's normalised name, None for work without one; `verb` the word that tells.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    does: str
    task: str | None = None
    title: str | None = None
    verb: str | None = None


class LinkFact(NamedTuple):
    """What ties tasks and documents. `kind`: issues (制定、出台、修订 a document), refers-to, depends-on.

    depends-on leads from the task that comes first (`source`) to the one that needs it (`target`), both None where no
    task is known; `before` and `after` are the two clauses, `title` the document between them. issues and refers-to
    have a `source`, a `before` and a `title` only. `stated`: the text says so; else inferred, with confidence under 0.9.
    """

    id: str
    span: Span
    text: str
    section: str | None
    confidence: float
    kind: str
    stated: bool
    source: str | None = None
    target: str | None = None
    title: str | None = None
    before: str | None = None
    after: str | None = None
    why: str | None = None
