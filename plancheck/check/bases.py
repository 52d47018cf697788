"""What a document says, as data and back: kept where documents are compared, as one of them may change alone."""

from functools import lru_cache
from importlib import import_module

from plancheck.check.checked import Base
from plancheck.diagnostics.codec import Codec

# The maps that are small enough to be kept, with their homes.
_MAPS = {
    "SourceMap": "plancheck.source.sourcemap",
    "StretchMap": "plancheck.source.sourcemap",
    "RunMap": "plancheck.readers.docx.runmap",
    "CellMap": "plancheck.readers.xlsx.cellmap",
    "Quoted": "plancheck.readers.legacy.places",
}


def packed(base: Base) -> bytes | None:
    """The data; None where it would be too much, or holds what is not known here."""
    document, facts = base
    places = document.source_map
    if places.parts is None or type(places).__name__ not in _MAPS:
        return None
    made = (type(places).__name__, places.text, *places.parts)
    plain = document._replace(source_map=None)  # type: ignore[arg-type]
    try:
        return codec().packed((plain, made, tuple((name, *rows) for name, rows in facts.rows.items())))
    except (KeyError, TypeError):
        return None


def unpacked(data: bytes) -> Base:
    """The inverse of `packed`; ValueError or TypeError where the data is something else."""
    from plancheck.document.model import Document
    from plancheck.facts.base import FactBase

    plain, (name, *made), rows = codec().unpacked(data)
    if not isinstance(plain, Document) or name not in _MAPS:
        raise ValueError("no document")
    places = getattr(import_module(_MAPS[name]), name)(*made)
    return plain._replace(source_map=places), FactBase({name: facts for name, *facts in rows})


@lru_cache(maxsize=1)
def codec() -> Codec:
    """All kinds that a document and its facts are made of."""
    from plancheck.document import model
    from plancheck.facts import kinds
    from plancheck.readers.docx.runmap import Origin
    from plancheck.readers.xlsx.cellmap import Start
    from plancheck.source.sourcemap import Stretch
    from plancheck.source.span import Span
    from plancheck.values.period import Period
    from plancheck.values.quantity import Quantity

    known = [one for home in (model, kinds) for one in vars(home).values() if hasattr(one, "_make")]
    return Codec((*dict.fromkeys(known), Span, Stretch, Origin, Start, Period, Quantity))
