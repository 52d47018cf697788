"""A set of rules: loaded from folders or the cache, selected, planned when needed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from plancheck.facts.base import FactBase
from plancheck.facts.schema import Relation
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import ast, store
from plancheck.language.declared import Declaration, declare, in_order
from plancheck.language.derive import Derivation, compile_relation, completed
from plancheck.language.entry import Entries, entry
from plancheck.language.errors import RuleError, RulesetError, SelectionError, hint
from plancheck.language.faults import fault
from plancheck.language.parameters import Values, applied, configured
from plancheck.language.plan import CasePlan, compile_case
from plancheck.language.saying import Hit
from plancheck.language.scope import Scope
from plancheck.language.store import RuleText, Stored
from plancheck.language.trusting import Trusting


class Ruleset:
    """Checked rules in order of their ids; of two with one id that of the later folder counts. Plans are kept."""

    def __init__(self, texts: Sequence[RuleText], stored: Stored, vocabulary: Vocabulary) -> None:
        """`texts` and the files of `stored` correspond. A plan is made at first use."""
        self.texts, self.stored, self.vocabulary = tuple(texts), stored, vocabulary
        known = [(part, text) for text, parts in zip(texts, stored.files, strict=True) for part in parts]
        rules = {part.head.id: (part, text) for part, text in known if part.head.id}
        self._entries: Entries = {identity: rules[identity][0] for identity in sorted(rules)}
        self.declarations: list[Declaration] = [part.statement for part, _ in known if not part.head.id]
        self._homes = {identity: text for identity, (_, text) in rules.items()}
        self._plans: dict[tuple[str, int], CasePlan] = {}
        self._relations: Mapping[str, Relation] | None = None
        self._derivations: list[Derivation] | None = None
        self.book: Callable[[str], None] = _nowhere

    @cached_property
    def rules(self) -> tuple[ast.Rule, ...]:
        """In order of their ids."""
        return tuple(known.statement for known in self._entries.values())

    @property
    def ids(self) -> frozenset[str]:
        """Of the rules, without building their trees."""
        return frozenset(self._entries)

    @classmethod
    def load(cls, folders: Sequence[Path], vocabulary: Vocabulary, cache: Path | None = None) -> "Ruleset":
        """All rules of some folders; RulesetError with every complaint. `cache`: a folder instead of the user's own."""
        texts = store.read(folders)
        stored = store.load(texts, folders, cache)
        if stored is None:
            stored = compiled(texts, vocabulary)
            store.keep(texts, stored, cache)
        return cls(texts, stored, vocabulary)

    def selected(
        self, select: Sequence[str], ignore: Sequence[str], others: Sequence[str] = (), tags: Sequence[str] = ()
    ) -> "Ruleset":
        """The rules whose ids begin with one of `select` (none given: all) and with none of `ignore`.

        Rules that are off by default run only when they bear one of `tags`, or when selected by their whole id. `others`
        are ids that exist outside rule files. SelectionError names a prefix that no id begins with.
        """
        for prefix in (*select, *ignore):
            if not any(identity.startswith(prefix) for identity in (*self._entries, *others)):
                guess = hint(prefix, [*self._entries, *others])
                raise SelectionError(fault("no_prefix", prefix=prefix, guess=guess))
        chosen = self._with(
            {
                identity: known
                for identity, known in self._entries.items()
                if (
                    identity in select
                    or (known.head.offered(tags) and (not select or identity.startswith(tuple(select))))
                )
                and not identity.startswith(tuple(ignore))
            }
        )
        chosen._plans, chosen.book = self._plans, self.book
        return chosen

    def configured(self, values: Values) -> "Ruleset":
        """The same rules with other values of their parameters, by rule id; SelectionError where one does not fit."""
        if not values:
            return self
        changed = {identity: entry(configured(self.known(identity), own)) for identity, own in values.items()}
        return self._with({**self._entries, **changed})

    def timed(self, book: Callable[[str], None]) -> "Ruleset":
        """The same rules; `book` is told the id of each rule when it has been held against a document."""
        chosen = self._with(self._entries)
        chosen._plans, chosen.book = self._plans, book
        return chosen

    def watched(self, rules: Sequence[ast.Rule], saw: Callable[[str, int], None]) -> "Ruleset":
        """The same rules; `saw` is told the id and the case (from 0) of every finding of `rules`."""
        chosen = self._with(self._entries)
        for rule in rules:
            for number in range(len(rule.cases)):
                chosen._plans[rule.id, number] = _watched(self.plan(rule, number), rule.id, number, saw)
        return chosen

    def _with(self, entries: Entries) -> "Ruleset":
        """Other rules from the same files, or the same ones changed."""
        chosen = Ruleset(self.texts, self.stored, self.vocabulary)
        chosen._entries = entries
        return chosen

    def known(self, identity: str) -> ast.Rule:
        """A rule by its id; SelectionError if there is none."""
        if identity not in self._entries:
            raise SelectionError(fault("no_rule", id=identity, guess=hint(identity, list(self._entries))))
        found: ast.Rule = self._entries[identity].statement
        return found

    def source(self, rule: ast.Rule) -> str:
        """A rule as it is written in its file."""
        return rule.span.of(self._homes[rule.id].text)

    def place(self, rule: ast.Rule, offset: int | None = None) -> tuple[str, int, int]:
        """File, line and column of a rule, or of an offset in its file."""
        home = self._homes[rule.id]
        at = rule.span.start if offset is None else offset
        return home.path, home.text.count("\n", 0, at) + 1, at - home.text.rfind("\n", 0, at)

    def plan(self, rule: ast.Rule, number: int) -> CasePlan:
        """The plan of one of a rule's cases."""
        key = rule.id, number
        if key not in self._plans:
            whole = applied(rule)
            self._plans[key] = compile_case(whole, whole.cases[number], self.relations(), self.vocabulary)
        return self._plans[key]

    def relations(self) -> Mapping[str, Relation]:
        """The built-in relations and the declared ones."""
        if self._relations is None:
            silent = Trusting(self.vocabulary)
            self._relations = declare(in_order(self.declarations), lambda declaration: silent)
        return self._relations

    def completed(self, base: FactBase) -> FactBase:
        """A base with the rows of the declared relations."""
        if self._derivations is None:
            declared = [part for part in in_order(self.declarations) if isinstance(part, ast.DeclaredRelation)]
            self._derivations = [compile_relation(part, self.relations(), self.vocabulary) for part in declared]
        return completed(base, self._derivations)

    @property
    def cautions(self) -> tuple[RuleError, ...]:
        """What is lawful and unwise in the rule files."""
        return tuple(
            RuleError(self.texts[file].path, line, column, message, _line(self.texts[file].text, line), english=english)
            for file, line, column, message, english in self.stored.warnings
        )

    def warnings(self, lang: str = "zh") -> tuple[str, ...]:
        """The same, each as `file:line:column: message`."""
        return tuple(caution.sentence(lang) for caution in self.cautions)


