from pathlib import Path

import pytest

from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source, registered


def test_digest_and_type_come_from_the_content(tmp_path: Path) -> None:
    path = tmp_path / "计划.txt"
    path.write_bytes(b"%PDF-1.7")
    source = Source.open(path)
    assert source.media_type == "pdf"
    assert source.path.endswith("/计划.txt")
    assert len(source.digest) == len("sha256:") + 64


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"PK\x03\x04", "zip"),
        (b"\xef\xbb\xbf\n<!DOCTYPE HTML>", "html"),
        (b"<html>", "html"),
        (b"{\\rtf1", "rtf"),
        ("一、目标".encode(), "plain"),
    ],
)
def test_other_formats_are_told_by_their_first_bytes(data: bytes, media_type: str) -> None:
    assert Source.of("draft.txt", data).media_type == media_type


@pytest.mark.parametrize(("name", "code"), [("没有.txt", "missing"), (".", "folder")])
def test_what_cannot_be_opened_says_why(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        Source.open(tmp_path / name)
    assert caught.value.code == code


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(SourceError) as caught:
        Source.open(path, Limits(file_bytes=10))
    assert caught.value.code == "size"


def test_folder_walks_pick_registered_names() -> None:
    assert [registered(name) for name in ("a.txt", "a.MD", "a.markdown", "a.docx", "a.expected")] == [
        True,
        True,
        True,
        False,
        False,
    ]
