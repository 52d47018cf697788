"""How a report is to be shown; what it says is the report's own."""

from plancheck.source.records import NamedTuple


class Show(NamedTuple):
    """`lang`: zh or en. `severity`: the lowest shown, None for the format's own habit. `width` counts terminal columns."""

    lang: str = "zh"
    severity: str | None = None
    statistics: bool = False
    explain: bool = False
    colour: bool = False
    width: int = 100
