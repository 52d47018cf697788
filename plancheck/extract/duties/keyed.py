"""Text arranged by unit: 市经信局:负责…, 市经信局负责…, or a heading that is nothing but the name of a unit."""

from plancheck.extract.parties.lists import Name
from plancheck.extract.parties.names import NameWords, joined
from plancheck.extract.parties.regions import Regions
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_KEY = regex(r"(?P<unit>[一-龥()、]{3,30}?)(?:\s?:\s?(?P<said>负责|牵头)?|(?P<role>负责|牵头))")
_OWN = regex("(?:省|自治区|市|州|盟|县|区|旗|国家|国网|人行|中国)[^级场]")  # 市级, 市场 begin other words


class Key(NamedTuple):
    """The unit a stretch of text begins with; `role` where its verb says one."""

    name: Name
    role: str | None


def key(text: str, span: Span, names: NameWords, regions: Regions) -> Key | None:
    """The unit before a colon, 负责 or 牵头 at the beginning of width-folded text, if what follows is its work."""
    match = _KEY.match(text, span.start, span.end)
    if match is None or match.end() == span.end:
        return None
    name = unit_name(text, Span(*match.span("unit")), names, regions)
    return Key(name, match["said"] or match["role"]) if name else None


def unit_name(text: str, span: Span, names: NameWords, regions: Regions) -> Name | None:
    """A span that is the full name of one unit, told by its place or level: 市经信局, 湖州海关."""
    name = joined(text[span.start : span.end])
    whose = _OWN.match(name) is not None or regions.leading(name) is not None
    if not whose or not names.is_unit(name) or names.is_group(name) or "、" in name:
        return None
    return Name(span, name, False, True)
