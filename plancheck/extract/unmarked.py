"""What a document of its kind speaks of where no heading tells: what was done, what is to be done, or first one, then the other."""

from plancheck.extract.context import Context
from plancheck.facts.kinds import DocumentFact


def unmarked_role(context: Context) -> str | None:
    """Actual in an account (公报), None in a report, which tells of the past first, target in every other document."""
    kinds = [fact.kind or "" for fact in context.facts(DocumentFact)]
    for role, group in (("actual", "account"), (None, "report")):
        if any(kind.endswith(context.vocabulary.words("actual_headings", group)) for kind in kinds):
            return role
    return "target"
