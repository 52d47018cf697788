"""Verbs of making and using documents, compiled from rules/vocabulary/links.txt."""

import re

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_GAP = 14  # characters between a verb and the document's mark
_LEAD = 14  # characters before the verb of an unmarked name
_SHORTEST = 8  # letters of an unmarked name
TURNS = ("基础上", "为前提", "后")  # without one of these a clause does not say what is done first


class Words(NamedTuple):
    """Patterns for one clause.

    `ahead`: the verb before a title; `pending`: the document is still to come; `behind`: what follows a title; `named`:
    verb and unmarked name; `longer`: the title is only part of a name; `elided`, `issued`: the verb alone; `based`: the
    clause only names a document; `formula`: what no document asks for; `first`: what is done before the rest.
    `telling`: a sentence without it and without a title says nothing of this, `begin` its first letters.
    """

    does: dict[str, str]
    ahead: re.Pattern[str]
    pending: re.Pattern[str]
    behind: re.Pattern[str]
    named: re.Pattern[str]
    longer: re.Pattern[str]
    elided: re.Pattern[str]
    issued: re.Pattern[str]
    based: re.Pattern[str]
    formula: re.Pattern[str]
    first: re.Pattern[str]
    telling: re.Pattern[str]
    begin: re.Pattern[str]


def link_words(vocabulary: Vocabulary) -> Words:
    """The patterns, each matched inside one clause of width-folded text."""

    def listed(*groups: str) -> tuple[str, ...]:
        return vocabulary.words("links", *groups)

    does = {verb: kind for kind in ("draft", "issue", "revise", "carry", "follow") for verb in listed(kind)}
    after = {verb: kind for kind in ("draft", "revise", "carry") for verb in listed(f"after {kind}")}
    verb = rf"(?<!已)(?<!已经)(?P<verb>{any_of(does)})(?![了过])"
    documents = any_of(listed("documents"))
    done, following = any_of(listed("done")), any_of(listed("next"))
    ends = ("基础上", "为前提", *listed("documents", "elided issue"))
    within = "(?:《[^《》]{1,150}》|[^,;。《]){1,40}?"
    adverbs, general = any_of(listed("elided adverb")), any_of(listed("general"))
    return Words(
        does={**after, **does},
        ahead=regex(rf"{verb}(?!{documents})[^《》、]{{0,{_GAP}}}$"),
        pending=regex(rf"(?:{any_of(listed('pending'))})(?P<verb>{any_of(listed('draft', 'issue'))})的$"),
        behind=regex(rf"(?:的|等)?(?P<verb>{any_of(after)})"),
        named=regex(
            rf"[^《》]{{0,{_LEAD}}}?{verb}好?"
            rf"(?P<name>(?=[一-龥\d“])(?!{general})(?:(?!等)[^《》]){{{_SHORTEST - 2},40}}?(?:{documents}))$"
        ),
        longer=regex(rf"的?[^《》、和及]{{0,8}}(?:{documents}|报告)"),
        elided=regex(rf"(?:{adverbs})*(?P<verb>{any_of(listed('elided'))})(?:工作)?$"),
        issued=regex(rf"[^《》]{{0,{_LEAD}}}?(?P<verb>{any_of(listed('elided issue'))})$"),
        based=regex(rf"(?:》(?:\([^()]*\))?|{documents})等?的?(?:{any_of(listed('demands'))})?$"),
        formula=regex(any_of(listed("formula"))),
        first=regex(
            rf"在(?:{any_of(listed('groundwork'))}){within}基础上|以{within}为前提"
            rf"|(?:待|在|经)?{within}(?:{done})(?:之|以)?后(?=\Z|(?:{following}))"
        ),
        telling=regex(rf"(?:{any_of(ends)})(?=[\s,;:。!?]|\Z)|基础上|后(?=[\s,;:。!?]|\Z|{following})"),
        begin=regex(f"[{''.join(sorted({word[0] for word in (*ends, '后')}))}]"),
    )
