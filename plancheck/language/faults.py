"""What may be wrong with rule files and with what is asked of rules: every sentence in both languages."""

from plancheck.source.said import Said, said

_FAULTS = {
    # names and types
    "no_relation": ("没有名为 {name} 的关系{guess}", "there is no relation {name}{guess}"),
    "no_variable": ("没有名为 {name} 的变量{guess}", "there is no variable {name}{guess}"),
    "no_function": ("没有名为 {name} 的函数{guess}", "there is no function {name}{guess}"),
    "no_field": ("{kind}没有字段 {field}{guess}", "{kind} has no field {field}{guess}"),
    "no_fields": ("{kind}没有字段，不能写 .{field}", "{kind} has no fields, so .{field} cannot follow"),
    "fields": ("（有 {names}）", " (it has {names})"),
    "condition": ("此处应为条件，实为{kind}", "a condition ought to stand here, not {kind}"),
    "name_used": ("变量 {name} 已经用过", "the variable {name} is used already"),
    "few_arguments": ("{name} 需要 {count} 个参数", "{name} takes {count} arguments"),
    "least_arguments": ("{name} 需要至少 {count} 个参数", "{name} takes at least {count} arguments"),
    "of_many": ("{name} 不能用于一组值", "{name} does not take a group of values"),
    "of_kind": ("{name} 不能用于{kind}", "{name} does not take {kind}"),
    "reaches_first": ("reaches 的第一个参数应为关系名", "the first argument of reaches is the name of a relation"),
    "reaches_ends": (
        "关系 {name} 没有两端，不能用于 reaches",
        "the relation {name} has no two ends that reaches could follow",
    ),
    "has": ("every 要有 has，some 和 no 没有 has", "every needs has; some and no have none"),
    "have": ("{kind}不能用 have {relation}", "{kind} cannot have {relation}"),
    "compared": ("{kind}不能与{other}比较", "{kind} cannot be compared with {other}"),
    "like": ("like 只用于文字，此处是{kind}", "like is for texts, and this is {kind}"),
    "many": (
        "这是一组值，请用 agree、distinct、count、list 等函数",
        "this is a group of values: use agree, distinct, count, list or another function",
    ),
    "calculated": ("{kind}不能计算", "{kind} cannot be calculated with"),
    "place": ("报告的位置应为事实，如 t 或 c.a", "the place of a report is a fact, as t or c.a"),
    # word lists and patterns
    "no_list": ("没有词表 {name}{guess}", "there is no word list {name}{guess}"),
    "list_file": ("（vocabulary/{name}.txt）", " (vocabulary/{name}.txt)"),
    "no_group": ("词表 {name} 没有分组 {group}{guess}", "the word list {name} has no group {group}{guess}"),
    "hole": ("空位 {name} 不是字段{guess}", "the hole {name} is no field{guess}"),
    "no_hole": ("字段 {name} 在样式中没有空位", "the field {name} has no hole in the pattern"),
    # declarations
    "relation_used": ("已有名为 {name} 的关系", "there is a relation {name} already"),
    "circle": (
        "关系循环定义：{names}；沿关系逐级追溯请用 reaches",
        "relations are defined in a circle: {names}; to follow a relation step by step use reaches",
    ),
    "field_used": ("字段名 {name} 已经用过", "the field name {name} is used already"),
    "gives": ("字段有 {columns} 个，give 给出 {gives} 个", "there are {columns} fields, and give gives {gives}"),
    # what a rule needs
    "id_used": ("编号 {id} 已在 {path} 中用过", "the id {id} is used in {path} already"),
    "no_basis": (
        "规则 {id} 没有依据：because 法规、标准、政策、惯例或实例",
        "rule {id} has no basis: because regulation, standard, policy, practice or observed",
    ),
    "no_good": ("规则 {id} 没有正例（good）", "rule {id} has no good example (good)"),
    "no_bad": ("规则 {id} 没有反例（bad）", "rule {id} has no bad example (bad)"),
    "no_severity": ("规则 {id} 没有级别（severity）", "rule {id} has no severity"),
    "no_body": (
        "规则 {id} 每种情形要有 for each 或 find 之一",
        "every case of rule {id} needs either for each or find",
    ),
    "no_expect": ("规则 {id} 没有应当成立的条件（expect）", "rule {id} says nothing that has to hold (expect)"),
    "no_report": ("规则 {id} 没有报告（report）", "rule {id} has no report"),
    "find_grouped": ("find 不能分组", "what find meets cannot be grouped"),
    "always_when": ("级别中要有一个不带 when 的", "one severity has to be without when"),
    "not_in_example": ("例文中没有“{place}”", "the example does not hold “{place}”"),
    "good_place": ("正例没有位置", "a good example has no place"),
    "year": ("年份应为数字，实为“{value}”", "a year is a number, not “{value}”"),
    "prescribed": (
        "依据不是法规或标准，报告中不能说“规定”",
        "without a regulation or standard as its basis a report must not say 规定 (prescribed)",
    ),
    "all_pairs": (
        "规则 {id} 会比较所有配对：请加一个两边字段相等的条件",
        "rule {id} compares every row with every other: add a condition that a field of one equals one of the other",
    ),
    # parameters and selection
    "no_parameter": ("规则 {id} 没有参数 {name}{guess}", "rule {id} has no parameter {name}{guess}"),
    "parameters": ("，可用：{names}", "; there are: {names}"),
    "no_parameters": ("（它没有参数）", " (it has none)"),
    "parameter_used": ("参数 {name} 已经写过", "the parameter {name} stands there already"),
    "parameter_variable": ("参数 {name} 与变量同名", "the parameter {name} has the name of a variable"),
    "parameter_idle": ("参数 {name} 没有用到{guess}", "the parameter {name} is not used{guess}"),
    "default": (
        "参数 {name} 的默认值不在可用的值之内",
        "the default of the parameter {name} is none of its allowed values",
    ),
    "parameter_kind": (
        "规则 {id} 的参数 {name} 应为{kind}，实为 {value}",
        "the parameter {name} of rule {id} is {kind}, not {value}",
    ),
    "parameter_value": (
        "规则 {id} 的参数 {name} 没有“{value}”，可用：{names}",
        "the parameter {name} of rule {id} is one of {names}, not “{value}”",
    ),
    "no_prefix": ("没有编号以 {prefix} 开头的规则{guess}", "no rule id begins with {prefix}{guess}"),
    "no_rule": ("没有编号为 {id} 的规则{guess}", "there is no rule {id}{guess}"),
    # files and syntax
    "no_folder": ("没有这个规则文件夹", "there is no such folder of rules"),
    "not_utf8": ("不是 UTF-8 文本", "it is no UTF-8 text"),
    "not_read": ("无法读取：{reason}", "it cannot be read: {reason}"),
    "deep": ("嵌套过深", "too deeply nested"),
    "quotes": (
        "引号没有配对（跨行文字用三个引号）",
        "a quotation mark is not closed (a text of several lines takes three)",
    ),
    "braces": (
        "花括号中应有字段或算式；花括号本身写作 {{{{",
        "a field or a calculation belongs into braces; a brace itself is written {{{{",
    ),
    "unless": ("unless 属于 find", "unless belongs to find"),
    "once": ("{word} 只能写一次；另一种情形用 also", "{word} is written once; a further case begins with also"),
    "expected": ("此处应为 {label}{instead}{guess}", "expected {label}{instead}{guess}"),
    "instead": ("，实为“{shown}”", ", not “{shown}”"),
    "ended": ("，文字到此为止", ", but the text ends here"),
    "hole_ended": ("花括号里的算式到此应当结束{instead}", "what stands in braces ought to end here{instead}"),
    "keyword": ("“{shown}”是关键词，不能作{label}", "“{shown}” is a keyword and cannot be {label}"),
    "written": ("，应写作 {sign}", "; write {sign}"),
    "meant": ("，是不是 {name}？", ", did you mean {name}?"),
}


def fault(key: str, **values: object) -> Said:
    """A sentence of the catalogue, its holes filled."""
    return said(_FAULTS[key], **values)
