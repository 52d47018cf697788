"""What a version points to: documents, document numbers, attachments, parts of itself."""

from collections.abc import Iterator

from plancheck.diagnostics.comparison import Change
from plancheck.diff.content import Side
from plancheck.diff.version import plain, told
from plancheck.facts.kinds import AttachmentFact, ReferenceFact
from plancheck.source.records import NamedTuple
from plancheck.source.span import Cover

_BY_TITLE = ("title", "name")  # 《…》, and a document named without 《》


_Pointer = ReferenceFact | AttachmentFact


class _Mentions(NamedTuple):
    """The first mention of one thing; `inside` says that all of them stand in parts that only one version has."""

    first: _Pointer
    inside: bool


def reference_changes(old: Side, new: Side, gone: Cover, come: Cover) -> Iterator[Change]:
    """What one version points to and the other does not, by kind, number and title."""
    olds, news = _mentions(old, gone), _mentions(new, come)
    for key, one in olds.items():
        if key not in news and not one.inside:
            yield Change("reference", "dropped", told(one.first.text), old=old.version.where(one.first))
    for key, one in news.items():
        if key not in olds and not one.inside:
            yield Change("reference", "added", told(one.first.text), new=new.version.where(one.first))


def _mentions(side: Side, apart: Cover) -> dict[tuple[str, str], _Mentions]:
    found: dict[tuple[str, str], _Mentions] = {}
    facts: list[_Pointer] = [*side.version.of(ReferenceFact), *side.version.of(AttachmentFact)]
    for fact in sorted(facts, key=lambda fact: fact.span):
        key = _key(fact)
        if key is None:
            continue
        inside = apart.overlaps(fact.span)
        before = found.get(key)
        found[key] = _Mentions(fact, inside) if before is None else before._replace(inside=before.inside and inside)
    return found


def _key(fact: _Pointer) -> tuple[str, str] | None:
    """What is pointed to; None for what only repeats (《条例》 for a title above) or names nothing (见附件)."""
    if isinstance(fact, AttachmentFact):
        name = fact.name or fact.title
        return ("attachment", plain(name)) if name else None
    if fact.kind in _BY_TITLE:
        return None if fact.target is not None or not fact.title else ("title", plain(fact.title))
    if fact.kind == "number":
        return ("number", plain(fact.name)) if fact.name else None
    return (fact.kind, f"{fact.number}{plain(fact.title or '')}") if fact.number or fact.title else None
