"""What a document has that references can point to: attachments, sections, captions, counted lists; all by hash look-up."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.references.mentions import Mention
from plancheck.extract.titles.titlenames import letters
from plancheck.facts.kinds import AttachmentFact, DocumentFact, EnumerationFact, SectionFact, TableFact, TitleFact
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.values.numeral import chinese_ordinal

SURE, OPEN = 0.92, 0.6
_NEAR = 1500  # characters in which 上述三项 looks back for a count
_PARTS = ("第X部分", "第X章", "第X篇", "一、")
_SCHEMES = {"部分": _PARTS, "章": ("第X章",), "条": ("第X条",)}


class Answers(NamedTuple):
    """Look-up tables. `whole` is False for an excerpt, whose missing parts prove nothing."""

    attachments: Mapping[int, str]
    first_attachment: str | None
    names: Mapping[str, str]
    shorts: Mapping[str, str]
    sections: Mapping[tuple[str, int], str]
    captions: Mapping[tuple[str, int], str]
    lists: Sequence[EnumerationFact]
    text: str
    whole: bool

    def titled(self, title: TitleFact) -> str | None:
        """The attachment of that title, or the title a declared short name stands for."""
        name = letters(title.name)
        return self.names.get(name) or (self.shorts.get(name) if title.short is None else None)

    def place(self, mention: Mention) -> tuple[str | None, float]:
        """Id of what answers a mention inside this document, and how sure it is that this (or nothing) answers it."""
        if mention.kind == "上述":
            return self._counted(mention)
        if mention.kind == "附件":
            return self._attachment(mention)
        if mention.kind in ("附表", "附图", "表", "图"):
            return self._captioned(mention)
        return self._section(mention)

    def _attachment(self, mention: Mention) -> tuple[str | None, float]:
        target = self.attachments.get(mention.last)
        numbered = len(self.attachments) > 0
        return target, SURE if target or numbered else OPEN

    def _captioned(self, mention: Mention) -> tuple[str | None, float]:
        target = self.captions.get((mention.kind, mention.last))
        several = (mention.kind, 1) in self.captions and (mention.kind, 2) in self.captions
        return target, SURE if target or (several and self.whole) else OPEN

    def _section(self, mention: Mention) -> tuple[str | None, float]:
        """A part, chapter or article by its number; 节, 款 and 项 are relative to what stands before them."""
        used = 0
        for scheme in _SCHEMES.get(mention.kind, ()):
            if (target := self.sections.get((scheme, mention.number))) is not None:
                return target, SURE
            used += (scheme, 1) in self.sections and (scheme, 2) in self.sections
        return None, SURE if used and self.whole and mention.owner == "own" else OPEN

    def _counted(self, mention: Mention) -> tuple[str | None, float]:
        """上述三项任务: the nearest count of three before it; none, if the nearest 任务 counted are not three."""
        label = self.text[mention.span.end : mention.span.end + 2]
        index = bisect_left([fact.span.start for fact in self.lists], mention.span.start)
        for fact in reversed(self.lists[max(0, index - 8) : index]):
            if mention.span.start - fact.span.end > _NEAR:
                break
            if mention.number in (fact.stated, len(fact.items)):
                return fact.id, SURE
            if label and fact.label.startswith(label) and fact.stated == len(fact.items) and fact.confidence >= SURE:
                return None, SURE
        return None, OPEN


@lru_cache(maxsize=1)
def _caption() -> re.Pattern[str]:
    return regex(r"(?:^|\n)[ \t#*_|]*(附表|附图|表|图)[ ]?(\d{1,2}|[一二三四五六七八九十]{1,3})(?=[ :.、\n]|$)")


def answers(context: Context) -> Answers:
    """The look-up tables of one document."""
    attachments = context.facts(AttachmentFact)
    numbered: dict[int, str] = {}
    names: dict[str, str] = {}
    for fact in sorted(attachments, key=lambda fact: fact.place):
        if fact.number is not None:
            numbered.setdefault(fact.number, fact.id)
        if fact.name:
            names.setdefault(letters(fact.name), fact.id)
    shorts = {letters(fact.short): fact.id for fact in reversed(context.facts(TitleFact)) if fact.short}
    first = attachments[0].id if attachments else None
    whole = not any(fact.cut_start or fact.cut_end for fact in context.facts(DocumentFact))
    lists = context.facts(EnumerationFact)
    folded = context.document.folded
    return Answers(numbered, first, names, shorts, _sections(context), _captions(context), lists, folded, whole)


def _sections(context: Context) -> dict[tuple[str, int], str]:
    found: dict[tuple[str, int], str] = {}
    for fact in context.facts(SectionFact):
        if fact.place != "cell":
            found.setdefault((fact.scheme, fact.ordinal), fact.id)
    return found


def _captions(context: Context) -> dict[tuple[str, int], str]:
    """Captions to the table behind them; to the document where none was read there."""
    tables = context.facts(TableFact)
    starts = [fact.span.start for fact in tables]
    found: dict[tuple[str, int], str] = {}
    for match in _caption().finditer(context.document.folded):
        index = bisect_left(starts, match.start())
        number = chinese_ordinal(match[2])
        if number:
            found.setdefault((match[1], number), tables[index].id if index < len(tables) else "doc")
    return found
