"""Graphs of texts and files, as the product builds them."""

from pathlib import Path
from typing import Any

from reading import VOCABULARY, base

from plancheck import readers
from plancheck.check.checked import Base
from plancheck.check.pipeline import lint
from plancheck.check.rules import load
from plancheck.check.settings import DEFAULTS
from plancheck.graph.building.build import build
from plancheck.graph.model import Plan
from plancheck.source.source import Source

PLAN = """\
云台市2024年工作要点

一、数字经济

1.加快网络建设，年底前建成5G基站5万个。按照《云台市网络强市规划》推进。

牵头单位：市经信局；配合单位：市财政局、市科技局

2.发展软件产业，软件业务收入增长10%以上。

配合单位：市财政局

3.开展企业培训。

二、乡村振兴

1.建设和美乡村20个。

责任单位：市农业农村局、各县（市、区）政府
"""


def graph(*texts: str) -> Any:
    """The graph of plans `plan.txt`, `plan2.txt`, …, without findings."""
    names = [f"plan{number if number > 1 else ''}.txt" for number in range(1, len(texts) + 1)]
    return build([plan(text, name) for text, name in zip(texts, names, strict=True)])


def plan(text: str, path: str) -> Plan:
    """One plan read."""
    return Plan(readers.read(Source.of(path, text.encode())), base(text, path))


def checked(*paths: Path) -> Any:
    """The graph of files with what the rules find in them; paths are their names."""
    sources = [Source.of(path.name, path.read_bytes()) for path in paths]
    kept: list[Base] = []
    report = lint(sources, load((), VOCABULARY), VOCABULARY, DEFAULTS, kept=kept)
    return build([Plan(*one) for one in kept], report.diagnostics)


def edges(made: Any, kind: str) -> list[tuple[str, str]]:
    """Source and target labels of the edges of a kind."""
    label = made.nodes(data="label")
    return [(label[source], label[target]) for source, target, own in made.edges(data="kind") if own == kind]


def labels(made: Any, kind: str) -> list[str]:
    """Labels of the nodes of a kind."""
    return [known["label"] for _, known in made.nodes(data=True) if known["kind"] == kind]
