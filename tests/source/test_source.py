from pathlib import Path

import pytest

from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source


def test_digest_and_type_come_from_the_content(tmp_path: Path) -> None:
    path = tmp_path / "计划.txt"
    path.write_bytes(b"%PDF-1.7")
    source = Source.open(path)
    assert source.media_type == "pdf"
    assert source.path.endswith("/计划.txt")
    assert len(source.digest) == len("sha256:") + 64


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
