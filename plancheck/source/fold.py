"""Width folding: one character for one character, so that every offset stays true."""

import re
from functools import lru_cache

from plancheck.source.patterns import regex

_PAIRS = {
    0x3000: " ", 0xA0: " ", 0x2002: " ", 0x2003: " ", 0x2009: " ", 0x202F: " ",
    ord("〇"): "〇", ord("○"): "〇", ord("Ｏ"): "O",
    ord("﹪"): "%", ord("﹒"): ".", ord("﹐"): ",", ord("﹔"): ";", ord("﹕"): ":",
    ord("–"): "-", ord("‑"): "-", ord("‒"): "-", ord("−"): "-", ord("﹣"): "-",
    ord("〜"): "~", ord("∶"): ":",
}  # fmt: skip


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    """Full-width ASCII (U+FF01 to U+FF5E) and a few look-alikes to their half-width forms."""
    return {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | _PAIRS


def fold(text: str) -> str:
    """`text` with full-width letters, digits and marks narrowed; the result has the same length.

    The ideographic full stop, 、 and quotation marks have no narrow twin and stay.
    """
    return _wide().sub(_narrow, text)


def pairs() -> tuple[str, str]:
    """The characters that are folded, and what each becomes: two texts of one length."""
    return "".join(map(chr, _table())), "".join(_table().values())


def with_stops(folded: str) -> str:
    """`folded` with 。 for the full stops of web pages (其他6万亩.2024年), as long as before.

    One behind a Chinese number (一.总体要求) or letter (甲.) is part of a label, one before a number may be its point (下降.46%).
    """
    return _stop().sub("。", folded) if "." in folded else folded


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    return regex(r"\.(?<=[一-龥%》”]\.)(?<![一二三四五六七八九十甲乙丙丁]\.)(?=[一-龥“《\s(]|20\d\d年|\d{1,2}月|$)")


@lru_cache(maxsize=1)
def _wide() -> re.Pattern[str]:
    """What has a narrow twin: rare in a text, so that finding it beats translating every character."""
    return regex(f"[{''.join(map(re.escape, map(chr, _table())))}]")


def _narrow(match: re.Match[str]) -> str:
    return _table()[ord(match[0])]
