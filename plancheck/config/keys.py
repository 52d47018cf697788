"""Every key of a configuration, once: what it holds and means. Checks, schema, template and help are made from this table."""

from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.source.records import NamedTuple

LANGUAGES = ("zh", "en")
FAIL_ON = (*SEVERITIES, "never")
PROFILE_NAMES = ("default", "strict", "format", "all")


class Key(NamedTuple):
    """`kind` is one of config/kinds.py; `example` is TOML, shown by `plancheck init`; `choices` are for kind `word`."""

    name: str
    kind: str
    about: str
    about_en: str
    example: str
    choices: tuple[str, ...] = ()
    required: bool = False


class TableKeys(NamedTuple):
    """A table of keys: the top one (no name) or one that may be repeated, `[[name]]`."""

    name: str
    about: str
    about_en: str
    keys: tuple[Key, ...]


_IDS = "编号或前缀"
_SELECT = Key("select", "ids", f"只用这些规则（{_IDS}）", "only these rules (ids or prefixes)", '["NUM", "TAB001"]')
_IGNORE = Key("ignore", "ids", f"不用这些规则（{_IDS}）", "not these rules (ids or prefixes)", '["FMT016"]')
_LEVELS = Key(
    "severities", "levels", f"改定规则的级别（{_IDS} = 级别）；不够确定的发现不会成为错误",
    "severity by rule id or prefix; what is not certain never becomes an error", '{ NUM012 = "info", RES = "warning" }',
)  # fmt: skip
_FILES = Key(
    "files", "globs", "适用的文件（相对本配置文件所在的文件夹）", "which files, as seen from the folder of this configuration",
    '["2020/**"]', required=True,
)  # fmt: skip

TOP = TableKeys(
    "", "总的设置", "For the whole run",
    (
        Key("profile", "word", "方案：default 默认；strict 从严，警告也算不通过；format 只查形式；all 全部规则",
            "default; strict: more rules, and warnings fail too; format: form only; all: every rule, everything shown",
            '"default"', PROFILE_NAMES),
        _SELECT,
        _IGNORE,
        Key("tags", "texts", "另用默认关闭、有这些标签的规则", "also the rules that are off by default and bear these tags",
            '["format", "strict"]'),
        _LEVELS,
        Key("severity", "word", "显示到哪一级为止，不影响退出码", "lowest severity shown; the exit code does not depend on it",
            '"warning"', SEVERITIES),
        Key("fail-on", "word", "到哪一级算不通过", "lowest severity that fails", '"error"', FAIL_ON),
        Key("together", "flag", "各文件之间也相互核对", "compare the documents with each other", "false"),
        Key("rules", "folders", "另加规则和词表（其下的 vocabulary）的文件夹", "folders of further rules and word lists", '["rules"]'),
        Key("parameters", "parameters", "规则的参数，写作 [parameters.编号]，见 plancheck rules show 编号",
            "parameters of rules, written [parameters.ID]; see plancheck rules show ID", '{ RES022 = { tasks = 10 } }'),
        Key("exclude", "globs", "不检查的文件（写明的文件总是检查）", "files left out (a file named explicitly never is)",
            '["旧稿", "*.bak.md"]'),
        Key("baseline", "file", "基线文件：其中的发现不再报告", "file of accepted findings", '"plancheck-baseline.json"'),
        Key("lang", "word", "报告语言", "language of the report", '"zh"', LANGUAGES),
        Key("cache", "flag", "缓存：没有改动的文件不重复核对，默认 true",
            "keep findings, so that unchanged documents are not checked again; true unless set", "false"),
    ),
)  # fmt: skip
TABLES = (
    TableKeys(
        "path", "部分文件另作规定，后写的优先", "Rules for some files; later ones count more", (_FILES, _SELECT, _IGNORE, _LEVELS)
    ),
    TableKeys(
        "facts", "文件没有写明的情况", "What documents do not state themselves",
        (
            _FILES,
            Key("year", "year", "年度", "year", "2020"),
            Key("region", "text", "地区", "region", '"浙江省"'),
            Key("issuer", "text", "发文机关", "issuer", '"浙江省人民政府办公厅"'),
        ),
    ),
    TableKeys("set", "相互核对的一组文件", "Documents compared with each other", (_FILES,)),
    TableKeys(
        "suppress", "不再报告的发现，须写理由", "Findings not to be reported, with a reason",
        (
            Key("rule", "rules", "规则编号", "rule id or ids", '"NUM001"', required=True),
            Key("reason", "text", "理由", "why", '"两处口径不同，已与统计局核实"', required=True),
            _FILES._replace(required=False),
            Key("text", "text", "发现中引用的原文", "words quoted by the finding", '"建成5G基站6万个"'),
            Key("until", "date", "截止日期，过后重新报告", "last day it holds", "2020-12-31"),
        ),
    ),
)  # fmt: skip
