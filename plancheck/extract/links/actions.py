"""What each clause does with which document: 制定《X》, 落实《X》, 《X》修订, 制定并实施……行动计划."""

import re
from collections.abc import Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.links.clauses import Clause, Clauses
from plancheck.extract.links.keys import key_of
from plancheck.extract.links.words import Words, link_words
from plancheck.extract.titles.titlenames import name_of
from plancheck.facts.kinds import ActionFact, DocumentFact, ReferenceFact, TitleFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.records import NamedTuple
from plancheck.source.scan import scanned
from plancheck.source.span import Span

SURE, PLAIN = 0.95, 0.9  # PLAIN: a name that no mark sets off
_BETWEEN = "、和及与以或 "  # what joins titles in a row


class Action(NamedTuple):
    """An action fact, still without an id, with the clause it was read from."""

    fact: ActionFact
    clause: Clause

    @property
    def at(self) -> int:
        """Where its clause starts: actions of one clause share it."""
        return self.clause.span.start


class _Titles(NamedTuple):
    """The titles in reading order, and the full name of a bare or short one by its id."""

    facts: Sequence[TitleFact]
    full: dict[str, str]


class Said(NamedTuple):
    """What a clause does, by which verb, with which document, and how sure that is."""

    does: str
    verb: str | None
    title: str | None
    confidence: float


class _Reader:
    """Reads the clauses of one text."""

    def __init__(self, text: str, vocabulary: Vocabulary, titles: _Titles) -> None:
        self._text, self._vocabulary, self._titles = text, vocabulary, titles
        self._words: Words = vocabulary.once(link_words)

    def said(self, clause: Clause, inside: Sequence[TitleFact], last: Action | None) -> list[Said]:
        """What a clause does with the titles inside it; `last` is the action before it in its task."""
        found = [*self._marked(clause, inside)] if inside else [*self._unmarked(clause)]
        return found or [*self._alone(clause, last)]

    def _marked(self, clause: Clause, inside: Sequence[TitleFact]) -> Iterator[Said]:
        text, words = self._text, self._words
        behind = words.behind.match(text, inside[-1].span.end, clause.span.end)
        lead, start = "", clause.span.start
        for fact in inside:
            lead += text[start : fact.span.start].strip(_BETWEEN)
            start = fact.span.end
            longer = words.longer.match(text, fact.span.end, clause.span.end)  # 《X》实施细则 is another document
            does, verb = ("mention", None) if longer else self._does(lead, behind)
            sure = SURE if fact.form == "quoted" else PLAIN
            name = self._titles.full.get(fact.id, fact.name)
            yield Said("first" if clause.first and does != "await" else does, verb, name, sure)

    def _does(self, lead: str, behind: re.Match[str] | None) -> tuple[str, str | None]:
        """What the words before and behind a title say is done with it, and by which verb."""
        if pending := self._words.pending.search(lead):
            return "await", pending["verb"]
        found = behind or self._words.ahead.search(lead)
        return (self._words.does[found["verb"]], found["verb"]) if found else ("mention", None)

    def _unmarked(self, clause: Clause) -> Iterator[Said]:
        """制定……行动计划 without 《》."""
        match = self._words.named.match(clause.span.of(self._text))
        if match is not None and not clause.first:
            name = name_of(match["name"], self._vocabulary).name
            yield Said(self._words.does[match["verb"]], match["verb"], name, PLAIN)

    def _alone(self, clause: Clause, last: Action | None) -> Iterator[Said]:
        """Without a document: what is done first, what follows that, or a verb that means the document just named."""
        text = clause.span.of(self._text)
        same = last is not None and last.clause.sentence == clause.sentence
        if clause.first:
            yield Said("first", None, None, SURE)
        elif last is not None and same and self._opens(last) and not self._words.formula.match(text):
            yield Said("then", None, None, SURE)
        elif (
            last is not None
            and same
            and last.fact.does in ("draft", "issue")
            and (verb := self._words.elided.match(text))
        ):
            yield Said("carry", verb["verb"], last.fact.title, last.fact.confidence)
        elif last is not None and last.fact.does == "draft" and (verb := self._words.issued.match(text)):
            yield Said("issue", verb["verb"], last.fact.title, PLAIN)

    def _opens(self, last: Action) -> bool:
        """Whether a clause only says what comes first, or which document is followed."""
        based = last.fact.does == "follow" and self._words.based.search(last.clause.span.of(self._text)) is not None
        return based or last.fact.does == "first"


def actions(context: Context, clauses: Clauses) -> Iterator[Action]:
    """In reading order; the names the document gives itself are left out."""
    titles, own = _titles(context), _own(context)
    reader = _Reader(context.document.folded, context.vocabulary, titles)
    last: Action | None = None
    at = 0
    for clause in clauses.around(_places(context)):
        while at < len(titles.facts) and titles.facts[at].span.end <= clause.span.start:
            at += 1
        near = last if last is not None and last.clause.beside(clause) else None
        for one in reader.said(clause, _inside(titles.facts, at, clause.span), near):
            if one.title not in own:
                last = action(context, clause, one)
                yield last


def _places(context: Context) -> list[int]:
    """Where a title stands, an unmarked name ends, or words say what comes first."""
    words = context.vocabulary.once(link_words)
    text = context.document.folded
    found = [match.start() for match in scanned(words.begin, words.telling, text)]
    return sorted([*found, *(fact.span.start for fact in context.facts(TitleFact))])


def action(context: Context, clause: Clause, said: Said) -> Action:
    """The fact of what a clause says."""
    span, task = clause.span, clause.task.id if clause.task else None
    section = context.section_at(span.start)
    key = key_of(said.title, context.vocabulary) if said.title else None
    does, verb, title, sure = said
    return Action(ActionFact("", span, context.text(span), section, sure, does, task, title, verb, key), clause)


def _titles(context: Context) -> _Titles:
    facts = sorted(context.facts(TitleFact), key=lambda fact: fact.span)
    names = {fact.id: fact.name for fact in facts}
    at = {fact.span: fact.id for fact in facts}
    full = {
        at[fact.span]: names[fact.target]
        for fact in context.facts(ReferenceFact)
        if fact.kind == "title" and fact.target in names and fact.span in at
    }
    return _Titles(facts, full)


def _own(context: Context) -> frozenset[str]:
    titles = (fact.title for fact in context.facts(DocumentFact) if fact.title is not None)
    return frozenset(name_of(title, context.vocabulary).name for title in titles)


def _inside(titles: Sequence[TitleFact], at: int, span: Span) -> list[TitleFact]:
    """The outermost titles in a clause."""
    found: list[TitleFact] = []
    while at < len(titles) and titles[at].span.start < span.end:
        if span.contains(titles[at].span) and not (found and found[-1].span.overlaps(titles[at].span)):
            found.append(titles[at])
        at += 1
    return found
