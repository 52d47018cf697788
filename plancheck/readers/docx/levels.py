"""The lists that a document defines (word/numbering.xml): levels with their formats, starts and links to styles."""

from plancheck.readers.docx.names import Element, child, flag, number, tags, value
from plancheck.source.records import NamedTuple

_MOST_LEVELS = 9  # Word knows no more
_MOST_CHARS = 100  # of the text of a level


class Level(NamedTuple):
    """One level of a list, as w:lvl has it; `text` is such as 第%1条, `restart` counts levels from 1."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    style: str | None = None
    restart: int | None = None
    legal: bool = False
    suffix: str = "tab"
    hidden: bool = False


class Numbers(NamedTuple):
    """A w:num: the levels it counts on, those it shares with all lists of one `family`, and the starts of its own."""

    family: str
    levels: dict[int, Level]
    starts: dict[int, int]


def lists(root: Element | None) -> dict[str, Numbers]:
    """Every list of a numbering part by its id."""
    if root is None:
        return {}
    families = {value(one, "abstractNumId") or "": one for one in root.iterchildren(*tags("abstractNum"))}
    owners = {style: key for key, one in families.items() if (style := value(child(one, "styleLink")))}
    levels = {key: _levels(one) for key, one in families.items()}
    found: dict[str, Numbers] = {}
    for one in root.iterchildren(*tags("num")):
        family = value(child(one, "abstractNumId")) or ""
        family = owners.get(value(child(families.get(family), "numStyleLink")) or "", family)
        found[value(one, "numId") or ""] = _numbers(one, family, levels.get(family, {}))
    return found


def _numbers(element: Element, family: str, levels: dict[int, Level]) -> Numbers:
    own, starts = dict(levels), {}
    for override in element.iterchildren(*tags("lvlOverride")):
        index = _index(override)
        level, start = child(override, "lvl"), number(child(override, "startOverride"))
        if level is not None:
            own[index] = _level(level)
        if start is not None:
            starts[index] = start
    return Numbers(family, own, starts)


def _levels(family: Element) -> dict[int, Level]:
    return {_index(one): _level(one) for one in family.iterchildren(*tags("lvl"))}


def _index(element: Element) -> int:
    return min(max(0, number(element, "ilvl") or 0), _MOST_LEVELS - 1)


def _level(element: Element) -> Level:
    form = child(element, "numFmt")
    if form is None:  # a newer format among alternatives
        form = next(element.iter(*tags("numFmt")), None)
    return Level(
        max(0, number(child(element, "start")) or 0),
        value(form) or "decimal",
        (value(child(element, "lvlText")) or "")[:_MOST_CHARS],
        value(child(element, "pStyle")),
        number(child(element, "lvlRestart")),
        bool(flag(child(element, "isLgl"))),
        value(child(element, "suff")) or "tab",
        bool(flag(child(element, "rPr", "vanish"))),
    )
