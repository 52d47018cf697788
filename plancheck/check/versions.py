"""Sources to facts and findings of each by itself, for comparing versions of a document."""

from collections.abc import Iterable, Iterator

from plancheck.check.pipeline import OTHER_IDS, Checked, check
from plancheck.check.rules import infos
from plancheck.check.settings import Settings
from plancheck.check.settle import Run, settled
from plancheck.diagnostics.report import DocumentReport
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.source.errors import SourceError
from plancheck.source.source import Source


def versions(
    sources: Iterable[Source | SourceError], ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings
) -> Iterator[Checked]:
    """Each source with its document, facts and the findings that are reported of it; an error where it is unreadable."""
    rules = ruleset.selected(settings.select, settings.ignore, OTHER_IDS)
    ids, ran = (frozenset(rule.id for rule in infos(known)) for known in (ruleset, rules))
    for source in sources:
        if isinstance(source, SourceError):
            yield Checked(DocumentReport(source.path, "", "", "", error=source))
            continue
        try:
            checked = check(source, rules, vocabulary, settings.at(source.path))
        except SourceError as error:
            yield Checked(DocumentReport(source.path, source.digest, "", "", error=error))
            continue
        run = Run({source.path: checked.marks}, ids, ran, lang=settings.lang)
        found = settled([source.path], checked.findings, settings.policy, run, settings.wants)
        yield checked._replace(findings=found.findings)
