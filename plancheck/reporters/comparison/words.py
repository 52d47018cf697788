"""What reports say of each change, in Chinese and English."""

from plancheck.diagnostics.comparison import Change

_GROUPS = {
    "target": ("目标", "Targets"),
    "figure": ("其他数值", "Other figures"),
    "task": ("任务", "Tasks"),
    "item": ("标题和条目", "Headings and items"),
    "unit": ("责任单位", "Responsible units"),
    "deadline": ("时限", "Deadlines"),
    "reference": ("引用", "References"),
    "finding_added": ("新发现的问题", "New findings"),
    "finding_dropped": ("已解决的问题", "Findings gone"),
}
_CHANGES = {
    "figure": {
        "changed": ("{name}由{before}改为{after}", "{name}: {before} is now {after}"),
        "commitment": ("{name}的“{before}”改为“{after}”", "{name}: the commitment “{before}” is now “{after}”"),
        "committed": ("{name}增加“{after}”", "{name}: the commitment “{after}” was put in"),
        "uncommitted": ("{name}去掉“{before}”", "{name}: the commitment “{before}” was taken out"),
        "dropped": ("删去{name}（{before}）", "{name} ({before}) dropped"),
        "added": ("新增{name}（{after}）", "{name} ({after}) added"),
    },
    "task": {
        "moved": ("任务{name}由{before}移到{after}", "task {name} moved from {before} to {after}"),
        "shifted": ("任务{name}的次序变了", "task {name} stands in another place among its neighbours"),
        "reworded": ("任务{before}改写为{after}", "task {before} now reads {after}"),
        "dropped": ("删去任务{name}{holds}", "task {name} dropped{holds}"),
        "added": ("新增任务{name}{holds}", "task {name} added{holds}"),
    },
    "item": {
        "moved": ("{name}由{before}移到{after}", "{name} moved from {before} to {after}"),
        "shifted": ("{name}的次序变了", "{name} stands in another place among its neighbours"),
        "reworded": ("{before}改写为{after}", "{before} now reads {after}"),
        "dropped": ("删去{name}{holds}", "{name} dropped{holds}"),
        "added": ("新增{name}{holds}", "{name} added{holds}"),
    },
    "unit": {
        "role": ("{name}由{before}改为{after}{task}", "{name}: {before} is now {after}{task}"),
        "dropped": ("去掉{role}{name}{task}", "{role} {name} removed{task}"),
        "added": ("增加{role}{name}{task}", "{role} {name} added{task}"),
    },
    "deadline": {
        "changed": ("时限由{before}改为{after}{task}", "deadline {before} is now {after}{task}"),
        "redated": ("时间由{before}改为{after}{task}", "time {before} is now {after}{task}"),
        "dropped": ("去掉时限{before}{task}", "deadline {before} dropped{task}"),
        "added": ("增加时限{after}{task}", "deadline {after} added{task}"),
    },
    "reference": {
        "dropped": ("不再引用{name}", "no longer refers to {name}"),
        "added": ("新引用{name}", "now refers to {name}"),
    },
}
_ROLES = {
    "牵头": ("牵头单位", "lead"),
    "负责": ("负责单位", "unit in charge"),
    "责任": ("责任单位", "responsible unit"),
    "配合": ("配合单位", "supporting unit"),
    "参与": ("参与单位", "participating unit"),
    "指导": ("指导单位", "guiding unit"),
}
_HELD = {
    "figures": ("数值{count}处", "{count} figures"),
    "units": ("责任单位{count}个", "{count} units"),
    "references": ("引用{count}处", "{count} references"),
}
_WORDS = {
    "title": ("版本比较", "Comparison"),
    "unit": ("单位", "unit"),
    "of_task": ("（任务{task}）", " (task {task})"),
    "holds": ("（含{parts}）", " (with {parts})"),
    "no_heading": ("无标题处", "outside all headings"),
    "old": ("旧", "old"),
    "new": ("新", "new"),
    "gone": ("旧版中有，新版中没有这份文件", "in the old version only"),
    "come": ("新版中有，旧版中没有这份文件", "in the new version only"),
    "same": ("事实没有差别", "the facts are the same"),
    "same_files": ("{count}份文件的事实没有差别", "the facts of {count} files are the same"),
    "versions": ("{old} → {new}", "{old} → {new}"),
    "by_stem": ("按文件名配对", "paired by name without extension"),
    "by_content": ("按内容配对", "paired by content"),
    "by_title": ("按标题配对", "paired by title"),
    "counted": ("{name}{count}处", "{name} {count}"),
    "differ": ("共有差别{count}处：{parts}", "{count} differences: {parts}"),
    "only_files": ("两版的文件不同", "the files differ"),
    "files": ("文件：增加{come}份，去掉{gone}份", "files: {come} added, {gone} removed"),
    "none_differ": ("未发现事实上的差别", "no difference of facts found"),
    "unread": ("；{count}份无法读取", "; {count} could not be read"),
    "nothing": ("没有可以比较的文件", "no files to compare"),
    "coverage": (
        "比较任务：旧{tasks.old}项、新{tasks.new}项，对上{tasks.both}项；数值：旧{figures.old}处、新{figures.new}处，"
        "对上{figures.both}处；未能读出的表格{tables_unread}张",
        "compared: {tasks.old} old and {tasks.new} new tasks, {tasks.both} in both; {figures.old} old and {figures.new} "
        "new figures, {figures.both} in both; {tables_unread} tables not readable",
    ),
    "reworded": (
        "另有{count}项任务文字有改动（只比较事实，不逐字列出）",
        "{count} tasks read differently (facts are compared; wording is not listed)",
    ),
    "unrecognised": (
        "另有{count}处只在一版中认出，但另一版中文字仍在，未列为差别",
        "{count} statements were recognised in one version only; their words stand in both, so they are not listed",
    ),
    "texts": ("两版全文", "Both texts"),
    "compared": ("比较范围", "What was compared"),
}


