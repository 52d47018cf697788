"""The shipped rules and word lists, with those of further folders."""

from collections.abc import Sequence
from pathlib import Path

from plancheck.check.installed import installed
from plancheck.check.settings import Settings
from plancheck.check.settle import SUPPRESSION_IDS
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import RuleInfo
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ast import Rule
from plancheck.language.ruleset import Ruleset, shipped_folder

OTHER_IDS = ("DOC001", *SUPPRESSION_IDS)  # said by the pipeline itself: unreadable inputs, silencing gone wrong


def vocabulary(folders: Sequence[Path] = ()) -> Vocabulary:
    """Shipped word lists, then those in `vocabulary` of each installed package and of each folder (beside a single file)."""
    return Vocabulary(*(word_lists(home) for home in homes(folders)))


def load(folders: Sequence[Path], words: Vocabulary) -> Ruleset:
    """Shipped rules, those of installed packages and of each folder; RulesetError lists what is wrong with rule files."""
    return Ruleset.load(homes(folders), words)


def rules_of(settings: Settings, words: Vocabulary) -> Ruleset:
    """The rules of a run, with the values that a configuration gives their parameters."""
    return load(settings.rules, words).configured(settings.rule_parameters)


def homes(folders: Sequence[Path] = ()) -> tuple[Path, ...]:
    """All folders (or single files) of rules: the shipped one, those of installed packages, then these."""
    return (shipped_folder(), *installed(), *folders)


def word_lists(home: Path) -> Path:
    """The folder of word lists of a folder of rules, or beside a single file."""
    return (home.parent if home.suffix == ".rules" else home) / "vocabulary"


def infos(ruleset: Ruleset) -> tuple[RuleInfo, ...]:
    """What reports may say about each rule, by id."""
    return tuple(_info(rule) for rule in ruleset.rules)


def across_ids(ruleset: Ruleset) -> frozenset[str]:
    """The rules that compare documents with each other, among other things."""
    return frozenset(rule.id for rule in ruleset.rules if any(case.across for case in rule.cases))


def _info(rule: Rule) -> RuleInfo:
    severity = min((level.level for case in rule.cases for level in case.severities), key=SEVERITIES.index)
    basis = rule.because[0]
    return RuleInfo(rule.id, rule.title, severity, basis.basis, basis.source, rule.title_en)
