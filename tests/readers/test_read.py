"""The table of readers, and plain text."""

import itertools
from pathlib import Path

import pytest

from plancheck.readers import read
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source


def kinds(text: str, name: str = "plan.txt") -> list[tuple[str, str]]:
    document = read(Source.of(name, text.encode()))
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


@pytest.mark.parametrize("data", [b"PK\x03\x04....", b"\xd0\xcf\x11\xe0....", b"\x89PNG...."])
def test_formats_without_a_reader_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        read(Source.of("plan.docx", data))
    assert caught.value.code == "format"
    assert caught.value.detail


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b" \r\n ", "blank"), (b"\xff\xfe\xff", "declared"), (b"a\0b", "nul")]
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(Source.of("plan.txt", data))
    assert caught.value.code == code


def test_limits_reach_the_decoder() -> None:
    with pytest.raises(SourceError):
        read(Source.of("plan.txt", b"x" * 100), Limits(line_chars=50))


def test_blocks_are_trimmed_lines() -> None:
    assert kinds("\ufeff　　一、目标\r\n\r\n\t正文。 \r尾\n") == [
        ("heading", "一、目标"),
        ("paragraph", "正文。"),
        ("paragraph", "尾"),
    ]


def test_a_hash_is_text_in_plain_text() -> None:
    assert kinds("# 标题\n正文\n") == [("paragraph", "# 标题"), ("paragraph", "正文")]


def test_blocks_stand_in_order_and_do_not_overlap(corpus: Path) -> None:
    for path in corpus.glob("*.txt"):
        document = read(Source.open(path))
        spans = [block.span for block in document.blocks]
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
        covered = set().union(*(range(s.start, s.end) for s in spans))
        assert not {c for i, c in enumerate(document.text) if i not in covered and not c.isspace()}
