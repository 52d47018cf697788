"""Word lists are data: each loads, is used by some code, and says nothing twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

from plancheck.facts.vocabulary import Vocabulary

ROOT = Path(__file__).parents[2]
LISTS = sorted((ROOT / "rules" / "vocabulary").glob("*.txt"))


@pytest.fixture(scope="module")
def code() -> str:
    """All program text and all rules."""
    paths = [*(ROOT / "plancheck").rglob("*.py"), *(ROOT / "rules").glob("*.rules")]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


every_list = pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)


@every_list
def test_it_loads_and_says_nothing_twice(path: Path) -> None:
    for group, entries in Vocabulary(path.parent).groups(path.stem).items():
        heads = Counter(entry.split("=", 1)[0].strip() for entry in entries)
        assert [head for head, times in heads.items() if times > 1] == [], f"[{group}]"


@every_list
def test_it_has_no_empty_group(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    groups = Vocabulary(path.parent).groups(path.stem)
    assert groups
    assert [name for name in re.findall(r"^\[(.+?)\]", text, re.M) if name.strip() not in groups] == []


@every_list
def test_some_code_uses_it(path: Path, code: str) -> None:
    assert re.search(rf"""["'{{:]{re.escape(path.stem)}["'}}.]""", code)
