"""Headings that stand on the wrong level: out of their own run, above a coarser one, or a level left out."""

from collections.abc import Sequence

from plancheck.document.labels import HEADINGS, RANKS
from plancheck.document.model import Document
from plancheck.facts.kinds import SectionFact
from plancheck.source.patterns import regex

_FARTHEST = 60  # sections looked back for the number that is missing


def levelled(sections: Sequence[SectionFact], document: Document) -> list[SectionFact]:
    """The sections with what their levels say: `stray`, `after` and `skipped`."""
    by_id = {section.id: section for section in sections}
    following = _following(sections)
    usual = _parents(sections, by_id)
    return [
        section._replace(lost=_lost(section, by_id, following, document.folded))
        if section.place != "body" or section.kind != "heading"
        else section._replace(
            stray=_stray(sections, index, by_id, following),
            after=_after(sections, index, by_id, document),
            skipped=_skipped(section, by_id, usual),
        )
        for index, section in enumerate(sections)
    ]


def _lost(section: SectionFact, by_id: dict[str, SectionFact], following: dict[str, SectionFact], text: str) -> bool:
    """1. 2. 4. with no 3. between, also none inside a paragraph: the third of a list at the earliest."""
    before, behind = by_id.get(section.previous or ""), following.get(section.id)
    if section.scheme != "1." or section.place != "body" or before is None or before.previous is None:
        return False
    if section.ordinal != before.ordinal + 2 or (behind is not None and behind.ordinal == section.ordinal):
        return False
    missing = regex(rf"(?<![\d.]){before.ordinal + 1}[.、)]")
    return missing.search(text, before.span.start, section.span.start) is None


def _following(sections: Sequence[SectionFact]) -> dict[str, SectionFact]:
    """The next section of the same scheme anywhere, by id."""
    return {section.running: section for section in sections if section.running is not None}


def _stray(
    sections: Sequence[SectionFact], index: int, by_id: dict[str, SectionFact], following: dict[str, SectionFact]
) -> str | None:
    """The heading of another scheme that has the number missing before a heading, and breaks its own run.

    （三） between 二、 and 四、, where no （二） precedes it or a new （一） follows.
    """
    section = sections[index]
    previous = by_id.get(section.previous or "")
    if section.ordinal != (previous.ordinal if previous else 0) + 2 or section.scheme not in HEADINGS:
        return None
    for candidate in reversed(sections[max(0, index - _FARTHEST) : index]):
        if candidate is previous:
            return None
        fits = candidate.ordinal == section.ordinal - 1 and candidate.scheme in HEADINGS - {"#", section.scheme}
        if fits and candidate.place == "body" and _breaks(candidate, by_id, following):
            return candidate.id
    return None


def _breaks(section: SectionFact, by_id: dict[str, SectionFact], following: dict[str, SectionFact]) -> bool:
    before, behind = by_id.get(section.previous or ""), following.get(section.id)
    if section.ordinal == 1:
        return behind is None or behind.ordinal == 1
    return before is None or before.ordinal != section.ordinal - 1


def _after(
    sections: Sequence[SectionFact], index: int, by_id: dict[str, SectionFact], document: Document
) -> str | None:
    """A （一） on the top level that ends where this section, the first 一、 of the document, begins."""
    section, before = sections[index], sections[index - 1] if index else None
    if before is None or section.scheme != "一、" or section.parent is not None or section.running is not None:
        return None
    while before.parent is not None:
        before = by_id[before.parent]
    end = document.sections[sections.index(before)].span.end
    adjacent = not document.folded[end : section.span.start].strip()
    finer = RANKS.get(before.scheme, 0) > RANKS[section.scheme] and before.scheme in HEADINGS and before.place == "body"
    return before.id if finer and adjacent else None


def _parents(sections: Sequence[SectionFact], by_id: dict[str, SectionFact]) -> dict[str, set[str]]:
    """The schemes under which headings of each scheme stand."""
    found: dict[str, set[str]] = {}
    for section in sections:
        if section.kind == "heading" and section.place == "body" and section.parent in by_id:
            found.setdefault(section.scheme, set()).add(by_id[section.parent].scheme)
    return found


def _skipped(section: SectionFact, by_id: dict[str, SectionFact], usual: dict[str, set[str]]) -> str | None:
    """（一） where a heading 1. stands right under 一、 although others stand under （一）."""
    parent = by_id.get(section.parent or "")
    if parent is None or section.ordinal != 1 or section.scheme == "#":
        return None
    low, high = RANKS.get(parent.scheme, 0), RANKS.get(section.scheme, 0)
    between = [scheme for scheme in usual.get(section.scheme, ()) if low < RANKS.get(scheme, 0) < high]
    return between[0] if len(between) == 1 and parent.scheme in usual.get(between[0], ()) else None
