"""Zip packages that are damaged or made to do harm."""

import io
import zipfile

import pytest

from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.package import package
from plancheck.source.source import Source


def packed(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(f"{name}.xml", data)
    return buffer.getvalue()


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(SourceError) as caught:
        package(Source.of("稿.docx", data), limits)
    return caught.value.code


def test_a_sound_package_opens() -> None:
    assert package(Source.of("稿.docx", packed(a=b"<a/>")), DEFAULT_LIMITS).read("a.xml") == b"<a/>"


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, packed(a=b"<a/>" * 99)[:-30]], ids=["head", "rubbish", "no end"]
)
def test_half_a_package_is_damaged(data: bytes) -> None:
    assert refusal(data) == "damaged"


@pytest.mark.parametrize(
    ("limits", "code"),
    [(Limits(parts=1), "parts"), (Limits(unpacked_bytes=100), "unpacked"), (Limits(part_bytes=100), "part")],
)
def test_limits_hold_before_anything_is_unpacked(limits: Limits, code: str) -> None:
    assert refusal(packed(a=b"<a/>" * 99, b=b"<b/>"), limits) == code


def test_a_bomb_is_told_by_its_ratio() -> None:
    assert refusal(packed(a=b" " * 20_000_000)) == "ratio"


@pytest.mark.parametrize("part", [b'<?xml version="1.0"?><!DOCTYPE a>', b"<!ENTITY a 'b'>"])
def test_a_dtd_is_refused(part: bytes) -> None:
    assert refusal(packed(a=part)) == "dtd"


def test_xml_that_could_hide_a_dtd_is_refused() -> None:
    assert refusal(packed(a="<!DOCTYPE a>".encode("utf-16"))) == "xml_encoding"


def test_an_encrypted_package_says_so() -> None:
    data = bytearray(packed(a=b"<a/>"))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    assert refusal(bytes(data)) == "encrypted"
