"""Of which whole a figure is a part: 常住人口70万人，其中城镇人口35万人；续建项目55个，总投资420亿元."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.figures.keys import DEFAULT
from plancheck.facts.kinds import FigureFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.span import Span

_SAID = ("count", "increment", "cumulative", "level", "amount")  # of these there are parts
_ADDED, _RATES = ("increment", "decrease", "amount"), ("percent", "point", "ratio")


def wholes(context: Context, figures: Sequence[FigureFact]) -> dict[str, str]:
    """By id, what figures of running text are parts or properties of; `figures` in reading order."""
    blocks: dict[Span, list[FigureFact]] = defaultdict(list)
    for fact in figures:
        block = context.block_at(fact.at.start)
        if block is not None and fact.origin == "text":
            blocks[block.span].append(fact)
    mark = context.vocabulary.once(marks)
    properties = frozenset(context.vocabulary.words("noun_tails", "property"))
    return {
        name: whole
        for span, facts in blocks.items()
        for name, whole in _of_block(context.document.folded, span, facts, mark, properties)
    }


def marks(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What brings the parts of a whole: 其中, 按级次分:, 分产业看."""
    return re.compile(rf"{any_of(vocabulary.words('gates', 'parts'))}|按[^,。;:]{{1,8}}分[,:]|分[^,。;:]{{1,6}}看")


def _of_block(
    folded: str, block: Span, facts: Sequence[FigureFact], mark: re.Pattern[str], properties: frozenset[str]
) -> Iterator[tuple[str, str]]:
    starts = [fact.at.start for fact in facts]
    found = [match.span() for match in mark.finditer(folded, block.start, block.end)]
    for fact in facts:
        start = max(block.start, folded.rfind("。", block.start, fact.at.start) + 1)
        before = [at for at in found if start <= at[0] < fact.at.start]
        item = max(start, folded.rfind(";", start, fact.at.start) + 1, before[-1][1] if before else 0)
        head = next((f for f in facts[bisect_left(starts, item) :] if f.core and f.aspect in _SAID), fact)
        if before:
            whole = _whole(folded, block, facts[: bisect_left(starts, before[-1][0])], before[-1][0])
            yield fact.id, whole if head.core == fact.core else f"{whole}/{_name(head)}"
        elif (fact.core in properties or _adds(fact, head)) and head.core != fact.core:
            yield fact.id, _name(head)


def _adds(fact: FigureFact, head: FigureFact) -> bool:
    """Whether a task says what its work adds: 新建幼儿园20所，新增学位5400个 beside 新建学校18所，新增学位9600个.

    What is counted in the unit of the work (新建高标准农田5万亩，改造盐碱耕地3万亩) is work of its own.
    """
    inside = fact.task is not None and fact.row is None and fact.quantity.unit != head.quantity.unit
    return inside and fact.aspect in _ADDED and fact.quantity.dimension not in _RATES


def _name(head: FigureFact) -> str:
    """What a property is said of: 新开工项目 and 竣工项目 are two, though both are 项目."""
    stage = "" if head.stage in (None, DEFAULT) else head.stage
    return f"{stage}{head.core or ''}"


def _whole(folded: str, block: Span, before: Sequence[FigureFact], mark: int) -> str:
    """The figure before 其中, else the words before it."""
    said = next((fact.core for fact in reversed(before) if fact.core and fact.aspect in _SAID), None)
    return said or re.split("[,。;:]", folded[block.start : mark])[-1].strip() or folded[mark : mark + 1]
