"""What the names of elements mean for reading (HTML Living Standard, 13.1.2, 13.2.6 and 15.3)."""

VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
})  # fmt: skip
# Tags inside are no tags …
RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
QUOTING = frozenset({"title", "textarea"})  # … here too, but references are read
HIDDEN = frozenset({
    "head", "script", "style", "noscript", "template", "title", "meta", "link", "iframe", "noembed", "noframes", "object",
    "embed", "applet", "svg", "canvas", "audio", "video", "select", "datalist", "option", "button", "textarea", "input",
    "map", "rp", "rt", "del",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
IN_HEAD = frozenset({"meta", "title", "link", "script", "style", "base", "noscript", "template"})
PARTS_OF_TABLES = frozenset({"table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"})
CELLS = frozenset({"td", "th"})
GROUPS = frozenset({"thead", "tbody", "tfoot"})
DEPTHS = {f"h{depth}": depth for depth in range(1, 7)}

_SCOPE = frozenset({"table", "td", "th", "caption", "template", "button", "object"})
_LISTS = _SCOPE | {"ul", "ol", "dl", "menu"}
# An element that begins ends these, sought upwards as far as the second set.
_ENDS = {
    "a": (frozenset({"a"}), BLOCKS),
    "li": (frozenset({"li"}), _LISTS),
    "dt": (frozenset({"dt", "dd"}), _LISTS),
    "dd": (frozenset({"dt", "dd"}), _LISTS),
    "td": (CELLS, frozenset({"tr", "table"})),
    "th": (CELLS, frozenset({"tr", "table"})),
    "tr": (CELLS | {"tr", "caption"}, frozenset({"table"})),
    **dict.fromkeys(GROUPS, (CELLS | GROUPS | {"tr", "caption"}, frozenset({"table"}))),
}
_PARAGRAPH = (frozenset({"p"}), _SCOPE)


def ended_by(name: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Which open elements the start of one ends, and which of those around it keep them open."""
    ends = [_ENDS[name]] if name in _ENDS else []
    return [*ends, _PARAGRAPH] if name in BLOCKS and name not in PARTS_OF_TABLES - {"table"} else ends


def walls(name: str) -> frozenset[str]:
    """The elements through which an end tag does not reach; one of inline markup ends no block."""
    if name in PARTS_OF_TABLES:
        return frozenset({"table"})
    return _SCOPE if name in BLOCKS else BLOCKS
