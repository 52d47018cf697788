"""What was expected where a rule file cannot be read on, what stands there, and what was probably meant."""

import re

from plancheck.language import words
from plancheck.language.errors import hint

NEXT_CLAUSE = "下一个子句（where、expect、report…）"
_SHOWN = 16  # characters of what stands there
# Signs of other languages, and what says the same here.
_FOREIGN = {":=": "=", "[": "{…}", "&&": "and", "||": "or", "!": "not", "'": '"…"', ";": ",", "->": "give"}
_WORDS = words.KEYWORDS | words.SEVERITIES | words.BASES | words.SAFETY | words.GIVEN | words.SCOPES


def expected(label: str, found: str) -> str:
    """A message from the grammar's name of what it wanted and the text that stands there instead."""
    word = re.match(words.WORD, found)
    sign = next((sign for sign in _FOREIGN if found.startswith(sign)), None)
    shown = word[0][:_SHOWN] if word else sign or found[:1]
    instead = f"，实为“{shown}”" if found else "，文字到此为止"
    if label == "end of text":
        return f"花括号里的算式到此应当结束{instead}"
    if word and label in ("变量", "关系名", "名称", "字段名", "事实名", "参数名") and _is_keyword(word[0]):
        return f"“{shown}”是关键词，不能作{label}"
    guess = f"，应写作 {_FOREIGN[sign]}" if sign else _guess(word[0], label) if word else ""
    return f"此处应为 {label}{instead}{guess}"


def _guess(word: str, label: str) -> str:
    """The spelling most like a word among those that fit; nothing where the word itself is one."""
    known = [spelling for name in _fitting(label) for spelling in _WORDS[name]]
    return "" if _is_keyword(word) else hint(word, known)


def _fitting(label: str) -> list[str]:
    """The words that a label names; all where it names none."""
    if label == NEXT_CLAUSE:
        return list(words.CLAUSES)
    named = [name for name in re.split("、| 或 ", label) if name in _WORDS]
    return named or list(words.KEYWORDS)


def _is_keyword(word: str) -> bool:
    return words.canonical(words.KEYWORDS, word) is not None