def _nowhere(step: str) -> None:
    """Nobody asked for timings."""


def _watched(plan: CasePlan, rule: str, number: int, saw: Callable[[str, int], None]) -> CasePlan:
    def run(scope: Scope, matches: Sequence[Any], lang: str) -> Iterator[Hit | None]:
        for hit in plan.run(scope, matches, lang):
            if hit is not None:
                saw(rule, number)
            yield hit

    return plan._replace(run=run)


def _line(text: str, number: int) -> str:
    return text.split("\n")[number - 1].rstrip("\r")


def compiled(texts: Sequence[RuleText], vocabulary: Vocabulary) -> Stored:
    """Parse and check rule files; RulesetError with every complaint."""
    from plancheck.language.names import RuleFile, check
    from plancheck.language.syntax.parser import parse

    parsed = [parse(text.text, text.path) for text in texts]
    files = [RuleFile(text.path, text.text, part.statements) for text, part in zip(texts, parsed, strict=True)]
    checked = check(files, vocabulary)
    errors = [error for part in parsed for error in part.errors] + list(checked.errors)
    if errors:
        raise RulesetError(sorted(errors))
    number = {text.path: position for position, text in enumerate(texts)}
    warnings = tuple(
        (number[known.path], known.line, known.column, known.message, known.english) for known in checked.warnings
    )
    return Stored(tuple(tuple(map(entry, file.statements)) for file in files), warnings)


def compile_rules(folder: Path, target: Path) -> None:
    """Check the rules of a folder and write their trees to a file that ships beside them."""
    texts = store.read([folder])
    stored = compiled(texts, Vocabulary(folder / "vocabulary"))
    store.write(target, store.digest(texts), stored)


def shipped_folder() -> Path:
    """The rules that come with the tool: `plancheck/rules` in a wheel, `rules` beside the package in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"
