"""Reading in a worker process; plain text stands in for the formats that need one."""

from pathlib import Path

import pytest

from plancheck import readers
from plancheck.document.model import Document
from plancheck.readers import isolated
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source


@pytest.fixture(autouse=True)
def _plain_text_is_isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "ISOLATED", frozenset({"plain"}))


def seen(document: Document) -> list[object]:
    return [value for name, value in document._asdict().items() if name != "source_map"]


def test_the_worker_reads_what_would_be_read_here(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        source = Source.open(path)
        here, there = readers.read_here(source), readers.read(source)
        assert seen(there) == seen(here)
        assert [there.source_map.locate(block.span) for block in there.blocks] == [
            here.source_map.locate(block.span) for block in here.blocks
        ]


def test_a_refusal_comes_back_whole() -> None:
    with pytest.raises(SourceError) as caught:
        readers.read(Source.of("稿.txt", b"x" * 100), Limits(line_chars=50))
    assert (caught.value.path, caught.value.code, caught.value.place) == ("稿.txt", "line", ("line", 1))


def test_a_worker_that_breaks_down_is_replaced() -> None:
    readers.read(Source.of("一.txt", b"a"))
    isolated._worker().kill()
    with pytest.raises(SourceError) as caught:
        readers.read(Source.of("二.txt", b"b"))
    assert caught.value.code == "crashed"
    assert readers.read(Source.of("三.txt", b"c")).text == "c"


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(SourceError) as caught:
        readers.read(Source.of("久.txt", b"\n1. a" * 100_000), DEFAULT_LIMITS._replace(seconds=0))
    assert caught.value.code == "time"
    assert readers.read(Source.of("后.txt", b"c")).text == "c"
