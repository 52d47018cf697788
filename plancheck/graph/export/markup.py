"""Text inside XML: shown as it is, never part of the markup."""

from plancheck.source.patterns import regex
from plancheck.values.plain import lines_kept

_SPECIAL = regex(r'[&<>"\n\r]')
_CONTENT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;"})


def content(text: str) -> str:
    """Text between tags."""
    plain = lines_kept(text)
    return plain.translate(_CONTENT) if _SPECIAL.search(plain) else plain


def attribute(text: str) -> str:
    """Text between double quotes; line ends survive the reader's normalisation."""
    plain = lines_kept(text)
    return plain.translate(_ATTRIBUTE) if _SPECIAL.search(plain) else plain
