"""The master format."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import networkx
import pytest
from graphs import PLAN, checked, graph

from plancheck.graph.analyse.chapters import by_chapter
from plancheck.graph.export.json import render


def schema(root: Path) -> Any:
    found = json.loads((root / "docs/schema/graph.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(found)


def test_it_reads_back_equal(corpus: Path) -> None:
    made = checked(*sorted(corpus.glob("*.txt")))
    back = networkx.node_link_graph(json.loads(render(made, "zh")), edges="edges")
    assert networkx.utils.graphs_equal(made, back)
    assert back.graph == made.graph


def test_it_fits_the_published_schema(root: Path, corpus: Path) -> None:
    made = checked(*sorted(corpus.glob("*.txt")))
    for shown in (made, by_chapter(made), graph(PLAN)):
        schema(root).validate(json.loads(render(shown, "zh")))


def test_every_node_has_a_place_of_its_own(corpus: Path) -> None:
    content = json.loads(render(checked(*sorted(corpus.glob("*.txt"))), "zh"))
    places = content["layouts"]["overview"]
    assert places.keys() == {node["id"] for node in content["nodes"]}
    assert len({tuple(place) for place in places.values()}) == len(places)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_bytes_do_not_depend_on_hash_seeds(seed: str, root: Path, corpus: Path) -> None:
    path = "corpus/huzhou-2017-industry.txt"
    command = [sys.executable, "-m", "plancheck", "graph", path, "--format", "json", "--no-config"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True)
    expected = subprocess.run(
        command, cwd=root, env={**environment, "PYTHONHASHSEED": "0"}, capture_output=True, check=True
    )
    assert done.stdout == expected.stdout
