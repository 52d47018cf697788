"""For each unit its tasks, as a page to print: a unit begins a sheet of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plancheck.graph.analyse.perunit import UnitList, header, per_unit
from plancheck.graph.export.colours import FONTS
from plancheck.graph.export.markup import content
from plancheck.graph.words import say

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_STYLE = f"""
body {{ font: 15px/1.6 {FONTS}; margin: 2em auto; max-width: 1100px; padding: 0 1em; color: #202124; background: #fff; }}
h1 {{ font-size: 1.3em; margin-top: 2.5em; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border: 1px solid #9aa0a6; padding: .35em .5em; text-align: left; vertical-align: top; }}
th {{ background: #f1f3f4; white-space: nowrap; }}
td:nth-child(1), td:nth-child(4), td:nth-child(8) {{ white-space: nowrap; }}
td:nth-child(3) {{ min-width: 20em; }}
nav ul {{ columns: 16em; padding-left: 1.2em; }}
@media print {{ nav {{ display: none; }} h1 {{ margin-top: 0; }} section {{ break-before: page; }} thead {{ display: table-header-group; }} }}
""".strip()


def render(graph: "Graph", lang: str) -> str:
    """One self-contained page without scripts."""
    return "".join(f"{line}\n" for line in _lines(per_unit(graph, lang), lang))


def _lines(lists: list[UnitList], lang: str) -> Iterator[str]:
    title = say(lang, "per_unit")
    yield f'<!DOCTYPE html>\n<html lang="{"en" if lang == "en" else "zh-CN"}">\n<head>\n<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<nav>\n<ul>"
    for number, (unit, rows) in enumerate(lists, 1):
        yield f'<li><a href="#u{number}">{content(unit.label)}</a> {len(rows)}</li>'
    yield "</ul>\n</nav>"
    for number, (unit, rows) in enumerate(lists, 1):
        yield f'<section id="u{number}">\n<h1>{content(say(lang, "duties_of", unit=unit.label))}</h1>\n<table>\n<thead>'
        yield f"<tr>{''.join(f'<th>{content(name)}</th>' for name in header(lang))}</tr>\n</thead>\n<tbody>"
        yield from (f"<tr>{''.join(f'<td>{content(str(cell))}</td>' for cell in row)}</tr>" for row in rows)
        yield "</tbody>\n</table>\n</section>"
    yield "</body>\n</html>"
