"""The bar of views, filters and buttons, and the legend; shown where scripts run."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plancheck.graph.export.colours import EDGE_COLOURS, FLAW_COLOURS
from plancheck.graph.kinds import DUTIES, EDGES, PART_OF
from plancheck.graph.page.words import word
from plancheck.graph.words import say
from plancheck.page.clean import clean

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_TABS = ("graph", "list", "matrix")


def tools_html(graph: "Graph", lang: str) -> Iterator[str]:
    """Tabs, search, filters by part, unit, role, rule, period and gap, and buttons; the script fills the lists."""
    yield '<div class="tool bar">\n<p class="tabs" role="group">'
    yield from (
        f'<button id="show-{name}" aria-pressed="{str(name == "graph").lower()}">{word(lang, f"show_{name}")}</button>'
        for name in _TABS
    )
    label = word(lang, "search")
    yield f'</p>\n<input type="search" id="query" placeholder="{label}" aria-label="{label}" autocomplete="off">'
    yield '<output id="hits" for="query"></output>'
    yield f'<details id="filters" open><summary>{word(lang, "filters")}</summary><div>'
    yield _select("view", word(lang, "view"), ())
    yield _select("unit", word(lang, "unit"), (("", word(lang, "all")),))
    yield _select("role", word(lang, "role"), (("", word(lang, "all")), *_roles(graph, lang)))
    yield _select("rule", word(lang, "rule"), (("", word(lang, "all")),))
    yield _select("due", word(lang, "due"), (("", word(lang, "all")),))
    yield f'<label><input type="checkbox" id="holes" autocomplete="off"> {word(lang, "holes")}</label>'
    yield f'<button id="clear">{word(lang, "clear")}</button></div></details>'
    yield '<output id="status" role="status"></output>\n<p class="buttons">'
    yield from (f'<button id="{name}">{word(lang, name)}</button>' for name in ("fit", "print", "help"))
    yield "</p></div>"


def legend_html(graph: "Graph", lang: str) -> Iterator[str]:
    """The colour of each kind of edge in this graph, to be shown or hidden."""
    kinds = {kind for *_, kind in graph.edges(data="kind")} - {PART_OF}
    yield f'<fieldset id="legend"><legend>{word(lang, "legend")}</legend>'
    for kind in (kind for kind in EDGES if kind in kinds):
        box = f'<input type="checkbox" name="kind" value="{kind}" checked autocomplete="off">'
        yield f"<label>{box}{_line(EDGE_COLOURS[kind])}{say(lang, kind)}</label>"
    yield f"<span>{_line('#5f6368', dashed=True)}{word(lang, 'dashed')}</span>"
    for flaw, name in (("finding", "ring"), ("hole", "gap")):
        yield f"<span>{_frame(FLAW_COLOURS[flaw])}{word(lang, name)}</span>"
    yield "</fieldset>"


def _roles(graph: "Graph", lang: str) -> Iterator[tuple[str, str]]:
    kinds = {kind for *_, kind in graph.edges(data="kind")}
    return ((kind, say(lang, kind)) for kind in DUTIES if kind in kinds)


def _select(name: str, label: str, options: Sequence[tuple[str, str]]) -> str:
    inner = "".join(f'<option value="{clean(value)}">{clean(text)}</option>' for value, text in options)
    return f'<label>{label} <select id="{name}" autocomplete="off">{inner}</select></label>'


def _line(colour: str, *, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="5 3"' if dashed else ""
    return f'<svg width="26" height="8" aria-hidden="true"><path d="M1 4h24" stroke="{colour}" stroke-width="3"{dash}/></svg>'


def _frame(colour: str) -> str:
    return (
        '<svg width="18" height="12" aria-hidden="true">'
        f'<rect x="1.5" y="1.5" width="15" height="9" rx="2" fill="none" stroke="{colour}" stroke-width="2"/></svg>'
    )