def word(lang: str, key: str, **values: object) -> str:
    """A phrase in `zh` or `en`, its holes filled."""
    return _WORDS[key][lang == "en"].format(**values)


def group_of(change: Change) -> str:
    """The heading that a change stands under."""
    return f"finding_{change.how}" if change.kind == "finding" else change.kind


def group_title(group: str, lang: str) -> str:
    """The heading in words."""
    return _GROUPS[group][lang == "en"]


GROUPS = tuple(_GROUPS)


def sentence(change: Change, lang: str) -> str:
    """One change in one sentence; what it quotes of a document is as it stands there."""
    if change.finding is not None:
        return f"{change.finding.rule} {change.finding.message}"
    kind = "figure" if change.kind == "target" else change.kind
    how = _form(change)
    return _CHANGES[kind][how][lang == "en"].format(
        name=quoted(change.name),
        before=_state(change.before, kind, how, lang),
        after=_state(change.after, kind, how, lang),
        role=role(change.role, lang),
        task=word(lang, "of_task", task=quoted(change.task)) if change.task else "",
        holds=_holds(change, lang),
    )


def quoted(words: str) -> str:
    """Words in quotation marks, in other ones where they hold some already; a 《title》 has its own."""
    if words.startswith("《") and words.endswith("》"):
        return words
    return f"「{words}」" if "“" in words or "”" in words else f"“{words}”"


def _form(change: Change) -> str:
    """Which sentence tells it."""
    if change.how == "moved" and change.before == change.after:
        return "shifted"
    if change.how == "commitment":
        return "commitment" if change.before and change.after else "committed" if change.after else "uncommitted"
    return change.how


def _state(words: str, kind: str, how: str, lang: str) -> str:
    if how == "role":
        return role(words, lang)
    if kind == "figure":
        return words
    return quoted(words) if words else word(lang, "no_heading")


def role(name: str | None, lang: str) -> str:
    """A unit's part in a task, in words."""
    return _ROLES[name][lang == "en"] if name in _ROLES else word(lang, "unit")


def _holds(change: Change, lang: str) -> str:
    parts = [_HELD[name][lang == "en"].format(count=count) for name, count in change.holds]
    return word(lang, "holds", parts=("、", ", ")[lang == "en"].join(parts)) if parts else ""
