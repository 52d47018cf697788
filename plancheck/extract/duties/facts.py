"""The organisations of a document, once a name, with their level and place."""

import datetime

from plancheck.extract.context import Context
from plancheck.extract.parties.lists import Name
from plancheck.extract.parties.reforms import Reforms, reforms
from plancheck.extract.parties.regions import Regions, regions
from plancheck.facts.kinds import DocumentFact, UnitFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

SURE, GUESSED = 0.95, 0.8
_LEVELS = (
    (regex("^(?:国家|全国|中央|国务院|中国)"), "国家"),
    (regex("^(?:省|自治区|省级)"), "省"),
    (regex("^(?:市|州|盟|市级)"), "市"),
    (regex("^(?:县|区|旗|县级)"), "县"),
)


class Use(NamedTuple):
    """A unit's name with the place of it, as one assignment uses it."""

    name: Name
    at: Span


class _Setting(NamedTuple):
    """What tells about a name: places and reforms, and of the document its place, level, province and signing day."""

    places: Regions
    reforms: Reforms
    region: str | None
    level: str | None
    province: str | None
    day: datetime.date | None


def unit_facts(context: Context, used: list[Use]) -> list[UnitFact]:
    """A fact for each name that has an assignment, where it first stands."""
    setting = _setting(context)
    uses: dict[str, list[Use]] = {}
    for use in used:
        uses.setdefault(use.name.unit, []).append(use)
    firsts = sorted(uses.values(), key=lambda same: same[0].at)
    return [_fact(context, f"u{number}", same, setting) for number, same in enumerate(firsts, 1)]


def _setting(context: Context) -> _Setting:
    places, known = context.vocabulary.once(regions), context.vocabulary.once(_reforms)
    about = next(iter(context.facts(DocumentFact)), None)
    if about is None:
        return _Setting(places, known, None, None, None, None)
    where = places.by_name.get(about.region or "")
    day = about.issued.last if about.issued else None
    return _Setting(places, known, about.region, about.level, where.province if where else None, day)


def _reforms(vocabulary: Vocabulary) -> Reforms:
    return reforms(vocabulary, vocabulary.once(regions))


def _fact(context: Context, identity: str, same: list[Use], setting: _Setting) -> UnitFact:
    name, at = same[0]
    level, region = _place(name.unit, setting)
    term = None if name.group else setting.reforms.term(name.unit, setting.province)
    sure = name.sure and (term is None or term.sure)
    return UnitFact(
        id=identity,
        span=at,
        text=context.text(at),
        section=context.section_at(at.start),
        confidence=SURE if sure else GUESSED,
        name=name.unit,
        surface=context.text(at),
        level=level,
        region=region,
        group=name.group,
        uses=len(same),
        valid=term.holds(setting.day) if term and setting.day else None,
        change=term.told if term else None,
    )


def _place(name: str, setting: _Setting) -> tuple[str | None, str | None]:
    """Level and region by the name itself, else by the document for names such as 省经信厅 that lean on it."""
    if named := setting.places.leading(name):
        return named.level, named.name
    level = next((level for pattern, level in _LEVELS if pattern.match(name)), None)
    return level, setting.region if level is not None and level == setting.level else None
