"""Targets and other numbers: changed, dropped, added."""

from collections.abc import Iterator

from plancheck.diagnostics.comparison import Change
from plancheck.diff.content import Side
from plancheck.diff.pairing import Paired
from plancheck.diff.version import told
from plancheck.diff.wording import stated, title
from plancheck.facts.kinds import FigureFact
from plancheck.source.span import Cover
from plancheck.values.quantity import alike

_NO_TARGETS = ("threshold", "duration")  # whom a measure is for, how long it takes


def figure_changes(old: Side, new: Side, found: Paired, gone: Cover, come: Cover) -> Iterator[Change]:
    """`gone` and `come` are parts that only one version has: what stands in them comes and goes with them."""
    for first, second in found.figures:
        if how := difference(first, second):
            yield _changed(how, first, second, old, new)
    for figure in (one for one in found.old if not gone.overlaps(one.at)):
        place, task = old.version.where(figure), title(old.parts.around(figure.at.start), old)
        yield Change(_kind(figure), "dropped", _name(figure), old=place, task=task, before=stated(figure, old))
    for figure in (one for one in found.new if not come.overlaps(one.at)):
        place, task = new.version.where(figure), title(new.parts.around(figure.at.start), new)
        yield Change(_kind(figure), "added", _name(figure), new=place, task=task, after=stated(figure, new))


def difference(first: FigureFact, second: FigureFact) -> str:
    """`changed` where the values differ, `commitment` where only 确保 became 力争; empty where nothing does."""
    a, b = first.quantity, second.quantity
    counts = a.dimension == b.dimension == "count"  # 5个 and 5家 of one thing
    if not alike((a, b)) or (a.unit != b.unit and not counts):
        return "changed"
    return "commitment" if first.commitment != second.commitment and _kind(second) == "target" else ""


def _changed(how: str, first: FigureFact, second: FigureFact, old: Side, new: Side) -> Change:
    states = (first.commitment, second.commitment) if how == "commitment" else (stated(first, old), stated(second, new))
    task = title(new.parts.around(second.at.start), new)
    places = old.version.where(first), new.version.where(second)
    return Change(_kind(second), how, _name(second), *places, task, *states)


def _kind(figure: FigureFact) -> str:
    return "target" if figure.role == "target" and figure.aspect not in _NO_TARGETS else "figure"


def _name(figure: FigureFact) -> str:
    return told(figure.indicator or figure.text)
