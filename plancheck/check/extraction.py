"""Sources to facts, without rules."""

from collections.abc import Iterable, Iterator

from plancheck.check.settings import Settings
from plancheck.extract import extract
from plancheck.facts.vocabulary import Vocabulary
from plancheck.readers import read
from plancheck.reporters.facts.view import Extracted
from plancheck.source.errors import SourceError
from plancheck.source.source import Source


def extracted(
    sources: Iterable[Source | SourceError], vocabulary: Vocabulary, settings: Settings
) -> Iterator[Extracted]:
    """Each source's document and facts, or why it cannot be read."""
    for source in sources:
        if isinstance(source, SourceError):
            yield Extracted(source.path, error=source)
            continue
        try:
            document = read(source, settings.limits)
        except SourceError as error:
            yield Extracted(source.path, error=error)
            continue
        yield Extracted(source.path, document, extract(document, vocabulary, settings.at(source.path).given))
