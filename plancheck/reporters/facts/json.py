"""Facts for programs, described by docs/schema/facts.schema.json."""

from collections.abc import Sequence
from typing import Any

from plancheck.facts.schema import schema
from plancheck.reporters.facts.view import Extracted, views
from plancheck.reporters.json import trouble
from plancheck.reporters.layout import laid_out
from plancheck.reporters.show import Show

FORMAT_VERSION = 1


def render(documents: Sequence[Extracted], kinds: Sequence[str], show: Show) -> str:
    """One JSON object; every chosen kind is there, with an empty list where a document has no such fact."""
    content = {"version": FORMAT_VERSION, "documents": [_document(one, kinds, show.lang) for one in documents]}
    return laid_out(content, 5) + "\n"


def _document(one: Extracted, kinds: Sequence[str], lang: str) -> dict[str, Any]:
    if one.document is None or one.facts is None:
        return {"path": one.path, "digest": None, "error": trouble(one.error, lang), "facts": {}}
    facts = {kind: list(views(one.document, one.facts, kind)) for kind in schema() if not kinds or kind in kinds}
    return {"path": one.path, "digest": one.document.digest, "error": None, "facts": facts}
