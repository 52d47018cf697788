"""What `plancheck rules` says, in both languages."""

OUTCOMES = ("failed", "unknown", "held", "passed")  # of a row, the most telling first
_WORDS = {
    "tested": (
        "{rules} 条规则，{examples} 个例文，{failures} 处不符；{cases} 种情形中 {seen} 种有反例触发",
        "rules: {rules}; examples: {examples}, of which {failures} do not hold; cases that a bad example meets: {seen} of {cases}",
    ),
    "checked": ("{count} 条规则，写法无误", "{count} rules without faults"),
    "failed": ("不符", "fails"),
    "unknown": ("无法判断", "cannot be judged"),
    "held": ("相符", "holds"),
    "passed": ("不在其列", "is not looked at"),
    "case": ("第{number}种情形：", "case {number}: "),
    "together": (
        "跨文件的情形，请用 plancheck lint --together",
        "it compares documents: use plancheck lint --together",
    ),
    "looked": ("看了{count}处", "{count} rows"),
    "outcome": ("{word}{count}处", "{word}: {count}"),
    "comma": ("，", ", "),
    "colon": ("：", ": "),
    "group": ("等{count}处", " and others, {count} in all"),
    "rest": ("其余{count}处未列（--limit）", "{count} more are not listed (--limit)"),
    "made": (
        "已写入 {path}；改好后运行 plancheck rules test {folder}",
        "wrote {path}; when it says what it should, run plancheck rules test {folder}",
    ),
    "laid": ("已排好 {path}", "laid out {path}"),
    "unlaid": ("未排好 {path}", "not laid out: {path}"),
    "meaning": ("排版会改变规则的意思，未改动", "the layout would change what the rules say; left as it is"),
    "not_utf8": ("不是 UTF-8 文本", "it is no UTF-8 text"),
    "unread": ("无法读取：{reason}", "it cannot be read: {reason}"),
    "stale": ("不是最新 {name}", "not up to date: {name}"),
    "pages": ("{count} 页，更新 {renewed} 页", "{count} pages, {renewed} of them renewed"),
}


def say(lang: str, key: str, **values: object) -> str:
    """A phrase in `zh` or `en`, its holes filled."""
    return _WORDS[key][1 if lang == "en" else 0].format(**values)
