"""Where a key of a TOML file stands: its line, which the parser of the standard library does not tell."""

from plancheck.source.patterns import regex

_HEADER = regex(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = regex(r"\s*([A-Za-z0-9_\-.\"']+)\s*=")
_QUOTES = str.maketrans("", "", "\"' \t")
Lines = dict[tuple[str, int, str], int]


def key_lines(text: str, prefix: str = "") -> Lines:
    """Line from 1 of (table, its number from 0, key); the key of a table's own header is empty.

    `prefix` is what stands before the tables' names, as `tool.plancheck` in pyproject.toml.
    """
    found: Lines = {}
    times: dict[str, int] = {}
    table: str | None = "" if not prefix else None
    number = 0
    for line, written in enumerate(text.splitlines(), 1):
        header = _HEADER.fullmatch(written)
        if header is not None:
            name = header[2].translate(_QUOTES)
            table = _below(name, prefix)
            number = times.get(name, 0)
            times[name] = number + (header[1] == "[[")
            if table is not None:
                found.setdefault((table, number, ""), line)
        elif table is not None and (key := _KEY.match(written)):
            found.setdefault((table, number, key[1].translate(_QUOTES).split(".")[0]), line)
    return found


def line_of(lines: Lines, table: str, number: int, key: str) -> int:
    """The nearest line known for a key: its own, that of its table or of one under it, 1."""
    places = ((table, number, key), (key, number, ""), (key, 0, ""), (table, number, ""), ("", 0, table), ("", 0, ""))
    found = next((lines[place] for place in places if place in lines), None)
    return found or next((line for (name, _, _), line in lines.items() if name.startswith(f"{key}.")), 1)


def _below(name: str, prefix: str) -> str | None:
    """A table's name without the prefix, None for tables of others."""
    if not prefix or name == prefix:
        return "" if prefix else name
    return name.removeprefix(f"{prefix}.") if name.startswith(f"{prefix}.") else None
