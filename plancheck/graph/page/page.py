"""The page: picture, list and matrix of one graph in one self-contained file."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from plancheck.graph.kinds import DOCUMENT, TASK, UNIT
from plancheck.graph.page.data import graph_json
from plancheck.graph.page.listing import list_html
from plancheck.graph.page.tools import legend_html, tools_html
from plancheck.graph.page.words import keys, word
from plancheck.page.clean import clean
from plancheck.page.shell import SHARED, Assets, assets, head_html, help_html, scripts, styles

if TYPE_CHECKING:
    from plancheck.graph.model import Graph

_HERE = Path(__file__).parent
_STYLES = ("page", "list", "narrow", "print")
_SCRIPTS = (
    "data", "choice", "filter", "rows", "draw", "beside", "style", "light", "detail", "related", "walk", "search", "matrix",
    "paper", "link", "main",
)  # fmt: skip
# cytoscape adds a style sheet of its own, which the policy would refuse, unless one of this id is there.
_STYLE_ID = "__________cytoscape_stylesheet"


def render(graph: "Graph", lang: str) -> str:
    """A page that needs no network; without scripts it is the list of tasks."""
    return "".join(f"{line}\n" for line in _page(graph, lang))


def _page(graph: "Graph", lang: str) -> Iterator[str]:
    title = word(lang, "title")
    names = [known["label"] for _, known in graph.nodes(data=True) if known["kind"] == DOCUMENT]
    about = f"{title} · {names[0]}" if len(names) == 1 else title
    yield from head_html(about, _assets(), lang, _STYLE_ID)
    yield f"<header><h1>{clean(about)}</h1>\n<p>{_counts(graph, lang)}</p></header>"
    yield from tools_html(graph, lang)
    yield f'<main>\n<section id="picture" class="tool" aria-label="{word(lang, "show_graph")}">'
    yield f'<div id="canvas" tabindex="0" role="application" aria-label="{word(lang, "canvas")}"></div>'
    yield from legend_html(graph, lang)
    yield "</section>"
    yield f'<section id="matrix" class="tool" tabindex="0" aria-label="{word(lang, "show_matrix")}" hidden></section>'
    yield f'<section id="list" tabindex="0" aria-label="{word(lang, "show_list")}">'
    yield from list_html(graph, lang)
    yield f'</section>\n<aside id="detail" class="tool" tabindex="-1" aria-label="{word(lang, "details")}"></aside>\n</main>'
    yield '<div id="paper" aria-hidden="true"></div>'
    yield from help_html(word(lang, "help"), keys(lang), word(lang, "close"))
    yield f'<script type="application/json" id="data">{graph_json(graph, lang)}</script>\n</body>\n</html>'


def _counts(graph: "Graph", lang: str) -> str:
    kinds = [kind for _, kind in graph.nodes(data="kind")]
    return word(
        lang, "counts", tasks=kinds.count(TASK), units=kinds.count(UNIT), edges=graph.number_of_edges(),
        findings=len(graph.graph.get("findings", ())),
    )  # fmt: skip


@lru_cache(maxsize=1)
def _assets() -> Assets:
    """The drawing library, then the page's own script."""
    library = (_HERE / "vendor" / "cytoscape.min.js").read_text(encoding="utf-8")
    style = styles(SHARED, ("base",)) + styles(_HERE, _STYLES)
    return assets(style, f"{library}\n{scripts(_HERE, _SCRIPTS)}")
