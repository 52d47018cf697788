"""Formats that other programs open: each is read back by one of them."""

import csv
import io
import os
import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import networkx
import pytest
from browser import chromium, visit
from conftest import requires
from graphs import PLAN, checked, graph
from lxml import etree

from plancheck.graph.analyse.chapters import by_chapter
from plancheck.graph.analyse.select import Choice, select
from plancheck.graph.export import FORMATS, exporter
from plancheck.graph.export.errors import TooLargeError

HOSTILE = (
    '</script><b>&amp;"\'', "甲\\n乙\\", "a:b;c", "=1+1", "甲\x07\x1b[31m乙", "甲\n乙\t丙", "{<x>|y}", "`#quot;`", "\ud800", "\uffff\u202e",
    "*/ --> ]]>", "%%{init: {}}%%", "[x](y)", "end", "",
)  # fmt: skip
GEXF = {"g": "http://www.gexf.net/1.2draft"}


@pytest.fixture(scope="module")
def huzhou(corpus: Path) -> Any:
    return checked(corpus / "huzhou-2017-industry.txt")


def hostile() -> Any:
    """The graph of a small plan with every text replaced by something that could break a format."""
    made = graph(PLAN)
    texts = iter(HOSTILE * 200)
    for _, known in (*made.nodes(data=True), *((None, known) for *_, known in made.edges(data=True))):
        for name in {"label", "text", "quote", "place", "path", "name", "role", "value"} & known.keys():
            known[name] = next(texts)
    names = {node: f"{number}{HOSTILE[number % len(HOSTILE)]}" for number, node in enumerate(made)}
    return networkx.relabel_nodes(made, names)


def shown(name: str, made: Any) -> Any:
    return exporter(name)(made, "zh")


def read(name: str, made: Any) -> Any:
    """Through networkx."""
    data = io.BytesIO(shown(name, made).encode())
    return networkx.read_graphml(data) if name == "graphml" else networkx.read_gexf(data)


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_networkx_reads_all_nodes_edges_and_values(name: str, huzhou: Any) -> None:
    back = read(name, huzhou)
    assert list(back) == list(huzhou)
    assert Counter(back.edges()) == Counter(huzhou.edges())
    for node, known in huzhou.nodes(data=True):
        assert back.nodes[node]["label"] == known["label"]
        assert back.nodes[node]["line"] == known["line"]
        if known["kind"] == "target":
            assert back.nodes[node]["values"] == "、".join(known["values"])


def test_keys_of_graphml_stay_unique_and_are_those_of_the_graph(huzhou: Any) -> None:
    back = read("graphml", huzhou)
    assert {key for *_, key in back.edges(keys=True)} == {key for *_, key in huzhou.edges(keys=True)}


@requires("python:rustworkx")
def test_a_second_reader_opens_graphml(huzhou: Any, tmp_path: Path) -> None:
    import rustworkx

    for number, made in enumerate((huzhou, hostile())):
        path = tmp_path / f"{number}.graphml"
        path.write_text(shown("graphml", made), encoding="utf-8", newline="\n")
        (back,) = rustworkx.read_graphml(str(path))
        assert (back.num_nodes(), back.num_edges()) == (len(made), made.number_of_edges())


@pytest.mark.parametrize("made", [graph(PLAN), hostile()], ids=["plain", "hostile"])
def test_gexf_declares_what_it_uses(made: Any) -> None:
    tree = etree.fromstring(shown("gexf", made).encode())
    for scope in ("node", "edge"):
        declared = {one.get("id") for one in tree.iterfind(f".//g:attributes[@class='{scope}']/g:attribute", GEXF)}
        used = {one.get("for") for one in tree.iterfind(f".//g:{scope}//g:attvalue", GEXF)}
        assert used <= declared
    nodes = [one.get("id") for one in tree.iterfind(".//g:node", GEXF)]
    edges = [one.get("id") for one in tree.iterfind(".//g:edge", GEXF)]
    assert len(set(nodes)) == len(nodes) == len(made)
    assert len(set(edges)) == len(edges) == made.number_of_edges()
    assert {one.get(end) for one in tree.iterfind(".//g:edge", GEXF) for end in ("source", "target")} <= set(nodes)
    assert "lastmodifieddate" not in etree.tostring(tree).decode()


