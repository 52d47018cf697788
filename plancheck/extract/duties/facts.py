"""The organisations of a document, once a name, with their level and place."""

import re
from typing import NamedTuple

from plancheck.extract.context import Context
from plancheck.extract.parties.lists import Name
from plancheck.extract.parties.regions import Regions, regions
from plancheck.facts.kinds import DocumentFact, UnitFact
from plancheck.source.span import Span

SURE, GUESSED = 0.95, 0.8
_LEVELS = (
    (re.compile("^(?:国家|全国|中央|国务院|中国)"), "国家"),
    (re.compile("^(?:省|自治区|省级)"), "省"),
    (re.compile("^(?:市|州|盟|市级)"), "市"),
    (re.compile("^(?:县|区|旗|县级)"), "县"),
)


class Use(NamedTuple):
    """A unit's name with the place of it, as one assignment uses it."""

    name: Name
    at: Span


def unit_facts(context: Context, used: list[Use]) -> list[UnitFact]:
    """A fact for each name that has an assignment, where it first stands."""
    names = context.vocabulary.once(regions)
    about = next(iter(context.facts(DocumentFact)), None)
    uses: dict[str, list[Use]] = {}
    for use in used:
        uses.setdefault(use.name.unit, []).append(use)
    firsts = sorted(uses.values(), key=lambda same: same[0].at)
    return [_fact(context, f"u{number}", same, names, about) for number, same in enumerate(firsts, 1)]


def _fact(context: Context, identity: str, same: list[Use], names: Regions, about: DocumentFact | None) -> UnitFact:
    name, at = same[0]
    level, region = _place(name.unit, names, about)
    return UnitFact(
        id=identity,
        span=at,
        text=context.text(at),
        section=context.section_at(at.start),
        confidence=SURE if name.sure else GUESSED,
        name=name.unit,
        surface=context.text(at),
        level=level,
        region=region,
        group=name.group,
        uses=len(same),
    )


def _place(name: str, names: Regions, about: DocumentFact | None) -> tuple[str | None, str | None]:
    """Level and region by the name itself, else by the document for names such as 省经信厅 that lean on it."""
    if named := names.leading(name):
        return named.level, named.name
    level = next((level for pattern, level in _LEVELS if pattern.match(name)), None)
    same = about is not None and about.level is not None and level == about.level
    return level, about.region if about is not None and same else None
