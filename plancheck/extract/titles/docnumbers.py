"""Document numbers: 国办发〔2019〕6号."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.facts.kinds import DocNumberFact, DocumentFact, Fact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_FARTHEST = 20  # characters before the bracket in which the office's sign stands


class Written(NamedTuple):
    """A document number as it is written: its span, the office's sign, both brackets, year, 第 or nothing, serial."""

    span: Span
    agency: str
    brackets: str
    year: str
    ordinal: str
    serial: str

    @property
    def normal(self) -> str:
        """国办发〔2019〕6号."""
        return f"{self.agency}〔{self.year}〕{int(self.serial)}号"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return regex(
        r"([〔\[(【])[ \t]*((?:19|20)?\d\d)[ \t]*([〕\])】])[ \t]*(第?)[ \t]*(\d{1,5})[ \t]*号(?![楼线院室桥店馆房站])"
    )


@lru_cache(maxsize=1)
def _agency() -> re.Pattern[str]:
    """The issuing office's sign, right before the bracket."""
    return regex(r"([一-龥]{2,14})[ \t]*$")


def _running(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Words that may run into a number from the left."""
    return regex(f".*(?:{any_of(vocabulary.words('references', 'before_number'))})")


def numbers(context: Context) -> Iterator[tuple[Span, str]]:
    """Each document number's span and its normal form 国办发〔2019〕6号, in reading order."""
    return ((each.span, each.normal) for each in context.once(written) if len(each.year) == 4)


def written(context: Context) -> tuple[Written, ...]:
    """Each document number as it is written, in reading order; asked for by `Context.once`."""
    return tuple(_written(context.document.folded, context.vocabulary))


def _written(folded: str, vocabulary: Vocabulary) -> Iterator[Written]:
    running = vocabulary.once(_running)
    for match in _pattern().finditer(folded):
        before = max(0, match.start() - _FARTHEST)
        sign = _agency().search(folded[before : match.start()])
        if sign is None:
            continue
        lead = running.match(sign[1])
        agency = sign[1][lead.end() if lead else 0 :]
        if len(agency) >= 2 and (len(match[2]) == 4 or agency.endswith(vocabulary.words("references", "signs"))):
            start = before + sign.end(1) - len(agency)
            yield Written(Span(start, match.end()), agency, match[1] + match[3], match[2], match[4], match[5])


def doc_numbers(context: Context) -> dict[str, list[Fact]]:
    """The `docnumber` facts of a document: its own number, and those it cites."""
    own = [each.span for fact in context.facts(DocumentFact) for each in fact.evidence if each.field == "number"]
    lawful = context.vocabulary.words("references", "ordered")
    every = context.once(written)
    named = {each.normal for each in every if any(span.overlaps(each.span) for span in own)}
    found: list[Fact] = []
    for each in every:
        ordinal = bool(each.ordinal) and not each.agency.endswith(lawful)
        found.append(
            DocNumberFact(
                f"on{len(found) + 1}",
                each.span,
                context.text(each.span),
                context.section_at(each.span.start),
                0.95,
                each.normal,
                each.normal in named,
                each.brackets,
                each.year,
                each.serial,
                ordinal,
            )
        )
    return {"docnumber": found}
