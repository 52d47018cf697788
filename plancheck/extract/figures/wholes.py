"""Of which whole a figure is a part: 常住人口70万人，其中城镇人口35万人；续建项目55个，总投资420亿元."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from plancheck.extract.context import Context
from plancheck.extract.figures.keys import DEFAULT
from plancheck.facts.kinds import FigureFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.span import Span

_SAID = ("count", "increment", "cumulative", "level", "amount")  # of these there are parts
_ADDED, _RATES = ("increment", "decrease", "amount"), ("percent", "point", "ratio")
_WORDS = 1000  # characters; no name of a whole is longer


def wholes(context: Context, figures: Sequence[FigureFact]) -> dict[str, str]:
    """By id, what figures of running text are parts or properties of; `figures` in reading order."""
    blocks: dict[Span, list[FigureFact]] = defaultdict(list)
    begins: dict[Span, int] = {}
    for fact in figures:
        block = context.block_at(fact.at.start)
        if block is not None and fact.origin == "text":
            blocks[block.span].append(fact)
            begins[block.span] = block.label.span.end if block.label else block.span.end
    mark, work = context.vocabulary.once(marks), context.vocabulary.once(works)
    properties = frozenset(context.vocabulary.words("noun_tails", "property"))
    named = {
        facts[0].id: found[1]
        for span, facts in blocks.items()
        if _adds(facts[0]) and (found := work.fullmatch(context.document.folded, begins[span], facts[0].span.start))
    }
    return named | {
        name: whole
        for span, facts in blocks.items()
        for name, whole in _of_block(context.document.folded, span, facts, mark, properties)
    }


def marks(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What brings the parts of a whole: 其中, 按级次分:, 分产业看."""
    return regex(rf"{any_of(vocabulary.words('gates', 'parts'))}|按[^,。;:]{{1,8}}分[,:]|分[^,。;:]{{1,6}}看")


def _of_block(
    folded: str,
    block: Span,
    facts: Sequence[FigureFact],
    mark: re.Pattern[str],
    properties: frozenset[str],
) -> Iterator[tuple[str, str]]:
    starts = [fact.at.start for fact in facts]
    found = [match.span() for match in mark.finditer(folded, block.start, block.end)]
    begins = [begin for begin, _ in found]
    last, following = _last_cores(facts), _next_said(facts)
    for fact in facts:
        start = max(block.start, folded.rfind("。", block.start, fact.at.start) + 1)
        place = bisect_left(begins, fact.at.start) - 1
        before = found[place] if place >= 0 and begins[place] >= start else None
        item = max(start, folded.rfind(";", start, fact.at.start) + 1, before[1] if before else 0)
        first = following[bisect_left(starts, item)]
        head = fact if first is None else first
        if before:
            whole = last[bisect_left(starts, before[0])] or _words_before(folded, block, before[0])
            yield fact.id, whole if head.core == fact.core else f"{whole}/{_name(head)}"
        elif (fact.core in properties or _adds(fact, head)) and head.core != fact.core:
            yield fact.id, _name(head)


def works(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What a numbered item names without a number, before all it adds: 1.新建县第三幼儿园,|新增学位360个."""
    verbs = any_of(vocabulary.words("plan_verbs", "increment", "open"))
    return regex(rf"\s*(?:{verbs})([^,。;:\d]{{2,40}}),\s*")


def _adds(fact: FigureFact, head: FigureFact | None = None) -> bool:
    """Whether a task says what its work adds: 新建幼儿园20所，新增学位5400个 beside 新建学校18所，新增学位9600个.

    What is counted in the unit of the work (新建高标准农田5万亩，改造盐碱耕地3万亩) is work of its own.
    """
    alike = head is not None and fact.quantity.unit == head.quantity.unit
    inside = fact.task is not None and fact.row is None and not alike
    return inside and fact.aspect in _ADDED and fact.quantity.dimension not in _RATES


def _name(head: FigureFact) -> str:
    """What a property is said of: 新开工项目 and 竣工项目 are two, though both are 项目."""
    stage = "" if head.stage in (None, DEFAULT) else head.stage
    return f"{stage}{head.core or ''}"


def _is_said(fact: FigureFact) -> bool:
    return bool(fact.core) and fact.aspect in _SAID


def _last_cores(facts: Sequence[FigureFact]) -> list[str | None]:
    """For each place in a list of figures, of what the last one before it that may be a whole is."""
    found: list[str | None] = [None]
    for fact in facts:
        found.append(fact.core if _is_said(fact) else found[-1])
    return found


def _next_said(facts: Sequence[FigureFact]) -> list[FigureFact | None]:
    """For each place in a list of figures the next one that may be a whole, itself included."""
    found: list[FigureFact | None] = [None]
    for fact in reversed(facts):
        found.append(fact if _is_said(fact) else found[-1])
    return found[::-1]


def _words_before(folded: str, block: Span, mark: int) -> str:
    """Of what a part is where no figure stands before 其中: the words before it."""
    start = max(block.start, mark - _WORDS)
    return re.split("[,。;:]", folded[start:mark])[-1].strip() or folded[mark : mark + 1]
