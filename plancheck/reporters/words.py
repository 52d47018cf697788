"""The frame of the reports in Chinese and English; what a rule says is the rule's own."""

_WORDS = {
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "info"),
    "sure": ("确定", "certain"),
    "fairly": ("较确定", "fairly certain"),
    "confidence": ("（{word}）", " ({word})"),
    "unreadable": ("无法读取，{reason}", "cannot be read: {reason}"),
    "place": ("位置：{place}", "in: {place}"),
    "other": ("另一处", "other place"),
    "others": ("另有{count}处：{where}", "{count} more: {where}"),
    "at_place": ("（{place}）", " ({place})"),
    "at_line": ("第{line}行第{column}字", "line {line}, column {column}"),
    "at_paragraph": ("第{paragraph}段第{character}字", "paragraph {paragraph}, character {character}"),
    "at_page": ("第{page}页", "page {page}"),
    "footnotes": ("脚注", "footnotes, "),
    "endnotes": ("尾注", "endnotes, "),
    "quoted": ("{said}（{where}）：“{text}”", "{said} ({where}): “{text}”"),
    "list": ("、", ", "),
    "hidden": (
        "另有{counts}未显示（加 --severity {level} 显示）",
        "not shown: {counts} (show with --severity {level})",
    ),
    "counted": ("{name}{count}处", "{count} {name}{s}"),
    "coverage": (
        "核对数值{figures}处、可比{comparable_groups}组；任务{tasks}项，识别责任单位{tasks_with_units}项；"
        "引用{references}处；表格{tables}张，未能读出{tables_unread}张",
        "looked at: {figures} figures in {comparable_groups} comparable groups; {tasks} tasks, units recognised for "
        "{tasks_with_units}; {references} references; {tables} tables, {tables_unread} of them not readable",
    ),
    "sets": ("跨文件核对{count}组", "sets of documents compared: {count}"),
    "skipped": (
        "跳过{count}个文件（README、隐藏文件、锁文件、*.expected、批注、报告和清单、git 忽略的文件）",
        "left out: {count} (README, hidden, lock files, *.expected, own copies and reports, ignored by git)",
    ),
    "other_files": (
        "另有{count}个文件类型不在检查之列（{kinds}）",
        "files of other types, not checked: {count} ({kinds})",
    ),
    "kept_back": (
        "另有{suppressed}处已标注忽略，{baseline}处已列入基线",
        "{suppressed} suppressed, {baseline} in the baseline",
    ),
    "found": ("检查{files}，{rules}条规则：{counts}", "checked {files} with {rules} rules: {counts}"),
    "files": ("{count}份文件", "{count} files"),
    "one_file": ("1份文件", "1 file"),
    "unread": ("；{count}份无法读取", "; {count} could not be read"),
    "clean": (
        "检查{files}，{rules}条规则：未发现矛盾（非审核通过）",
        "checked {files} with {rules} rules: no contradiction found (this is no approval)",
    ),
    "besides": ("；{counts}", "; {counts}"),
    "nothing": ("没有读到可检查的文件", "no file could be checked"),
    "column_rule": ("规则", "rule"),
    "column_severity": ("级别", "severity"),
    "column_count": ("处数", "count"),
    "column_unknown": ("未判", "not judged"),
    "column_title": ("标题", "title"),
    "explain": (
        "运行的规则{rules}条；因数值、时期等未知而未判{rows}处：",
        "{rules} rules ran; {rows} rows were not judged because a value was unknown:",
    ),
    "report_title": ("核对报告", "Report"),
    "colon": ("：", ": "),
    "here": ("此处", "here"),
    "rule_help": (
        "{title}。依据：{because}。说明和例文：plancheck rules show {rule}",
        "{title}. Basis: {because}. Explained with examples by: plancheck rules show {rule}",
    ),
    "more_annotations": (
        "GitHub 每步每级只显示前{limit}条标注，本次有{count}条（{name}）；全部见其他格式的报告",
        "GitHub shows the first {limit} annotations of a level and step; there are {count} ({name}): see another format",
    ),
    "column_path": ("文件", "file"),
    "column_where": ("位置", "position"),
    "column_line": ("行", "line"),
    "column_column": ("列", "column"),
    "column_place": ("所在章节", "section"),
    "column_message": ("发现", "finding"),
    "column_text": ("原文", "text"),
    "column_others": ("另一处", "other places"),
    "column_confidence": ("可信度", "confidence"),
    "column_fingerprint": ("标识", "fingerprint"),
    "column_unreadable": ("未能读取的原因", "why it was not read"),
    "column_figures": ("数值", "figures"),
    "column_comparable_groups": ("可比组", "comparable groups"),
    "column_tasks": ("任务", "tasks"),
    "column_tasks_with_units": ("识别责任单位的任务", "tasks with units"),
    "column_references": ("引用", "references"),
    "column_tables": ("表格", "tables"),
    "column_tables_unread": ("未能读出的表格", "tables not readable"),
    "sheet_findings": ("发现", "findings"),
    "sheet_coverage": ("核对范围", "coverage"),
    "total": ("合计", "total"),
    "none_found": ("未发现矛盾（非审核通过）", "no contradiction found (this is no approval)"),
    "whole_text": ("全文", "whole text"),
    "no_facts": ("没有这类事实", "no such facts"),
    "alike": ("各行相同：{columns}", "the same in every row: {columns}"),
    "left_out": (
        "未列出的栏：{columns}（--format csv 或 json 可见）",
        "columns left out: {columns} (see --format csv or json)",
    ),
}


def say(lang: str, key: str, **values: object) -> str:
    """A phrase in `zh` or `en`, its holes filled."""
    phrase = _WORDS[key][1 if lang == "en" else 0]
    return phrase.format(**values) if values else phrase
