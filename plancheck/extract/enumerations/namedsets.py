"""Named sets (三大新兴产业): one name, members in a form that can be compared."""

from collections.abc import Iterable, Sequence

from plancheck.extract.enumerations.counts import Count, Words
from plancheck.extract.titles.titlenames import letters
from plancheck.facts.kinds import EnumerationFact

_NAME = 4  # characters of a label that name the set; what follows may be its use (三大新兴产业发展)
_TAIL = 3  # shared last characters that make two first items one, whatever verbs stand before them


def set_name(count: Count, known: Words) -> str | None:
    """The name under which members are compared, None for counts that name nothing (三大任务, 5个项目)."""
    label = count.label
    if count.classifier != "大" or len(label) < 3 or label in known.generic:
        return None
    if label[:_NAME] in known.generic or label[:2] in known.generic:
        return None
    return f"{_worded(count.number)}大{label[:_NAME]}"


def _worded(number: int) -> str:
    """A number from 2 to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")


def normal(text: str, known: Words, *, first: bool) -> str:
    """An item's letters without a suffix such as 产业; of the first one without the verbs before it."""
    name = letters(text)
    lead = known.leads.match(name) if first else None
    if lead and len(name) - lead.end() >= 2:
        name = name[lead.end() :]
    return known.suffix.sub("", name)


def harmonised(facts: Sequence[EnumerationFact]) -> list[EnumerationFact]:
    """Within one name: first items cut to a known member they end with; sets that share too little lose their name."""
    groups: dict[str, list[EnumerationFact]] = {}
    for fact in facts:
        if fact.name is not None:
            groups.setdefault(fact.name, []).append(fact)
    changed: dict[str, EnumerationFact] = {}
    for group in groups.values():
        members = {item for fact in group for item in fact.items}
        clear = [fact._replace(items=(_clear(fact.items[0], members), *fact.items[1:])) for fact in group]
        changed.update((fact.id, fact) for fact in _one_set(clear))
    return [_with_members(changed.get(fact.id, fact)) for fact in facts]


def _with_members(fact: EnumerationFact) -> EnumerationFact:
    """Members of a whole list only: 等 after fewer than stated leaves some out."""
    whole = fact.name is not None and fact.listed == fact.stated
    return fact._replace(members="、".join(sorted(fact.items))) if whole else fact


def _clear(first: str, members: Iterable[str]) -> str:
    """The first item, cut to the shortest member of the set that it ends with, or to a long common end."""
    ends = [member for member in members if first.endswith(member)]
    shared = [member[-_TAIL:] for member in members if member != first and member[-_TAIL:] == first[-_TAIL:]]
    return min([*ends, *shared], key=len, default=first) if len(first) > _TAIL else first


def _one_set(group: Sequence[EnumerationFact]) -> list[EnumerationFact]:
    base = set(group[0].items)
    return [
        fact if 2 * len(base & set(fact.items)) >= max(len(base), len(fact.items)) else fact._replace(name=None)
        for fact in group
    ]
