"""The shipped rules and word lists, with those of further folders."""

from collections.abc import Sequence
from pathlib import Path

from plancheck.check.settle import SUPPRESSION_IDS
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import RuleInfo
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ast import Rule
from plancheck.language.ruleset import Ruleset, shipped_folder

OTHER_IDS = ("DOC001", *SUPPRESSION_IDS)  # said by the pipeline itself: unreadable inputs, silencing gone wrong


def vocabulary(folders: Sequence[Path] = ()) -> Vocabulary:
    """Shipped word lists, then those in `vocabulary` of each folder."""
    return Vocabulary(*(folder / "vocabulary" for folder in (shipped_folder(), *folders)))


def load(folders: Sequence[Path], words: Vocabulary) -> Ruleset:
    """Shipped rules and those of each folder; RulesetError lists what is wrong with rule files."""
    return Ruleset.load((shipped_folder(), *folders), words)


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
