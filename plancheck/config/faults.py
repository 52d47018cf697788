"""What may be wrong with a configuration: every sentence in both languages."""

from plancheck.source.said import Said, said

_FAULTS = {
    "heading": ("配置有误，未作检查", "the configuration is at fault, nothing was checked"),
    "at": ("{place}: {what}", "{place}: {what}"),
    "wrong": ("{name} {why}", "{name} {why}"),
    "repeated": ("{table} 应写作 [[{table}]]", "{table} is written [[{table}]]"),
    "missing": ("[[{table}]] 缺少 {name}（{about}）", "[[{table}]] needs {name} ({about})"),
    "no_key": ("{where}没有设置项 {name}{guess}", "{where}there is no setting {name}{guess}"),
    "in_table": ("[[{table}]] 中", "in [[{table}]] "),
    "gone": ("文件不存在", "the file does not exist"),
    "unread": ("配置文件无法读取：{reason}", "the configuration cannot be read: {reason}"),
    "utf8": ("配置文件须为 UTF-8 编码", "the configuration has to be in UTF-8"),
    "toml": ("TOML 写法有误（{reason}）", "this is no TOML ({reason})"),
    "toml_deep": ("TOML 写法有误（嵌套过深）", "this is no TOML (too deeply nested)"),
    "text": ('应为文字，如 "…"', 'is a text, as "…"'),
    "word": ("没有“{value}”，可用：{names}{guess}", "is one of {names}, not “{value}”{guess}"),
    "flag": ("应为 true 或 false", "is true or false"),
    "year": ("应为年份（{first} 至 {last}，不加引号）", "is a year ({first} to {last}, without quotation marks)"),
    "date": ("应为日期，如 2020-12-31", "is a date, as 2020-12-31"),
    "texts": ("应为文字或文字的列表，如 {example}", "is a text or a list of texts, as {example}"),
    "id": ("“{value}”不是规则编号，应如 {example}", "has “{value}”, which is no rule id; write it as {example}"),
    "prefix": (
        "“{value}”不是规则编号或前缀，应如 {example}",
        "has “{value}”, which is no rule id or prefix; write it as {example}",
    ),
    "table": ("应为表，如 {example}", "is a table, as {example}"),
    "no_prefix": ("“{value}”不是规则编号或前缀", "has “{value}”, which is no rule id or prefix"),
    "no_id": ("“{value}”不是规则编号", "has “{value}”, which is no rule id"),
    "level": (
        "的 {rule}：没有级别“{value}”，可用：{names}{guess}（不用某规则请写在 ignore 中）",
        "of {rule} is one of {names}, not “{value}”{guess} (to leave a rule out write it under ignore)",
    ),
    "parameters": (
        "应写作 [parameters.编号]，其下每行一个参数",
        "is written [parameters.ID], with a parameter a line below it",
    ),
    "parameter": (
        "的 {rule}：参数的值应为数、文字、true、false 或由数和文字组成的列表",
        "of {rule}: a parameter is a number, a text, true, false, or a list of numbers and texts",
    ),
    "slash": ("路径请用 / 分隔", "has paths that ought to be written with /"),
    "outside": ("只能指本配置文件所在文件夹之内的文件", "may only name files in the folder of this configuration"),
    "no_folder": ("“{value}”不是文件夹", "has “{value}”, which is no folder"),
}


def fault(key: str, **values: object) -> Said:
    """A sentence of the catalogue, its holes filled."""
    return said(_FAULTS[key], **values)
