"""The examples in rules, run through the whole pipeline: a good one stays silent, a bad one is found where it says."""

from collections.abc import Iterator, Sequence

from plancheck.check.pipeline import lint
from plancheck.check.settings import Settings
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.report import Report
from plancheck.facts.given import Given
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.ruleset import Ruleset
from plancheck.source.records import NamedTuple
from plancheck.source.said import Said, said
from plancheck.source.source import Source
from plancheck.source.span import Span

_EXCERPT = 40
_HAPPENED = {
    "unseen": ("第{case}种情形没有反例触发", "case {case} is not met by any bad example"),
    "unread": ("读不出例文：{reason}", "the example cannot be read: {reason}"),
    "spoke": ("不应报告，却报告了“{text}”：{message}", "ought to be silent, but reports “{text}”: {message}"),
    "silent": ("应当报告，却没有报告：“{text}”", "ought to report something, but is silent: “{text}”"),
    "elsewhere": ("报告了“{text}”，没有指向“{place}”", "reports “{text}”, which does not point at “{place}”"),
}


class Failure(NamedTuple):
    """An example that does not hold: the rule, the example (`bad-2`), `file:line`, what happened instead."""

    rule: str
    example: str
    place: str
    happened: Said

    def __str__(self) -> str:
        """One line for a person."""
        return self.told("zh")

    def told(self, lang: str) -> str:
        """The same in `zh` or `en`."""
        return f"{self.place}: {self.rule} {self.example}: {self.happened.told(lang)}"


class Unseen(NamedTuple):
    """A case of a rule (from 1) that no example makes speak."""

    rule: str
    case: int
    place: str

    def __str__(self) -> str:
        """One line for a person."""
        return self.told("zh")

    def told(self, lang: str) -> str:
        """The same in `zh` or `en`."""
        return f"{self.place}: {self.rule} {said(_HAPPENED['unseen'], case=self.case).told(lang)}"


class Tested(NamedTuple):
    """What does not hold, and what was never tried."""

    failures: tuple[Failure, ...]
    unseen: tuple[Unseen, ...]


def selftest(ruleset: Ruleset, vocabulary: Vocabulary, ids: Sequence[str] = ()) -> list[Failure]:
    """What does not hold in the examples of the rules whose ids begin with one of `ids` (none: all rules)."""
    return list(examined(ruleset, vocabulary, ids).failures)


def examined(ruleset: Ruleset, vocabulary: Vocabulary, ids: Sequence[str] = ()) -> Tested:
    """As `selftest`, with the cases of those rules that stayed silent throughout."""
    rules = [rule for rule in ruleset.rules if not ids or rule.id.startswith(tuple(ids))]
    spoken: set[tuple[str, int]] = set()
    watched = ruleset.watched(rules, lambda rule, case: spoken.add((rule, case)))
    failures = [failure for rule in rules for failure in _failures(watched, vocabulary, rule)]
    silent = ((rule, number) for rule in rules for number in range(len(rule.cases)) if (rule.id, number) not in spoken)
    return Tested(tuple(failures), tuple(_unseen(ruleset, rule, number) for rule, number in silent))


def _unseen(ruleset: Ruleset, rule: ast.Rule, number: int) -> Unseen:
    path, line, _ = ruleset.place(rule, rule.cases[number].span.start)
    return Unseen(rule.id, number + 1, f"{path}:{line}")


def _failures(ruleset: Ruleset, vocabulary: Vocabulary, rule: ast.Rule) -> Iterator[Failure]:
    numbers = {"good": 0, "bad": 0}
    for example in rule.examples:
        numbers[example.kind] += 1
        name = f"{example.kind}-{numbers[example.kind]}"
        path, line, _ = ruleset.place(rule, example.span.start)
        report = run(ruleset, vocabulary, rule, example, name)
        for happened in _verdict(report, rule.id, example):
            yield Failure(rule.id, name, f"{path}:{line}", happened)


def run(ruleset: Ruleset, vocabulary: Vocabulary, rule: ast.Rule, example: ast.Example, name: str) -> Report:
    """The report of one rule on one example."""
    sources = [
        Source.of(f"{name}{'' if number == 1 else f'-{number}'}.{_ending(text)}", text.encode())
        for number, text in enumerate(map(_lines, example.texts), 1)
    ]
    given: dict[str, str] = dict(example.given)
    year = given.pop("year", None)
    facts = Given(year=int(year) if year else None, **given)
    settings = Settings(select=(rule.id,), together=len(sources) > 1, given=facts)
    return lint(sources, ruleset, vocabulary, settings)


def _verdict(report: Report, rule: str, example: ast.Example) -> Iterator[Said]:
    for error in report.errors:
        yield said(_HAPPENED["unread"], reason=Said(error.reason(), error.reason("en")))
    found = [finding for finding in report.diagnostics if finding.rule == rule]
    if example.kind == "good":
        yield from (
            said(_HAPPENED["spoke"], text=finding.text[:_EXCERPT], message=finding.message) for finding in found
        )
    elif not found:
        yield said(_HAPPENED["silent"], text=" ".join(example.texts[0].split())[:_EXCERPT])
    else:
        yield from (
            said(_HAPPENED["elsewhere"], text=found[0].text[:_EXCERPT], place=place)
            for place in example.at
            if not _points_at(report, found, place)
        )


def _points_at(report: Report, found: Sequence[Diagnostic], place: str) -> bool:
    """Whether a reported or related span overlaps an occurrence of a text."""
    wanted = {document.path: list(_occurrences(document.text, place)) for document in report.documents}
    spots = [(finding.path, finding.span) for finding in found]
    spots += [(related.path, related.span) for finding in found for related in finding.related]
    return any(span.overlaps(there) for path, span in spots for there in wanted[path])


def _occurrences(text: str, part: str) -> Iterator[Span]:
    start = text.find(part)
    while start >= 0:
        yield Span(start, start + len(part))
        start = text.find(part, start + 1)


def _lines(text: str) -> str:
    r"""An example as it is meant: \n stands for a line end."""
    return text.replace("\\n", "\n")


def _ending(text: str) -> str:
    return "md" if any(line.lstrip().startswith("|") for line in text.splitlines()) else "txt"
