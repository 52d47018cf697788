"""What each clause does with which document: 制定《X》, 落实《X》, 《X》修订, 制定并实施……行动计划."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plancheck.extract.context import Context
from plancheck.extract.links.clauses import Clause, clauses
from plancheck.extract.links.words import Words, link_words
from plancheck.extract.titles.titlenames import name_of
from plancheck.facts.kinds import ActionFact, DocumentFact, ReferenceFact, TitleFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.span import Span

SURE, PLAIN = 0.95, 0.9  # PLAIN: a name that no mark sets off
_BETWEEN = "、和及与以或 "  # what joins titles in a row


class Action(NamedTuple):
    """An action fact with the clause it was read from."""

    fact: ActionFact
    clause: Clause


class _Titles(NamedTuple):
    """The titles in reading order, and the full name of a bare or short one by its id."""

    facts: Sequence[TitleFact]
    full: dict[str, str]


class _Said(NamedTuple):
    """What a clause does, by which verb, with which document, and how sure that is."""

    does: str
    verb: str | None
    title: str | None
    confidence: float


class _Reader:
    """Reads clauses of one text."""

    def __init__(self, text: str, vocabulary: Vocabulary, titles: _Titles) -> None:
        self._text, self._vocabulary, self._titles = text, vocabulary, titles
        self._words: Words = vocabulary.once(link_words)

    def said(self, clause: Clause, inside: Sequence[TitleFact], last: Action | None) -> list[_Said]:
        """What a clause does with the titles inside it; `last` is the action before it in its sentence."""
        found = [*self._marked(clause, inside)] if inside else [*self._unmarked(clause)]
        return found or [*self._alone(clause, last)]

    def _marked(self, clause: Clause, inside: Sequence[TitleFact]) -> Iterator[_Said]:
        text, words = self._text, self._words
        behind = words.behind.match(text, inside[-1].span.end, clause.span.end)
        lead, start = "", clause.span.start
        for fact in inside:
            lead += text[start : fact.span.start].strip(_BETWEEN)
            start = fact.span.end
            found = behind or words.ahead.search(lead)
            longer = words.longer.match(text, fact.span.end, clause.span.end)  # 《X》实施细则 is another document
            verb = found["verb"] if found and not longer else None
            does = "first" if clause.first else words.does[verb] if verb else "mention"
            sure = SURE if fact.form == "quoted" else PLAIN
            yield _Said(does, verb, self._titles.full.get(fact.id, fact.name), sure)

    def _unmarked(self, clause: Clause) -> Iterator[_Said]:
        """制定……行动计划 without 《》."""
        match = self._words.named.match(clause.span.of(self._text))
        if match is not None and not clause.first:
            name = name_of(match["name"], self._vocabulary).name
            yield _Said(self._words.does[match["verb"]], match["verb"], name, PLAIN)

    def _alone(self, clause: Clause, last: Action | None) -> Iterator[_Said]:
        """Without a document: what is done first, what follows that, and 并抓好组织实施 of the document just named."""
        elided = self._words.elided.match(clause.span.of(self._text))
        if clause.first:
            yield _Said("first", None, None, SURE)
        elif last is not None and last.fact.does == "first":
            yield _Said("then", None, None, SURE)
        elif last is not None and elided is not None and last.fact.does in ("draft", "issue"):
            yield _Said("carry", elided["verb"], last.fact.title, last.fact.confidence)


def actions(context: Context) -> list[Action]:
    """In reading order; the names the document gives itself are left out."""
    titles, own = _titles(context), _own(context)
    reader = _Reader(context.document.folded, context.vocabulary, titles)
    found: list[Action] = []
    at = 0
    for clause in clauses(context):
        while at < len(titles.facts) and titles.facts[at].span.end <= clause.span.start:
            at += 1
        last = found[-1] if found and found[-1].clause.sentence == clause.sentence else None
        for one in reader.said(clause, _inside(titles.facts, at, clause.span), last):
            if one.title not in own:
                found.append(_action(context, f"ax{len(found) + 1}", clause, one))
    return found


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


def _action(context: Context, identity: str, clause: Clause, said: _Said) -> Action:
    span, task = clause.span, clause.task.id if clause.task else None
    section = context.section_at(span.start)
    does, verb, title, sure = said
    return Action(ActionFact(identity, span, context.text(span), section, sure, does, task, title, verb), clause)
