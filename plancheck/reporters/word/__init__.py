"""The reviewer's own Word file back, each finding a comment in the margin; nothing else in the package changes."""

from collections.abc import Sequence

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.readers.docx.names import Element, value
from plancheck.readers.docx.parts import Parts
from plancheck.readers.docx.styles import Styles
from plancheck.readers.docx.walk import paragraphs, visible
from plancheck.reporters.word.anchoring import Anchoring
from plancheck.reporters.word.comments import AUTHOR, Comments
from plancheck.reporters.word.notes import note
from plancheck.reporters.word.repack import Changes, repacked, serialized
from plancheck.reporters.word.seal import unbroken
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source


def annotated(source: Source, findings: Sequence[Diagnostic], lang: str, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """A copy of a Word file with the findings as comments; those of an earlier run are replaced.

    SourceError when the file cannot be read; findings must be of exactly these bytes.
    """
    parts = Parts(source, limits)
    main = parts.whole("document")
    assert main is not None
    comments = Comments(main, parts.whole("comments"))
    anchoring = Anchoring(main, parts, Styles(parts.root("styles")))
    anchoring.forget(comments.take_back())
    for finding in findings:
        place = anchoring.place(finding.location.anchor)
        if place is not None:
            anchoring.mark(place, comments.add(note(finding, lang)))
    changes = Changes(parts.path("document"), serialized(main), parts.path("comments"), serialized(comments.root))
    return repacked(source.data, changes, strict=comments.strict)


def only_ours(copy: bytes, source: Source, limits: Limits = DEFAULT_LIMITS) -> bool:
    """Whether a commented copy is as we wrote it, or holds nothing but the draft's text, the draft's comments and ours."""
    try:
        parts = Parts(Source.of(source.path, copy), limits)
        return unbroken(copy, parts.path("comments")) or _own(parts) == _own(Parts(source, limits))
    except SourceError:
        return False


def _own(parts: Parts) -> tuple[list[str], list[str]]:
    """The texts of the paragraphs, and of the comments that other people wrote."""
    styles = Styles(parts.root("styles"))
    comments = parts.root("comments")
    others = [] if comments is None else [one for one in comments if value(one, "author") != AUTHOR]
    return _texts(parts.main(), styles), [line for one in others for line in _texts(one, styles)]


def _texts(root: Element, styles: Styles) -> list[str]:
    return ["".join(seen.text for seen in visible(one, styles)) for one in paragraphs(root)]
