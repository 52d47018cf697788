"""The product as the scores see it: documents with their facts, and what a run finds."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from bench.scores.data import CORPUS, WILD, YEARS, plain_html
from plancheck.check.pipeline import lint
from plancheck.check.rules import load, vocabulary
from plancheck.check.settings import Settings
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.document.model import Document
from plancheck.extract import extract
from plancheck.facts.base import FactBase
from plancheck.facts.given import Given
from plancheck.facts.kinds import Fact, relation_name
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.readers import read
from plancheck.source.source import Source
from plancheck.source.span import Span

_Kind = TypeVar("_Kind", bound=Fact)


class Plan(NamedTuple):
    """A document by its file name, with its facts."""

    name: str
    document: Document
    facts: FactBase

    def of(self, kind: type[_Kind]) -> Sequence[_Kind]:
        """All facts of one kind, in reading order."""
        return cast(Sequence[_Kind], self.facts.of(relation_name(kind)))


Plans = Mapping[str, Plan]


class Found(NamedTuple):
    """A diagnostic: its rule and every place it names, as (file name, span)."""

    rule: str
    severity: str
    places: tuple[tuple[str, Span], ...]


@cache
def words() -> Vocabulary:
    """The shipped word lists, each read once."""
    return vocabulary()


@cache
def rules() -> Ruleset:
    """The shipped rules."""
    return load((), words())


def plan(source: Source, name: str, year: int | None) -> Plan:
    """One source read, with its facts; `year` is given as the configuration would."""
    document = read(source)
    return Plan(name, document, extract(document, words(), Given(year=year)))


@cache
def labelled(name: str, dated: bool = False) -> Plan:
    """A plan of the corpus as a user has it, or (`dated`) given its year."""
    return plan(Source.open(CORPUS / name), name, YEARS[name] if dated else None)


def all_plans(dated: bool = False) -> Plans:
    """The five labelled plans by file name."""
    return {name: labelled(name, dated) for name in YEARS}


def sentence(text: str, year: int) -> FactBase:
    """Facts of a document that is one sentence."""
    return plan(Source.of("sentence.txt", text.encode()), "sentence.txt", year).facts


def wild(names: Sequence[str], folder: Path = WILD) -> Plans:
    """Other real documents with their markup blanked, offsets those of the raw file; none where the folder is absent."""
    sources = ((name, folder / name) for name in names)
    return {
        name: plan(Source.of(f"{name}.txt", plain_html(path.read_text(encoding="utf-8")).encode()), name, None)
        for name, path in sources
        if path.is_file()
    }


def run(sources: Sequence[Source], year: int | None = None) -> list[Found]:
    """What a run over these sources finds, each by itself and all against each other."""
    settings = Settings(together=len(sources) > 1, given=Given(year=year))
    return [_found(one) for one in lint(sources, rules(), words(), settings).diagnostics]


@cache
def run_corpus() -> tuple[Found, ...]:
    """`plancheck lint --together` over the five plans, as a user runs it."""
    return tuple(run([Source.open(CORPUS / name) for name in sorted(YEARS)]))


def _found(one: Diagnostic) -> Found:
    places = [(one.path, one.span), *((other.path, other.span) for other in one.related)]
    return Found(one.rule, one.severity, tuple((path.rsplit("/", 1)[-1], span) for path, span in places))
