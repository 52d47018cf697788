"""The words of the page in Chinese and English, beyond those that all reports share."""

from plancheck.diagnostics.report import RuleInfo

_WORDS = {
    "findings": ("发现", "Findings"),
    "text": ("全文", "Text"),
    "places": ("位置对照", "Places side by side"),
    "filters": ("筛选", "Filters"),
    "severity": ("级别", "Severity"),
    "rule": ("规则", "Rule"),
    "all_rules": ("全部规则", "all rules"),
    "document": ("文件", "Document"),
    "all_documents": ("全部文件", "all documents"),
    "stage": ("处理", "State"),
    "all": ("全部", "all"),
    "open": ("未处理", "open"),
    "done": ("已处理", "done"),
    "search": ("搜索发现和全文", "Search findings and text"),
    "previous": ("上一处", "Previous"),
    "next": ("下一处", "Next"),
    "export": ("导出已处理", "Export done"),
    "import": ("导入", "Import"),
    "print": ("打印", "Print"),
    "print_text": ("打印时附全文", "print the text too"),
    "help": ("按键", "Keys"),
    "close": ("关闭", "Close"),
    "no_findings_in": (
        "{count}份文件未发现矛盾（非审核通过）",
        "no contradiction found in {count} documents (this is no approval)",
    ),
    "rules_used": ("涉及的规则", "Rules that found something"),
    "coverage": ("核对范围", "What was looked at"),
    "not_shown": ("另有{counts}未列入本页", "left out of this page: {counts}"),
    "more_places": ("另有{count}处", "{count} more places"),
    "replace": ("建议改为：{text}", "Suggested: {text}"),
    "delete": ("建议删去", "Suggested: delete"),
}
_KEYS = (
    ("j n", "下一处发现", "next finding"),
    ("k p", "上一处发现", "previous finding"),
    ("Enter", "在全文中依次看各处", "show its places in the text, one after the other"),
    ("x", "标为已处理，再按取消", "mark as done, again to undo"),
    (
        "/",
        "搜索；Enter 看下一处命中，Shift+Enter 上一处",
        "search; Enter for the next hit, Shift+Enter for the one before",
    ),
    ("Esc", "关闭，清除搜索，离开输入框", "close, clear the search, leave a field"),
    ("?", "显示本页按键", "these keys"),
)
_SCRIPT = {
    "shown": ("显示{shown}处，共{all}处，已处理{done}处", "{shown} of {all} shown, {done} done"),
    "hits": ("全文命中{at}/{all}", "text: {at}/{all}"),
    "no_hits": ("全文无命中", "not in the text"),
    "first": ("已是第一处", "this is the first"),
    "last": ("已是最后一处", "this is the last"),
    "goto": ("在全文中看", "show in the text"),
    "because": ("依据：", "Because: "),
    "open": ("标为已处理", "mark as done"),
    "done": ("已处理", "done"),
    "not_kept": (
        "浏览器不允许保存，关闭后“已处理”标记会丢失，请先导出",
        "this browser keeps nothing: export your marks before you close the page",
    ),
    "imported": ("已导入{count}处", "{count} marks imported"),
    "unmatched": ("，另有{count}处不在本报告中", ", {count} are not in this report"),
    "bad_file": ("不是本页导出的文件", "this is no file exported from this page"),
    "file_name": ("核对报告-已处理.json", "plancheck-done.json"),
}


def word(lang: str, key: str, **values: object) -> str:
    """A phrase of the page in `zh` or `en`, its holes filled."""
    return _WORDS[key][lang == "en"].format(**values)


def title(rule: RuleInfo, lang: str) -> str:
    """What a rule asks for, in English where it has such a title."""
    return rule.title_en or rule.title if lang == "en" else rule.title


def keys(lang: str) -> tuple[tuple[str, str], ...]:
    """Each key, or keys divided by a blank, with what it does."""
    return tuple((key, english if lang == "en" else chinese) for key, chinese, english in _KEYS)


def script_words(lang: str) -> dict[str, str]:
    """What the script says; it fills the holes itself."""
    return {key: both[lang == "en"] for key, both in _SCRIPT.items()}
