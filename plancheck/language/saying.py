"""What a rule says of a row or group that fails: severity, place, message, related places, replacement."""

from collections.abc import Callable, Sequence
from typing import Any

from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast
from plancheck.language.bindings import MATCH, Bindings, default_severities
from plancheck.language.compile import Compiler
from plancheck.language.compile_rows import SCOPE, Closure, Environment
from plancheck.language.operate import flat
from plancheck.language.scope import owner
from plancheck.language.show import shown
from plancheck.source.records import NamedTuple

_GRAVITY = ("error", "warning", "info")
_MOST_RELATED = 20


class Hit(NamedTuple):
    """A finding in terms of facts. `related` are (fact, what is said of it); `replacement` is (safe, text)."""

    severity: str
    place: Any
    message: str
    args: tuple[tuple[str, str], ...]
    related: tuple[tuple[Any, str], ...]
    confidence: float
    replacement: tuple[bool, str] | None


class Chosen(NamedTuple):
    """The members of a group that show the fault: positions in the group of a variable, the reported one first."""

    variable: str
    positions: Sequence[int]


class _Told(NamedTuple):
    """A compiled `report` or `note`; `root` is the variable its place starts from, `places` gives the facts it names."""

    root: str
    places: Callable[[Environment], Sequence[Any]]
    chinese: "_Filled"
    english: "_Filled"

    def text(self, environment: Environment, first: Environment, lang: str) -> "_Text":
        return (self.english if lang == "en" else self.chinese)(environment, first)


_Text = tuple[str, tuple[tuple[str, str], ...]]
_Filled = Callable[[Environment, Environment], _Text]
Saying = Callable[[Environment, Chosen | None, str], Hit | None]


def compile_saying(rule: ast.Rule, case: ast.Case, names: Bindings, vocabulary: Vocabulary) -> Saying:
    """The function that puts a failure into words; it gives None where there is no place to report."""
    variables = [MATCH] if case.find is not None else [source.variable for source in case.sources]
    severity = _severity(default_severities(rule, case), Compiler(names.units, vocabulary))
    assert case.report is not None
    report, *notes = (_told(told, variables[0], names, vocabulary) for told in (case.report, *case.notes))
    addressed = {told.root for told in (report, *notes)}
    replacement = _replacement(case, names, vocabulary)

    def say(environment: Environment, chosen: Chosen | None, lang: str) -> Hit | None:
        single = environment if chosen is None else _member(environment, variables, chosen.positions[0])
        first = environment if chosen is None else _member(environment, variables, 0)
        place = next(iter(report.places(single)), None)
        if place is None:
            return None
        message, args = report.text(environment, first, lang)
        noted = [(fact, note.text(environment, first, lang)[0]) for note in notes for fact in note.places(single)]
        if chosen is None:
            grounds = [environment[name] for name in variables]
            others = [row for name, row in zip(variables, grounds, strict=True) if name not in addressed]
        else:
            others = [environment[chosen.variable][position] for position in chosen.positions]
            grounds = others[:2]
        related = _distinct(place, noted, others)
        sure = min(fact.confidence for fact in (place, *grounds, *(fact for fact, _ in noted)))
        return Hit(severity(environment), place, message, args, related, sure, replacement(single))

    return say


def _told(report: ast.Report, default: str, names: Bindings, vocabulary: Vocabulary) -> _Told:
    path = report.place or ast.Path(default, (), report.span)
    value = Compiler(names.members, vocabulary).expression(path)
    chinese = _filled(report.message, names, vocabulary)
    english = _filled(report.english, names, vocabulary) if report.english is not None else chinese
    root = path.name if isinstance(path, ast.Path) else ""

    def places(environment: Environment) -> Sequence[Any]:
        known = (environment[SCOPE].fact(one) for one in flat((value(environment),)))
        return [fact for fact in known if fact is not None]

    return _Told(root, places, chinese, english)


def _filled(message: ast.Message, names: Bindings, vocabulary: Vocabulary) -> _Filled:
    """A field of a group variable means its first member; inside a function it means all of them."""
    whole, member = Compiler(names.units, vocabulary), Compiler(names.members, vocabulary)
    parts: list[tuple[str, Closure | None, bool, bool]] = []
    for part in message.parts:
        if isinstance(part, str):
            parts.append((part, None, False, False))
        else:
            single = isinstance(part.value, ast.Path)
            closure = (member if single else whole).expression(part.value)
            parts.append((part.source, closure, part.quoted, single))

    def fill(environment: Environment, first: Environment) -> _Text:
        texts: list[str] = []
        args: dict[str, str] = {}
        for text, closure, quoted, single in parts:
            if closure is not None:
                args[text] = text = shown(closure(first if single else environment), quoted)
            texts.append(text)
        return "".join(texts), tuple(args.items())

    return fill


def _severity(severities: Sequence[ast.Severity], compiler: Compiler) -> Callable[[Environment], str]:
    """The first level whose condition holds; an unknown condition counts where it makes the finding milder."""
    otherwise = next((known.level for known in severities if known.condition is None), severities[0].level)
    conditions = [(known.level, compiler.expression(known.condition)) for known in severities if known.condition]

    def severity(environment: Environment) -> str:
        for level, condition in conditions:
            verdict = condition(environment)
            if verdict or (verdict is None and _GRAVITY.index(level) > _GRAVITY.index(otherwise)):
                return level
        return otherwise

    return severity


def _replacement(
    case: ast.Case, names: Bindings, vocabulary: Vocabulary
) -> Callable[[Environment], tuple[bool, str] | None]:
    if case.replace is None:
        return lambda environment: None
    safe, fill = case.replace.safe, _filled(case.replace.message, names, vocabulary)
    return lambda environment: (safe, fill(environment, environment)[0])


def _member(environment: Environment, variables: Sequence[str], position: int) -> Environment:
    return {**environment, **{name: environment[name][position] for name in variables}}


def _distinct(place: Any, noted: Sequence[tuple[Any, str]], others: Sequence[Any]) -> tuple[tuple[Any, str], ...]:
    """Each place once; what encloses the reported place is no other place."""
    related = {fact.id: (fact, said) for fact, said in noted if fact.id != place.id}
    for fact in others:
        encloses = owner(fact.id) == owner(place.id) and fact.span.contains(place.span)
        if fact.id != place.id and not encloses:
            related.setdefault(fact.id, (fact, ""))
    return tuple(related.values())[:_MOST_RELATED]
