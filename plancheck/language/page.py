"""Everything a reader wants to know of one rule, in one language."""

from collections.abc import Iterator

from plancheck.language import ast, words
from plancheck.language.format import clauses
from plancheck.language.parameters import plain
from plancheck.language.reads import reads
from plancheck.language.ruleset import Ruleset
from plancheck.source.records import NamedTuple

_TOLD_APART = frozenset({"rule", "because", "tags", "parameter", "default off", "good", "bad"})


class Setting(NamedTuple):
    """A parameter: its name, default and allowed values as a configuration writes them, and its meaning."""

    name: str
    default: str
    allowed: tuple[str, ...]
    about: str


class RulePage(NamedTuple):
    """`body` are the clauses of the rule; `reads` the facts with their fields; `place` its file and line."""

    id: str
    title: str
    severity: str
    enabled: bool
    topic: str
    tags: tuple[str, ...]
    because: tuple[tuple[str, str], ...]
    body: tuple[str, ...]
    settings: tuple[Setting, ...]
    reads: tuple[tuple[str, tuple[str, ...]], ...]
    examples: tuple[ast.Example, ...]
    place: str


def page(ruleset: Ruleset, rule: ast.Rule, lang: str = "zh") -> RulePage:
    """What is told of a rule; `lang` is zh or en, and what has no English is told in Chinese."""
    path, line, _ = ruleset.place(rule)
    read = reads(rule, ruleset.relations(), ruleset.declarations)
    return RulePage(
        rule.id,
        rule.title_en or rule.title if lang == "en" else rule.title,
        rule.severity,
        rule.enabled,
        topic(path),
        rule.tags,
        tuple((_basis(because.basis, lang), because.source) for because in rule.because),
        tuple(clauses(ruleset.source(rule), lang, _TOLD_APART)),
        tuple(_settings(rule, lang)),
        tuple(read.items()),
        rule.examples,
        f"{path}:{line}",
    )


def topic(path: str) -> str:
    """The topic of a rule: the name of its file."""
    return path.rpartition("/")[2].removesuffix(".rules")


def _basis(basis: str, lang: str) -> str:
    return words.BASES[basis][0 if lang == "en" else 1]


def _settings(rule: ast.Rule, lang: str) -> Iterator[Setting]:
    for known in rule.parameters:
        about = known.about_en or known.about if lang == "en" else known.about
        yield Setting(known.name, toml(plain(known.value)), tuple(toml(plain(one)) for one in known.allowed), about)


def toml(value: object) -> str:
    """A value of a parameter as plancheck.toml writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
