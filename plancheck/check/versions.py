"""Sources to facts and findings of each by itself, for comparing versions of a document."""

from collections.abc import Iterable, Iterator

from plancheck.check.checked import Checked
from plancheck.check.clock import Clock
from plancheck.check.rules import OTHER_IDS
from plancheck.check.settings import Settings
from plancheck.check.settle import Run, settled
from plancheck.check.stages import Stages
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.source.errors import SourceError
from plancheck.source.source import Source


def versions(
    sources: Iterable[Source | SourceError], ruleset: Ruleset, vocabulary: Vocabulary, settings: Settings
) -> Iterator[Checked]:
    """Each source with its document, facts and the findings that are reported of it; an error where it is unreadable."""
    rules = ruleset.selected(settings.select, settings.ignore, OTHER_IDS, settings.tags)
    ids, ran = ruleset.ids, rules.ids
    stages = Stages(rules, vocabulary, settings, Clock(), keep=True)
    for source in sources:
        checked = stages.one(source)
        if checked.report.error is not None:
            yield checked
            continue
        run = Run({source.path: checked.marks}, ids, ran, lang=settings.lang)
        found = settled([source.path], checked.findings, settings.policy, run, settings.wants)
        yield checked._replace(findings=found.findings)
