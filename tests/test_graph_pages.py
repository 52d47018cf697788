"""The examples of docs/graph.md run and print what they say."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_EXAMPLES = re.compile(r"```python\n(.*?)```", re.S)
_PRINTED = re.compile(r"^print\(.*\)  # (.+)$", re.M)


@pytest.mark.parametrize("name", ["graph.md", "graph.en.md"])
def test_the_examples_print_what_they_say(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    code = "\n".join(_EXAMPLES.findall((ROOT / "docs" / name).read_text(encoding="utf-8")))
    exec(compile(code, name, "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert [line for line in _PRINTED.findall(code) if line not in printed] == []
    assert printed
