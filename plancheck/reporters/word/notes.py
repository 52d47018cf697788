"""What a comment says: rule and message, then the other places quoted."""

from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.reporters.positions import within
from plancheck.reporters.width import printable
from plancheck.reporters.words import say

_LONGEST = 120  # characters of a quotation


def note(finding: Diagnostic, lang: str) -> list[str]:
    """The paragraphs of a comment; direction marks and controls of what is quoted stand there as escapes."""
    first = f"{finding.rule} {say(lang, finding.severity)} {finding.message}"
    others = (_other(related, finding.path, lang) for related in finding.related)
    return [printable(paragraph) for paragraph in (first, *others)]


def _other(related: Related, path: str, lang: str) -> str:
    where = related.place or within(related.location, lang)
    file = "" if related.path == path else f"{related.path} "
    said = related.message or say(lang, "other")
    return say(lang, "quoted", said=said, where=f"{file}{where}".strip(), text=_short(related.text))


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1] + "…"
