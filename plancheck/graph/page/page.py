"""The page: what is in the graph, in one self-contained file."""

from typing import TYPE_CHECKING

from plancheck.graph.export.markup import content
from plancheck.graph.export.svg import render as picture
from plancheck.graph.words import say

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


def render(graph: "Graph", lang: str) -> str:
    """A page without scripts that needs no network."""
    title = content(say(lang, "title_of_page"))
    return (
        f'<!DOCTYPE html>\n<html lang="{"en" if lang == "en" else "zh-CN"}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
        f"<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n{picture(graph, lang)}</body>\n</html>\n"
    )
