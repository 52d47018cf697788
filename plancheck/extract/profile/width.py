"""Whether a text is set in full-width marks, as Chinese is, or came through a web page with half-width ones."""

_FULL, _HALF = "，；：", ",;:"  # brackets stand around numbers, which a word processor may have written
_FEW = 20  # half-width marks that still may be slips


def width(text: str) -> str | None:
    """`full` or `half`, what most marks are; `half` only where no full-width mark stands beside them; None: neither."""
    full, half = (sum(map(text.count, marks)) for marks in (_FULL, _HALF))
    if not full and half > _FEW:
        return "half"
    return "full" if full > half else None
