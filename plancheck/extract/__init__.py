"""Document to facts, one file a kind, in an order each file can rely on."""

from collections.abc import Callable, Mapping, Sequence

from plancheck.document.model import Document
from plancheck.extract.arithmetic.arithmetic import arithmetic
from plancheck.extract.context import Context
from plancheck.extract.duties.coverage import coverage
from plancheck.extract.duties.deadlines import deadlines
from plancheck.extract.duties.spellings import spellings
from plancheck.extract.duties.tasks import tasks
from plancheck.extract.duties.units import units
from plancheck.extract.enumerations.declared import declared_totals
from plancheck.extract.enumerations.enumerations import enumerations
from plancheck.extract.enumerations.steps import steps
from plancheck.extract.figures.figures import figures
from plancheck.extract.links.links import links
from plancheck.extract.links.loads import loads
from plancheck.extract.links.members import members
from plancheck.extract.links.prior import priors
from plancheck.extract.links.rosters import rosters
from plancheck.extract.profile.profile import profile
from plancheck.extract.references.attachments import attachments
from plancheck.extract.references.references import references
from plancheck.extract.references.transmittal import transmittals
from plancheck.extract.sections import sections
from plancheck.extract.tables.oddlabels import odd_labels
from plancheck.extract.tables.scores import scores
from plancheck.extract.tables.tables import tables
from plancheck.extract.times.dates import dates
from plancheck.extract.times.named import named_spans
from plancheck.extract.titles.docnumbers import doc_numbers
from plancheck.extract.titles.terms import terms
from plancheck.extract.titles.titles import titles
from plancheck.extract.titles.variants import variants
from plancheck.extract.wording.duplicates import duplicates
from plancheck.extract.wording.ends import ends
from plancheck.extract.wording.gaps import gaps
from plancheck.extract.wording.marks import marks
from plancheck.extract.wording.names import names
from plancheck.extract.wording.words import words
from plancheck.facts.base import FactBase
from plancheck.facts.given import Given
from plancheck.facts.kinds import DocumentFact, Fact
from plancheck.facts.vocabulary import Vocabulary

Extractor = Callable[[Context], Mapping[str, Sequence[Fact]]]

# An extractor sees the facts of those above it.
EXTRACTORS: tuple[Extractor, ...] = (
    sections,
    tables,
    profile,
    dates,
    named_spans,
    titles,
    terms,
    attachments,
    variants,
    enumerations,
    steps,
    declared_totals,
    references,
    transmittals,
    tasks,
    units,
    spellings,
    deadlines,
    coverage,
    words,
    marks,
    gaps,
    ends,
    duplicates,
    names,
    doc_numbers,
    odd_labels,
    figures,
    arithmetic,
    scores,
    links,
    priors,
    loads,
    rosters,
    members,
)

# What rules can judge: a document with none of it was not checked.
CHECKABLE = ("figure", "task", "reference", "enumeration", "table")


def extract(document: Document, vocabulary: Vocabulary, given: Given | None = None) -> FactBase:
    """All facts of one document. `given` holds document facts from the configuration."""
    context = Context(document, vocabulary, given or Given())
    for extractor in EXTRACTORS:
        for relation, facts in extractor(context).items():
            context.rows.setdefault(relation, []).extend(facts)
    checkable = sum(len(context.rows.get(relation, ())) for relation in CHECKABLE)
    context.rows["document"] = [fact._replace(checkable=checkable) for fact in context.facts(DocumentFact)]
    return FactBase(context.rows)
