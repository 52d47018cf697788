"""The page of a graph as a file: whole in itself, the same bytes each time, every task in it (in a browser: test_page_browser)."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import networkx
import pytest
from graphs import PLAN, checked, graph

from bench.graph import plan_text
from plancheck.graph.export import exporter
from plancheck.graph.kinds import TASK
from plancheck.graph.layout.overview import overview
from plancheck.graph.layout.views import CHAPTER, FOUND, LIMIT, WHOLE, views

VENDOR = Path(__file__).parents[2] / "plancheck" / "graph" / "page" / "vendor"
HOSTILE = "云台市2024年工作要点\n\n1.</script><img src=x onerror=alert(1)>加快建设。\n\n牵头单位：市<b>经信局\n"


def page(made: Any, lang: str = "zh") -> str:
    return str(exporter("html")(made, lang))


def data(found: str) -> Any:
    return json.loads(found.split('<script type="application/json" id="data">')[1].split("</script>")[0])


@pytest.fixture(scope="module")
def large() -> Any:
    return graph(plan_text(1000))


def test_the_page_is_whole_and_its_policy_names_what_may_run() -> None:
    found = page(graph(PLAN))
    for tag in ("style", "script"):
        content = re.search(f"<{tag}[^>]*>(.*?)</{tag}>", found, re.S)
        assert content is not None
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in found
    assert "default-src 'none'" in found
    assert not re.search(
        r"<(link|img|iframe|object)\b|\ssrc=|\sstyle=|\son\w+=", re.sub(r"<script.*?</script>", "", found, flags=re.S)
    )


def test_the_library_is_the_one_it_says_and_its_licence_comes_with_it() -> None:
    library = (VENDOR / "cytoscape.min.js").read_bytes()
    assert hashlib.sha256(library).hexdigest() in (VENDOR / "README.md").read_text(encoding="utf-8")
    assert "Permission is hereby granted" in (VENDOR / "cytoscape.LICENSE").read_text(encoding="utf-8")
    assert "Permission is hereby granted" in page(graph(PLAN))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_graph_makes_the_same_page(lang: str) -> None:
    assert page(graph(PLAN), lang) == page(graph(PLAN), lang)


def test_every_task_is_in_the_list_and_in_the_data(corpus: Path) -> None:
    made = checked(corpus / "huzhou-2017-industry.txt")
    found = page(made)
    tasks = [known for _, known in made.nodes(data=True) if known["kind"] == TASK]
    assert found.count('<tr id="t') == len(tasks) > 40
    assert [row[0] for row in data(found)["nodes"]] == list(made)
    assert [row[0] for row in data(found)["findings"]] == [finding["rule"] for finding in made.graph["findings"]]


def test_no_word_of_a_plan_is_markup() -> None:
    found = page(graph(HOSTILE))
    assert "<img" not in found.replace(str(data(found)), "")
    assert any("<img" in row[2] for row in data(found)["nodes"])


def test_a_small_plan_opens_whole_at_the_places_of_the_overview(corpus: Path) -> None:
    made = checked(corpus / "zhejiang-2023-tasks.txt")
    first = views(made)[0]
    assert (first.kind, first.places) == (WHOLE, overview(made))


def test_a_large_plan_opens_on_findings_and_then_chapter_by_chapter(large: Any) -> None:
    task = next(node for node, kind in large.nodes(data="kind") if kind == TASK)
    large.nodes[task]["findings"] = ["NUM001"]
    found = views(large)
    assert [view.kind for view in found] == [FOUND] + [CHAPTER] * (len(found) - 1)
    assert task in found[0].places
    assert set(found[0].places) >= set(large.successors(task))
    assert all(len(view.places) < 1.3 * LIMIT for view in found)
    shown = [node for view in found[1:] for node in view.places if large.nodes[node]["kind"] == TASK]
    assert sorted(shown) == sorted(node for node, kind in large.nodes(data="kind") if kind == TASK)


def test_a_thousand_tasks_under_no_heading_are_cut_too() -> None:
    text = "\n\n".join(f"{number}.推进第{number}号示范工程建设。\n\n牵头单位：市财政局" for number in range(1, 700))
    assert max(len(view.places) for view in views(graph(f"云台市2024年工作要点\n\n{text}\n"))) < 1.3 * LIMIT


def test_a_graph_without_tasks_has_a_page_too() -> None:
    assert data(page(networkx.MultiDiGraph()))["views"][0][4] == []
