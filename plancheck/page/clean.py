"""Text that stays text inside a page."""

from html import escape

from plancheck.values.plain import compact

_TAGS = {char: f"\\u{ord(char):04x}" for char in "<>&"}  # what may end the script


def clean(text: str) -> str:
    """Escaped for HTML; controls that no page may hold become a visible sign."""
    if text.isprintable():
        return escape(text)
    return escape("".join(c if c.isprintable() or c in "\n\t\u3000\u00a0" else "\ufffd" for c in text))


def data_json(content: object) -> str:
    """JSON for a data element of a page, that no tag can end."""
    written = compact(content)
    for char, code in _TAGS.items():
        written = written.replace(char, code)
    return written
