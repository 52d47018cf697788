"""What was expected where a rule file cannot be read on, what stands there, and what was probably meant."""

import re

from plancheck.language import words
from plancheck.language.errors import hint
from plancheck.language.faults import fault
from plancheck.source.said import NOTHING, Said

NEXT_CLAUSE = "下一个子句（where、expect、report…）"
_SHOWN = 16  # characters of what stands there
# Signs of other languages, and what says the same here.
_FOREIGN = {":=": "=", "[": "{…}", "&&": "and", "||": "or", "!": "not", "'": '"…"', ";": ",", "->": "give"}
# What the grammar calls its pieces, in English; a choice of words is the same in both but for 、 and 或.
_LABELS = {
    NEXT_CLAUSE: "the next clause (where, expect, report…)",
    "规则编号（三个大写字母和三位数字，如 RES001）": "a rule id (three capital letters and three digits, as RES001)",
    "引号中的文字": "a text in quotation marks",
    "引号中的文字或数": "a text in quotation marks or a number",
    "数、引号中的文字、true、false 或 {…}": "a number, a text in quotation marks, true, false or {…}",
    "{…} 或词表名": "{…} or the name of a word list",
    "词表名": "the name of a word list",
    "条件或值": "a condition or a value",
    "变量或字段（如 t.title）": "a variable or a field (as t.title)",
    "变量 in 关系": "a variable in a relation",
    "报告的位置（如 t）": "the place of the report (as t)",
    "变量": "a variable",
    "关系名": "the name of a relation",
    "名称": "a name",
    "字段名": "the name of a field",
    "事实名": "the name of a fact",
    "参数名": "the name of a parameter",
    "函数": "a function",
    "类型": "a type",
    "比较": "a comparison",
    "分组": "分组",
    "值": "a value",
    "数": "a number",
}
_NAMES = ("变量", "关系名", "名称", "字段名", "事实名", "参数名")
_WORDS = words.KEYWORDS | words.SEVERITIES | words.BASES | words.SAFETY | words.GIVEN | words.SCOPES


def expected(label: str, found: str) -> Said:
    """A message from the grammar's name of what it wanted and the text that stands there instead."""
    word = re.match(words.WORD, found)
    sign = next((sign for sign in _FOREIGN if found.startswith(sign)), None)
    shown = word[0][:_SHOWN] if word else sign or found[:1]
    instead = fault("instead", shown=shown) if found else fault("ended")
    if label == "end of text":
        return fault("hole_ended", instead=instead)
    wanted = Said(label, _LABELS.get(label) or label.replace("、", ", ").replace(" 或 ", " or "))
    if word and label in _NAMES and _is_keyword(word[0]):
        return fault("keyword", shown=shown, label=wanted)
    guess = fault("written", sign=_FOREIGN[sign]) if sign else _guess(word[0], label) if word else NOTHING
    return fault("expected", label=wanted, instead=instead, guess=guess)


def _guess(word: str, label: str) -> Said:
    """The spelling most like a word among those that fit; nothing where the word itself is one."""
    known = [spelling for name in _fitting(label) for spelling in _WORDS[name]]
    return NOTHING if _is_keyword(word) else hint(word, known)


def _fitting(label: str) -> list[str]:
    """The words that a label names; all where it names none."""
    if label == NEXT_CLAUSE:
        return list(words.CLAUSES)
    named = [name for name in re.split("、| 或 ", label) if name in _WORDS]
    return named or list(words.KEYWORDS)


def _is_keyword(word: str) -> bool:
    return words.canonical(words.KEYWORDS, word) is not None
