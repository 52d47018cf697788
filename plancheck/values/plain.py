"""Text that shows what it says and does nothing: no control, no direction mark, no half of a character."""

import json
import re
from functools import lru_cache
from unicodedata import category

from plancheck.source.patterns import regex

_BREAKS = {"\t": " ", "\n": " ", "\r": " "}
_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # controls, direction marks, lone surrogates, line separators
_LINE_END = regex(r"\r\n?|\n")


@lru_cache(maxsize=4096)
def visible(char: str) -> str:
    """A character as it may be printed: blanks stay one column, controls become escapes."""
    if char in _BREAKS:
        return _BREAKS[char]
    unsafe = category(char) in _UNSAFE or ord(char) & 0xFFFE == 0xFFFE  # no characters: XML may not hold U+FFFE
    return char.encode("unicode_escape").decode("ascii") if unsafe else char


def printable(text: str) -> str:
    """`text` on one line, without anything that could steer a terminal."""
    return text if text.isprintable() else "".join(map(visible, text))


def lines_kept(text: str) -> str:
    """`text` as `printable` shows it, but on as many lines as it has; no other separator ends one."""
    return text if text.isprintable() else "\n".join(map(printable, _LINE_END.split(text)))


@lru_cache(maxsize=1)
def _steering() -> re.Pattern[str]:
    """What JSON may hold raw and a terminal or a reader of the file may obey: controls, direction marks, halves of characters."""
    return regex(r"[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


def compact(value: object) -> str:
    """`value` as JSON on one line, that shows what it says and does nothing."""
    plain = json.dumps(value, ensure_ascii=False)
    return _steering().sub(lambda found: f"\\u{ord(found[0]):04x}", plain)
