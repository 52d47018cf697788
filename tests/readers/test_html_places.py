"""Every character of a page's text is found again in its source."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from plancheck.readers import read
from plancheck.source.source import Source
from plancheck.source.span import Span

_WRITTEN = {
    " ": ["\n  ", " ", "</span>\n<span>"],
    "&": ["&amp;", "&#38;"],
    "<": ["&lt;", "&#x3c;"],
    "\u00a0": ["&nbsp;", "&#160"],
}
_BETWEEN = [
    "",
    "",
    "<span style='x>y'>",
    '</b><b class="a">',
    "<!-- 批注 -->",
    '<a href="?a=1&b=2">',
    "</font>",
    "&#8203;",
]
_FIRST = "各县区人民政府，市政府各部门：现将二〇二〇年工作要点印发给你们，请认真贯彻执行，按时报送进展。"
characters = st.sampled_from("新增上市企业家，。（）12AB年度&<")


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[str, str]:
    """What is read, and one way to write it."""
    text = draw(st.text(characters, min_size=1, max_size=12)) + draw(st.sampled_from(["。", " A", "\u00a0B", ""]))
    marked = [draw(st.sampled_from(_WRITTEN.get(one, [one]))) + draw(st.sampled_from(_BETWEEN)) for one in text]
    return text, "".join(marked)


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[str], str]:
    """Paragraphs and how a page has them."""
    found = draw(st.lists(paragraphs(), min_size=1, max_size=6))
    frames = [
        "<p>{}</p>",
        "<div>&nbsp;&nbsp;{}</div>\r\n",
        "{}<br>",
        "<ul><li> {} </ul>",
        "<h2>{}</h2>",
        "<table><tr><td>{}</table>",
    ]
    inner = "\n".join(draw(st.sampled_from(frames)).format(written) for _, written in found)
    cells = "<td>{}<th>{}".format(*(draw(paragraphs())[1] for _ in range(2)))
    table = f"<table><tr><td>地区<td>目标</tr><tr>{cells}</tr></table>" if draw(st.booleans()) else ""
    return [text for text, _ in found], f"<title>题</title><div id=zoom>\ufeff<p>{_FIRST}</p>{inner}{table}</div>"


def shown(written: str) -> str:
    """A small walk of its own: tags and comments away, references resolved, one blank for many."""
    bare = re.sub(r"<!--.*?-->|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", "", written, flags=re.DOTALL)
    return re.sub(r"[\u200b\ufeff]", "", re.sub("[ \r\n\t]+", " ", html.unescape(bare)))


@given(pages())
def test_every_place_leads_back(made: tuple[list[str], str]) -> None:
    texts, page = made
    document = read(Source.of("a.html", page.encode()))
    source = document.source_map
    blocks = [block.span.of(document.text) for block in document.blocks]
    assert [text.strip() for text in texts if text.strip()] == blocks[1 : len(texts) + 1]
    for block in document.blocks:
        assert shown(source.canonical(block.span).of(source.text)) == block.span.of(document.text)
        for offset in range(*block.span):
            one = Span(offset, offset + 1)
            assert shown(source.canonical(one).of(source.text)) == one.of(document.text)


@given(pages())
def test_lines_and_columns_are_those_of_the_source(made: tuple[list[str], str]) -> None:
    document = read(Source.of("a.html", made[1].encode()))
    rows = re.split("\r\n|\n|\r", document.source_map.text)
    for block in document.blocks:
        place = document.source_map.locate(Span(block.span.start, block.span.start + 1))
        character = html.unescape(rows[place.line - 1][place.column - 1 : place.end_column - 1])
        assert character == document.text[block.span.start]
