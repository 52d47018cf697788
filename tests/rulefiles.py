"""Rule files and facts for tests of the rule language."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from plancheck.facts.base import FactBase
from plancheck.facts.kinds import AssignmentFact, CellFact, DocumentFact, FigureFact, TaskFact
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.errors import RuleError, RulesetError
from plancheck.language.ruleset import Ruleset, compiled
from plancheck.language.saying import Hit
from plancheck.language.scope import Scope
from plancheck.language.store import RuleText
from plancheck.source.span import Span
from plancheck.values.quantity import Quantity

WORDS = Path(__file__).parents[1] / "rules" / "vocabulary"
FRAME = '  because practice "测试"\n  good "甲"\n  bad "乙"\n'

# The three rules of the reference, as printed there; completed where it leaves off.
NUM001 = """\
rule NUM001 "同一指标的数值应当一致"
  severity   error
  because    regulation "《党政机关公文处理工作条例》第二十条（四）：数字准确"
  for each   f in figure
  where      f.same is known and f.role = "target"
  grouped by f.same
  expect     agree(f.quantity)
  report     f "“{f.indicator}”两处表述不一致，请核对：{list(f.text)}"
  good  "建成5G基站5万个。……年底前建成5G基站5万个。"
  bad   "建成5G基站5万个。……力争到年底建成5G基站6万个。"  at "6万个"
"""
RES001 = """\
规则 RES001 "每项任务应有责任单位"
  级别  error
  对每个  t 属于 task
  其中    siblings(t) have assignment
  应当    有 a 属于 assignment 满足 a.task ＝ t.id
  报告  t "任务“{t.title}”没有责任单位，而同级任务都有"
"""
NUM012 = """\
rule NUM012 "概数词不叠用"
  severity   warning
  find       "约{n:numeral}(左右|上下)"
  report     "“约”与“左右”叠用"
  replace    safe "约{n}"
"""


def load(*texts: str, words: Path = WORDS) -> Ruleset:
    """A ruleset of file texts; RulesetError as from files."""
    files = [RuleText(f"{number}.rules", f"{number}.rules", text) for number, text in enumerate(texts, 1)]
    vocabulary = Vocabulary(words)
    return Ruleset(files, compiled(files, vocabulary), vocabulary)


def errors(*texts: str) -> tuple[RuleError, ...]:
    """What is wrong with file texts."""
    try:
        load(*texts)
    except RulesetError as error:
        return error.errors
    return ()


def rule(body: str, identity: str = "TST001") -> str:
    """A complete rule around some clauses."""
    return f'rule {identity} "试"\n  severity error\n{FRAME}  {body}\n'


def run(text: str, facts: dict[str, Sequence[Any]] | FactBase, lang: str = "zh") -> list[Hit | None]:
    """What the rules of a file say of some facts; None for each row that cannot be judged."""
    base = facts if isinstance(facts, FactBase) else FactBase(facts)
    return list(_hits(load(text), base, lang))


def _hits(ruleset: Ruleset, base: FactBase, lang: str) -> Iterator[Hit | None]:
    scope = Scope(ruleset.completed(base))
    for known in ruleset.rules:
        for number in range(len(known.cases)):
            yield from ruleset.plan(known, number).run(scope, (), lang)


def places(hits: Sequence[Hit | None]) -> list[str]:
    """Ids of reported facts."""
    return [hit.place.id for hit in hits if hit is not None]


def quantity(text: str, bound: str = "eq", dimension: str | None = "count", scale: int = 1) -> Quantity:
    """A quantity from digits: `5`, `1.25`, `1-2`."""
    low, _, high = text.partition("-")
    value = Decimal(low) * scale
    top = Decimal(high or low) * scale
    decimals = len(low.partition(".")[2])
    ends = {"ge": (value, None), "gt": (value, None), "le": (None, value), "lt": (None, value)}.get(bound, (value, top))
    return Quantity(value, *ends, "个", bound, dimension, decimals, Decimal(scale))


def figure(number: int, value: Quantity | str, same: str | None = "k", **fields: Any) -> FigureFact:
    """Figure `f{number}`, ten characters further on than the one before."""
    known = quantity(value) if isinstance(value, str) else value
    text, span = fields.pop("text", f"{known.value}个"), Span(number * 10, number * 10 + 5)
    identity = fields.pop("id", f"f{number}")
    sure = fields.pop("confidence", 0.95)
    return FigureFact(
        identity, span, text, fields.pop("section", None), sure, span,
        fields.pop("indicator", "基站"), "count", known, "text", same=same, **fields,
    )  # fmt: skip


def task(number: int, parent: str | None = "s1", level: str = "1.", **fields: Any) -> TaskFact:
    """Task `t{number}`."""
    span = Span(number * 10, number * 10 + 9)
    identity = fields.pop("id", f"t{number}")
    return TaskFact(
        identity, span, f"任务{number}", parent, 0.95, str(number), f"任务{number}", "list", level, parent, **fields
    )


def assignment(
    number: int, to: str | None, unit: str = "甲局", role: str | None = "责任", **fields: Any
) -> AssignmentFact:
    """Assignment `a{number}` of a unit to a task."""
    span = Span(number * 10 + 5, number * 10 + 8)
    identity = fields.pop("id", f"a{number}")
    return AssignmentFact(identity, span, unit, "s1", 0.95, to, unit, unit, role, number, "line", **fields)


def cell(number: int, value: str | None, total: str | None = None, role: str = "part", **fields: Any) -> CellFact:
    """Cell `c{number}`."""
    span = Span(number * 10, number * 10 + 2)
    known = None if value is None else quantity(value, **fields)
    return CellFact(f"c{number}", span, value or "—", None, 0.95, "g1", "w1", number, "合计", role, known, total)


def document(identity: str = "doc", **fields: Any) -> DocumentFact:
    """The fact of a document."""
    return DocumentFact(identity, Span(0, 1), "题", None, 0.95, **fields)
