"""One rule on one document, row by row."""

from collections.abc import Iterator

from plancheck.check.evaluate import with_declared
from plancheck.check.found import Haystack
from plancheck.document.model import Document
from plancheck.extract import extract
from plancheck.facts.given import Given
from plancheck.language import ast
from plancheck.language.parameters import applied
from plancheck.language.ruleset import Ruleset
from plancheck.language.scope import Scope
from plancheck.language.trace import Looked, trace


def tried(
    ruleset: Ruleset, rule: ast.Rule, document: Document, given: Given
) -> Iterator[tuple[int, list[Looked] | None]]:
    """Each case (from 1) with every row it looks at; None for a case that compares documents."""
    facts = extract(document, ruleset.vocabulary, given)
    haystack = Haystack(document, ruleset.vocabulary)
    scope = Scope(ruleset.completed(with_declared(ruleset, facts, [document], haystack)))
    for number, case in enumerate(applied(rule).cases, 1):
        if case.across:
            yield number, None
            continue
        plan = ruleset.plan(rule, number - 1)
        matches = haystack.matches(plan.pattern, plan.unless) if plan.pattern else []
        yield number, list(trace(case, ruleset.relations(), ruleset.vocabulary, scope, matches))
