"""The Python API: what a program asks for in one call."""

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from plancheck.check.clock import Clock
from plancheck.check.files import Files, find, opened
from plancheck.check.pipeline import lint as lint_sources
from plancheck.check.rules import load, rules_of, vocabulary
from plancheck.check.runner import Runner
from plancheck.check.settings import DEFAULTS, Settings
from plancheck.diagnostics.report import Report
from plancheck.language.ruleset import Ruleset
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source

if TYPE_CHECKING:  # imported where a document is really read
    from plancheck.document.model import Document
    from plancheck.facts.base import FactBase
    from plancheck.graph.model import Graph

PathLike = str | os.PathLike[str]
Paths = PathLike | Iterable[PathLike]
STDIN_NAME = "<stdin>"


def lint(*paths: Paths, settings: Settings = DEFAULTS, ruleset: Ruleset | None = None) -> Report:
    """Check files, folders and patterns, or lists of them, as the command line does; unreadable ones are errors in the report.

    `ruleset` replaces loading the shipped rules. RulesetError and SelectionError tell of wrong rules and ids.
    """
    return lint_files(find(_names(paths)), settings, ruleset=ruleset)


def lint_files(
    files: Files,
    settings: Settings = DEFAULTS,
    stdin_name: str = STDIN_NAME,
    clock: Clock | None = None,
    ruleset: Ruleset | None = None,
    tick: Callable[[int], None] = lambda done: None,
) -> Report:
    """Check the files that `find` has found; standard input is read where it is among them.

    `tick` hears how many are done. The cache and other processes know the rules on disk, not a ruleset given here.
    """
    words = vocabulary(settings.rules)
    rules = ruleset or rules_of(settings, words)
    sources = opened(files, sys.stdin.buffer, stdin_name, settings.limits)
    runner = None if ruleset else Runner(settings, len(files.entries), tick)
    return lint_sources(sources, rules, words, settings, clock, files, runner)


def read(path: PathLike, limits: Limits = DEFAULT_LIMITS) -> "Document":
    """One file as a Document; SourceError says why it cannot be read."""
    from plancheck.readers import read

    return read(Source.open(path, limits), limits)


def facts(path: PathLike, settings: Settings = DEFAULTS) -> "FactBase":
    """All facts of one file; SourceError says why it cannot be read."""
    from plancheck.extract import extract

    return extract(read(path, settings.limits), vocabulary(settings.rules), settings.at(os.fspath(path)).given)


def build_graph(*paths: Paths, settings: Settings = DEFAULTS) -> "Graph":
    """The graph of files, folders and patterns, or lists of them, with their findings; SourceError for the first unreadable one.

    Attributes of nodes and edges: docs/graph.md. An edge's key is unique in the whole graph.
    """
    from plancheck.check.graphs import graph_files

    made = graph_files(find(_names(paths)), settings, STDIN_NAME)
    for error in made.report.errors:
        raise error
    return made.graph


def load_rules(*folders: PathLike) -> Ruleset:
    """The shipped rules with those of further folders; RulesetError lists what is wrong with rule files."""
    from pathlib import Path

    added = tuple(map(Path, folders))
    return load(added, vocabulary(added))


def _names(paths: Iterable[Paths]) -> list[str]:
    """The names of paths and of lists of paths."""
    lists = ([one] if isinstance(one, str | os.PathLike) else one for one in paths)
    return [os.fspath(path) for some in lists for path in some]
