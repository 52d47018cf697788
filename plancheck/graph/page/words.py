"""The words of the page in Chinese and English, beyond those that tables and pictures share."""

from plancheck.graph.words import say

_WORDS = {
    "title": ("任务与责任关系图", "Tasks and who answers for them"),
    "counts": (
        "{tasks}项任务，{units}个单位，{edges}条关系，{findings}处发现",
        "{tasks} tasks, {units} units, {edges} relations, {findings} findings",
    ),
    "show_graph": ("图", "Graph"),
    "show_list": ("清单", "List"),
    "show_matrix": ("责任矩阵", "Matrix"),
    "view": ("范围", "Part"),
    "unit": ("单位", "Unit"),
    "role": ("角色", "Role"),
    "rule": ("规则", "Rule"),
    "due": ("时限", "Due"),
    "all": ("全部", "all"),
    "holes": ("只看缺口", "gaps only"),
    "filters": ("筛选", "Filters"),
    "clear": ("清除筛选", "Clear filters"),
    "search": ("搜索任务、单位、文件", "Search tasks, units, documents"),
    "fit": ("全览", "Fit"),
    "print": ("打印", "Print"),
    "help": ("按键", "Keys"),
    "close": ("关闭", "Close"),
    "canvas": (
        "关系图：左列指标、文件和时限，中间是任务，右列是单位。用方向键移动，内容与“清单”相同",
        "Graph: targets, documents and periods left, tasks in the middle, units right. Arrow keys move; the list says the same",
    ),
    "legend": ("图例：点选可显示或隐藏", "Legend: click to show or hide"),
    "dashed": ("虚线：推断", "dashed: inferred"),
    "ring": ("红框：有发现", "red frame: has findings"),
    "gap": ("橙框：有缺口", "orange frame: has a gap"),
    "details": ("说明", "Details"),
    "no_chapter": ("（无章节）", "(no chapter)"),
    "flaws": ("缺口、发现", "gaps, findings"),
}
_KEYS = (
    ("↑ ↓", "同一列的上一个、下一个", "up and down the column"),
    ("← →", "到相连的任务、单位、文件", "to what it is connected with"),
    ("Enter", "放大所选和与它相连的", "zoom to the selected and what it touches"),
    ("0", "全览", "fit all"),
    ("+ -", "放大，缩小", "zoom in, out"),
    ("g l m", "图、清单、责任矩阵", "graph, list, matrix"),
    ("[ ]", "上一部分，下一部分", "the part before, the next part"),
    ("/", "搜索；Enter 看下一个，Shift+Enter 上一个", "search; Enter for the next hit, Shift+Enter for the one before"),
    ("Esc", "关闭，取消所选，清除搜索", "close, unselect, clear the search"),
    ("?", "显示本页按键", "these keys"),
)
_SHARED = ("hole_unit", "hole_owner", "hole_row", "stop", "task", "sum")
_SCRIPT = {
    "whole": ("整份文件", "the whole plan"),
    "found": ("有发现、有缺口的和相连一步", "findings and gaps, one step around"),
    "no_chapter": ("（无章节）", "(no chapter)"),
    "part": ("{name}（{part}/{parts}）", "{name} ({part}/{parts})"),
    "hits": ("{at}/{all}", "{at}/{all}"),
    "no_hits": ("无命中", "no hit"),
    "shown": ("显示{tasks}项任务、{units}个单位", "{tasks} tasks and {units} units shown"),
    "matching": ("，全文件符合{all}项", ", {all} match in the whole plan"),
    "nothing": ("没有符合条件的任务", "no task agrees with the filters"),
    "line": ("第{line}行", "line {line}"),
    "text": ("原文", "Text"),
    "goto": ("看", "show"),
    "busy": ("单位（按任务数）", "Units by load"),
    "from": ("起", "from"),
    "to": ("止", "to"),
    "inferred": ("推断", "inferred"),
    "tasks": ("{count}项任务", "{count} tasks"),
    "place": ("第{number}处", "place {number}"),
    "findings": ("发现", "Findings"),
    "holes": ("缺口", "Gaps"),
    "hint": (
        "点任务或单位看原文、位置和相连的内容；鼠标移到单位上，亮出它的任务。",
        "Click a task or unit for its text, place and relations; point at a unit to light its tasks.",
    ),
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "info"),
    "more": ("另有{count}", "{count} more"),
    "many": ("只列前{count}项任务，请筛选", "the first {count} tasks; use the filters"),
}


def word(lang: str, key: str, **values: object) -> str:
    """A phrase of the page in `zh` or `en`, its holes filled."""
    return _WORDS[key][lang == "en"].format(**values)


def keys(lang: str) -> tuple[tuple[str, str], ...]:
    """Each key, or keys divided by a blank, with what it does."""
    return tuple((key, english if lang == "en" else chinese) for key, chinese, english in _KEYS)


def script_words(lang: str) -> dict[str, str]:
    """What the script says; it fills the holes itself."""
    shared = {key: say(lang, key) for key in _SHARED}
    return shared | {key: both[lang == "en"] for key, both in _SCRIPT.items()}
