"""Names without 《》 that say themselves that they are titles: 制定关于……的若干意见."""

import re
from collections.abc import Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.titles.titlenames import name_of
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_LONGEST = 50


def announced(context: Context, taken: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Spans and normalised names that follow a verb of making or issuing, outside the spans `taken` (in any order)."""
    folded = context.document.folded
    if "关于" not in folded:
        return
    pattern = context.vocabulary.once(_name)
    held = {offset for span in taken for offset in range(span.start, span.end)}
    for match in pattern.finditer(folded):
        span = Span(*match.span("name"))
        if span.start not in held and span.end - 1 not in held:
            yield span, name_of(context.text(span), context.vocabulary).name


def _name(vocabulary: Vocabulary) -> re.Pattern[str]:
    verbs = any_of(vocabulary.words("references", "making"))
    endings = any_of(vocabulary.words("references", "endings"))
    return regex(rf"(?:{verbs})(?P<name>关于[^,;:。、《》\n]{{4,{_LONGEST}}}?(?:{endings}))(?=[,;。、)\n]|\Z)")