@pytest.mark.parametrize("name", ["graphml", "gexf", "svg"])
def test_hostile_words_stay_words(name: str) -> None:
    text = shown(name, hostile())
    assert etree.fromstring(text.encode()) is not None
    assert "<b>" not in text
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202e\ud800]", text)


@requires("dot")
@pytest.mark.parametrize("hurt", [False, True], ids=["huzhou", "hostile"])
def test_graphviz_draws_every_node(hurt: bool, huzhou: Any) -> None:
    made = hostile() if hurt else select(huzhou, Choice(exclude=("target",)))
    done = subprocess.run(
        ["dot", "-Tsvg"], input=shown("dot", made).encode(), capture_output=True, check=True, timeout=120
    )
    drawn = etree.fromstring(done.stdout)
    titles = drawn.findall(".//{*}g[@class='node']/{*}title")
    assert len(titles) == len(made)
    assert b"syntax error" not in done.stderr
    if not hurt:
        assert {title.text for title in titles} == set(made)


def test_mermaid_refuses_what_it_cannot_draw(corpus: Path) -> None:
    with pytest.raises(TooLargeError) as refused:
        shown("mermaid", checked(*sorted(corpus.glob("*.txt"))))
    assert refused.value.what == "edges"
    assert refused.value.count > refused.value.limit


def test_mermaid_names_each_node_once() -> None:
    text = shown("mermaid", hostile())
    lines = text.splitlines()
    assert lines[0] == "flowchart LR"
    nodes = [line for line in lines if re.match(r"  n\d+[(\[]", line)]
    assert len(nodes) == len(hostile())
    assert all(re.fullmatch(r'  n\d+\(?\["[^"`<>\[\]{}]*"\]\)?:::[a-z]+', line) for line in nodes)


@pytest.mark.skipif("PLANCHECK_MERMAID" not in os.environ, reason="PLANCHECK_MERMAID names no mermaid.min.js")
@requires("chromium", "chromedriver")
def test_mermaid_itself_draws_it(corpus: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f'<body><script src="{Path(os.environ["PLANCHECK_MERMAID"]).as_uri()}"></script>', encoding="utf-8")
    whole = checked(corpus / "zhejiang-2023-tasks.txt")
    for made in (select(whole, Choice(exclude=("target",))), by_chapter(whole), hostile()):
        with chromium() as driver:
            visit(driver, page.as_uri())
            driver.execute_script('mermaid.initialize({startOnLoad: false, securityLevel: "strict"})')
            drawn = driver.execute_async_script(
                "const done = arguments[1];"
                "mermaid.render('drawn', arguments[0]).then(r => done(r.svg), e => done('ERROR ' + e))",
                shown("mermaid", made),
            )
        assert drawn.startswith("<svg"), drawn[:400]
        assert len(re.findall(r'class="node ', drawn)) == len(made)


@requires("chromium", "chromedriver")
def test_a_browser_shows_the_picture(huzhou: Any, tmp_path: Path) -> None:
    path = tmp_path / "plan.svg"
    path.write_text(shown("svg", huzhou), encoding="utf-8")
    with chromium() as driver:
        driver.get(path.as_uri())
        texts = driver.execute_script("return [...document.querySelectorAll('g > text')].map(t => t.textContent)")
        assert [known["label"] for _, known in huzhou.nodes(data=True)] == texts
        over = driver.execute_script(
            "return [...document.querySelectorAll('g')].filter(g => g.querySelector('rect')"
            " && g.querySelector('text').getBBox().width > g.querySelector('rect').getBBox().width).length"
        )
        assert over == 0


def test_a_line_of_csv_is_an_edge(huzhou: Any) -> None:
    text = shown("csv", huzhou)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert len(rows) == huzhou.number_of_edges()
    lead = next(row for row in rows if row["关系"] == "牵头" and row["终点"] == "市经信委")
    assert (lead["角色"], lead["写明"], lead["原文"]) == ("牵头", "true", "工业转型升级")


def test_no_cell_of_csv_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(shown("csv", hostile()))))
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format_takes_an_empty_graph_and_a_plan_in_both_languages(name: str, lang: str) -> None:
    empty = select(graph(PLAN), Choice(include=("period",)))
    from plancheck.graph.export import GRAPH, MATRIX, UNITS, formats

    for view in (view for view in (GRAPH, MATRIX, UNITS) if name in formats(view)):
        for made in (graph(PLAN), empty):
            first, second = exporter(name, view)(made, lang), exporter(name, view)(made, lang)
            assert first == second
            assert first
