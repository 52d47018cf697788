"""The built-in functions: how many arguments of which types, what comes back, what it is for. Few, and closed."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from plancheck.language import operate
from plancheck.language.types import MEASURE, TIME
from plancheck.source.records import NamedTuple


class Function(NamedTuple):
    """`takes` has a set of types an argument (None: any); with `rest` the last stands for all further ones.

    `many` functions also take a whole group (`f.quantity` of a grouped f). `gives` is a type, or `same` as the argument.
    """

    takes: tuple[frozenset[str] | None, ...]
    gives: str
    note: str
    run: Callable[..., Any]
    rest: bool = False
    many: bool = False


@lru_cache(maxsize=1)
def functions() -> dict[str, Function]:
    """Functions by name; `siblings` and `reaches` need the facts and are compiled by the plan."""
    text, task = frozenset({"text"}), frozenset({"fact task", "ref task"})
    return {
        "agree": Function((MEASURE,), "boolean", "数值区间有公共点", operate.agreeing, True, True),
        "alike": Function((None,), "boolean", "数值和界限都相同", operate.all_alike, True, True),
        "distinct": Function((None,), "number", "一组中不同值的个数", operate.distinct, False, True),
        "within": Function((MEASURE | {"date"},) * 3, "boolean", "值在下限与上限之间（计及舍入）", operate.within),
        "siblings": Function((task,), "many fact task", "同一标题下的同级任务，不足三项时为全文同级任务", _no_run),
        "before": Function((TIME,) * 2, "boolean", "前者结束于后者开始之前", operate.before),
        "overlaps": Function((TIME,) * 2, "boolean", "两个时期有共同的日子", operate.overlaps),
        "same_unit": Function((frozenset({"quantity"}),) * 2, "boolean", "计量单位相同", operate.same_unit),
        "numeral": Function((text,), "number", "数字（五、十二、3.2万）的值", operate.numeral),
        "reaches": Function((None, None, None), "boolean", "沿关系可从一处到另一处", _no_run),
        "count": Function((None,), "number", "一组的个数", lambda group: len(operate.flat((group,))), False, True),
        "sum": Function((MEASURE,), "sum", "合计（按舍入区间）", operate.summed, True, True),
        "min": Function((MEASURE | {"date"},), "same", "最小者（按所写数值）", operate.extreme(min), True, True),
        "max": Function((MEASURE | {"date"},), "same", "最大者（按所写数值）", operate.extreme(max), True, True),
        "list": Function((None,), "list", "各值，按出现次序", lambda *values: tuple(operate.flat(values)), True, True),
    }


def _no_run(*values: Any) -> Any:
    raise TypeError("compiled by the plan")
