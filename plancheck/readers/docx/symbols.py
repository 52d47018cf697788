"""Characters of symbol fonts (w:sym) as the characters that a person takes them for."""

from plancheck.readers.docx.names import Element, value

UNKNOWN = "□"
_PRIVATE = range(0xF000, 0xF100)  # where symbol fonts stand
_FONTS = {
    "symbol": {0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB0: "°", 0xB9: "≠", 0xBB: "≈", 0xB7: "•", 0x25: "%"},
    "wingdings": {0xFE: "☑", 0xFD: "☒", 0xA8: "□", 0x6F: "□", 0xFC: "✓", 0xFB: "✗", 0x6C: "●", 0x6E: "■", 0x75: "◆"},
    "wingdings 2": {0x52: "☑", 0x54: "☒", 0x50: "✓", 0x4F: "✗", 0xA3: "□", 0x30: "☑"},
}  # fmt: skip


def symbol(element: Element) -> str:
    """One character for a w:sym."""
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return UNKNOWN
    if code in _PRIVATE:
        font = (value(element, "font") or "").lower()
        return _FONTS.get(font, {}).get(code - _PRIVATE.start, UNKNOWN)
    return chr(code) if 0 < code < 0xD800 and chr(code).isprintable() else UNKNOWN
