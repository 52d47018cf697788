"""Tests that need a program or module which may be absent say so with a mark.

`@requires("git")` skips where git is not installed; `@requires("python:docx")` names a module. Where the environment says
PLANCHECK_REQUIRE=all, as in CI, such a skip is a failure.
"""

import os
import shutil
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from plancheck.language import store
from plancheck.language.errors import RulesetError
from plancheck.language.ruleset import compile_rules

# Times are the business of bench/: a slow machine fails no test.
settings.register_profile("plancheck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("plancheck")

requires = pytest.mark.requires
os.environ["PLANCHECK_NO_CACHE"] = "1"  # tests put other steps into the pipeline; those of the cache allow it

ROOT = Path(__file__).parents[1]
RULES = ROOT / "rules"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "requires(*programs): needs these programs (or python:MODULE)")
    if not hasattr(config, "workerinput"):
        _compile_rules()


def _compile_rules() -> None:
    """As a wheel has them: hundreds of processes with caches of their own need not parse them again."""
    with suppress(RulesetError):  # tests say what is wrong with a rule
        if store.load(store.read([RULES]), [RULES], RULES) is None:
            compile_rules(RULES, RULES / store.SHIPPED_CACHE)


def pytest_runtest_setup(item: pytest.Item) -> None:
    needed = [name for mark in item.iter_markers("requires") for name in mark.args]
    absent = [name for name in needed if not _present(name)]
    if absent:
        say = pytest.fail if os.environ.get("PLANCHECK_REQUIRE") == "all" else pytest.skip
        say(f"not installed: {', '.join(absent)}")


def _present(name: str) -> bool:
    if name.startswith("python:"):
        return find_spec(name.removeprefix("python:")) is not None
    return shutil.which(name) is not None


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real plans."""
    return ROOT / "corpus"
