"""Text inside XML: shown as it is, never part of the markup."""

from plancheck.values.plain import lines_kept

_CONTENT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"})


def content(text: str) -> str:
    """Text between tags."""
    return lines_kept(text).translate(_CONTENT)


def attribute(text: str) -> str:
    """Text between double quotes; line ends survive the reader's normalisation."""
    return lines_kept(text).translate(_ATTRIBUTE)
