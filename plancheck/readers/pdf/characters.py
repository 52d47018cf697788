"""From the number that a PDF gives for a character to the character that is seen."""

import unicodedata
from functools import lru_cache

UNKNOWN = "\ufffd"
_HYPHENS = "\x02\ufffe\u00ad"  # what PDFium and fonts make of a hyphen at the end of a line, or of any
# Radicals that look like characters; programs that print to PDF write the one for the other.
_RADICALS = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)  # fmt: skip


@lru_cache(maxsize=8192)
def character(code: int) -> str:
    """The character, a blank for any kind of white space, U+FFFD where the file does not say what it is."""
    if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000 or code == 0xFFFF:
        return UNKNOWN
    char = chr(code)
    if char in _HYPHENS:
        return "-"
    if char.isspace():
        return char if char == "\u3000" else " "
    if 0x2F00 <= code <= 0x2FD5 or 0xF900 <= code <= 0xFAD9:  # radicals, and doublets kept for old encodings
        return unicodedata.normalize("NFKC", char)
    return "" if code < 0x20 else _RADICALS.get(char, char)
