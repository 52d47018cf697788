import pytest

from plancheck.config.lines import key_lines, line_of

TEXT = """# plancheck
select = [
  "NUM",
]

[severities]
NUM = "info"

[[facts]]
files = "a"
[[facts]] # more
year = 1
"files" = "b"
"""


@pytest.mark.parametrize(
    ("table", "number", "key", "line"),
    [
        ("", 0, "select", 2), ("", 0, "severities", 6), ("facts", 0, "files", 10), ("facts", 1, "year", 12),
        ("facts", 1, "files", 13), ("facts", 1, "", 11), ("facts", 1, "gone", 11), ("", 0, "facts", 9), ("", 0, "gone", 1),
    ],
)  # fmt: skip
def test_lines(table: str, number: int, key: str, line: int) -> None:
    assert line_of(key_lines(TEXT), table, number, key) == line


def test_only_the_section_of_a_shared_file_counts() -> None:
    text = '[tool.ruff]\nselect = ["E"]\n[tool.plancheck]\nselect = "NUM"\n[[tool.plancheck.set]]\nfiles = "a"\n'
    lines = key_lines(text, "tool.plancheck")
    assert line_of(lines, "", 0, "select") == 4
    assert line_of(lines, "set", 0, "files") == 6
    assert line_of(lines, "", 0, "gone") == 3
