"""Files to a graph, with what the rules find in them."""

import sys
from typing import TYPE_CHECKING

from plancheck.check.checked import Base
from plancheck.check.files import Files, opened
from plancheck.check.pipeline import lint as lint_sources
from plancheck.check.rules import rules_of, vocabulary
from plancheck.check.settings import Settings
from plancheck.diagnostics.report import Report
from plancheck.graph.building.build import build
from plancheck.graph.model import Plan
from plancheck.source.records import NamedTuple

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


class Graphed(NamedTuple):
    """The graph of all files that could be read, and the report that tells of the others."""

    graph: "Graph"
    report: Report


def graph_files(files: Files, settings: Settings, stdin_name: str) -> Graphed:
    """Read and check the files that `find` has found, each once, and build their graph."""
    words = vocabulary(settings.rules)
    kept: list[Base] = []
    sources = opened(files, sys.stdin.buffer, stdin_name, settings.limits)
    report = lint_sources(sources, rules_of(settings, words), words, settings, left_out=files, kept=kept)
    return Graphed(build([Plan(document, facts) for document, facts in kept], report.diagnostics), report)
