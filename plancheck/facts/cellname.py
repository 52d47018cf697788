"""The words of a table's cell as a name."""

from plancheck.source.fold import fold

_BLANKS = str.maketrans("", "", " \t\r\n*_")


def bare(text: str) -> str:
    """A text width-folded and without blanks and emphasis."""
    return fold(text).translate(_BLANKS)


def unbracketed(text: str) -> str:
    """A bare text without what stands in brackets, and without a mark at its end."""
    value = bare(text)
    start = value.find("(")
    end = value.find(")", start)
    return (value if start < 0 or end < 0 else value[:start] + value[end + 1 :]).rstrip(":")
