"""The words of the rule language, each in English and Chinese: one table for the parser, the hints and the reference."""

import re
from functools import lru_cache

# Canonical word: every accepted spelling. A blank stands for any blanks; between Chinese characters for none or some.
CLAUSES: dict[str, tuple[str, ...]] = {
    "rule": ("rule", "规则"),
    "fact": ("fact", "事实"),
    "relation": ("relation", "关系"),
    "severity": ("severity", "级别"),
    "when": ("when", "当"),
    "default off": ("default off", "默认 关闭"),
    "tags": ("tags", "标签"),
    "parameter": ("parameter", "参数"),
    "because": ("because", "依据"),
    "for each": ("for each", "对 每个", "对于 每个"),
    "across documents": ("across documents", "跨 文件"),
    "where": ("where", "其中"),
    "grouped by": ("grouped by", "分组 按", "分组", "按"),
    "let": ("let", "令"),
    "expect": ("expect", "应当"),
    "report": ("report", "报告"),
    "note": ("note", "附注"),
    "find": ("find", "查找"),
    "unless": ("unless", "除非"),
    "replace": ("replace", "替换"),
    "also": ("also", "另"),
    "good": ("good", "正例", "好例"),
    "bad": ("bad", "反例", "坏例"),
    "at": ("at", "位于", "处"),
    "given": ("given", "给定"),
    "en": ("en", "英文"),
    "from": ("from", "取自"),
    "give": ("give", "给出"),
}
EXPRESSIONS: dict[str, tuple[str, ...]] = {
    "in": ("in", "属于"),
    "with": ("with", "满足"),
    "has": ("has", "则有"),
    "have": ("have", "都有", "有"),
    "some": ("some", "有", "存在"),
    "no": ("no", "没有"),
    "every": ("every", "每个"),
    "is": ("is", "是"),
    "known": ("known", "已知"),
    "unknown": ("unknown", "未知"),
    "like": ("like", "形如"),
    "and": ("and", "且", "并且"),
    "or": ("or", "或", "或者"),
    "not": ("not", "非", "不"),
    "of": ("of", "的"),
    "for": ("for", "对"),
    "true": ("true", "真"),
    "false": ("false", "假"),
    "count": ("count", "计数"),
    "sum": ("sum", "求和"),
    "min": ("min", "最小"),
    "max": ("max", "最大"),
    "list": ("list", "列出"),
}
KEYWORDS = CLAUSES | EXPRESSIONS

# Words that have a meaning in one place only and stay free for names elsewhere.
SEVERITIES: dict[str, tuple[str, ...]] = {
    "error": ("error", "错误"),
    "warning": ("warning", "警告"),
    "info": ("info", "提示"),
}
BASES: dict[str, tuple[str, ...]] = {
    "regulation": ("regulation", "法规"),
    "standard": ("standard", "标准"),
    "policy": ("policy", "政策"),
    "practice": ("practice", "惯例"),
    "observed": ("observed", "实例"),
}
SAFETY: dict[str, tuple[str, ...]] = {"safe": ("safe", "安全"), "unsafe": ("unsafe", "存疑")}
GIVEN: dict[str, tuple[str, ...]] = {
    "year": ("year", "年份"),
    "region": ("region", "地区"),
    "issuer": ("issuer", "发文机关"),
    "kind": ("kind", "文种"),
}
# What a declared fact is read from: the widest stretch of text that a match may take up.
SCOPES: dict[str, tuple[str, ...]] = {
    "document": ("document", "全文"),
    "section": ("section", "章节"),
    "paragraph": ("paragraph", "段落"),
    "sentence": ("sentence", "句子"),
    "cell": ("cell", "单元格"),
}
FUNCTIONS: dict[str, tuple[str, ...]] = {
    "agree": ("agree", "一致"),
    "alike": ("alike", "相同"),
    "distinct": ("distinct", "种数"),
    "within": ("within", "介于"),
    "siblings": ("siblings", "同级"),
    "before": ("before", "早于"),
    "overlaps": ("overlaps", "重叠"),
    "same_unit": ("same_unit", "同单位"),
    "numeral": ("numeral", "数字"),
    "reaches": ("reaches", "可达"),
}
AGGREGATES = ("count", "sum", "min", "max", "list")

ASCII_WORD = r"[A-Za-z_][A-Za-z0-9_]*"
OTHER_WORD = r"[^\W\dA-Za-z_][^\WA-Za-z_]*"  # a run of Chinese (or other) letters: t属于task is three words
WORD = f"(?:{ASCII_WORD}|{OTHER_WORD})"


def keyword(word: str) -> str:
    """Regular expression of a keyword in all its spellings, longest first."""
    return any_of(KEYWORDS[word])


def any_of(spellings: tuple[str, ...]) -> str:
    """Regular expression that matches one of some spellings as whole words.

    A Chinese keyword ends where its run of characters does, or where another one begins: 且没有.
    """
    longest = sorted(spellings, key=len, reverse=True)
    latin = "|".join(r"\s+".join(map(re.escape, known.split())) for known in longest if known.isascii())
    chinese = "|".join(r"\s*".join(map(re.escape, known.split())) for known in longest if not known.isascii())
    parts = [rf"(?:{latin})(?![A-Za-z0-9_])"] if latin else []
    parts += [rf"(?:{chinese})(?:(?![^\WA-Za-z_])|(?={_chinese()}))"] if chinese else []
    return f"(?:{'|'.join(parts)})"


def canonical(table: dict[str, tuple[str, ...]], spelling: str) -> str | None:
    """The word a spelling stands for in one table."""
    bare = "".join(spelling.split())
    for word, spellings in table.items():
        if any("".join(known.split()) == bare for known in spellings):
            return word
    return None


@lru_cache(maxsize=1)
def name() -> str:
    """Regular expression of a name: a word that is no keyword."""
    reserved = {part for spellings in KEYWORDS.values() for known in spellings for part in known.split()}
    reserved |= {
        "".join(known.split()) for spellings in KEYWORDS.values() for known in spellings if not known.isascii()
    }
    return f"(?!{any_of(tuple(sorted(reserved)))}){WORD}"


@lru_cache(maxsize=1)
def _chinese() -> str:
    """The first words of all Chinese keywords: they may follow one another without a blank."""
    starts = {known.split()[0] for spellings in KEYWORDS.values() for known in spellings if not known.isascii()}
    return "|".join(sorted(starts, key=lambda word: (-len(word), word)))
