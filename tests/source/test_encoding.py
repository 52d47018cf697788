import codecs

import pytest

from plancheck.source.encoding import decode
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

TEXT = "2020年浙江省国民经济和社会发展计划，建成5G基站5万个。\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
    ],
)
def test_the_chain_reads_what_is_really_written(data: bytes) -> None:
    assert decode(Source.of("a.txt", data)) == TEXT


def test_a_declared_encoding_comes_before_gb18030() -> None:
    data = "<meta charset=big5>計畫".encode("big5")
    assert decode(Source.of("a.txt", data)).endswith("計畫")


@pytest.mark.parametrize("name", ["gb2312", "GBK", "utf-16"])
def test_chinese_encodings_are_read_as_the_one_that_holds_them_all(name: str) -> None:
    data = f"<META CHARSET={name}>㐀·——".encode("gb18030")
    assert decode(Source.of("a.txt", data)).endswith("㐀·——")


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "empty", None),
        (b" \n\n", "blank", None),
        ("第一行\n第二\0行".encode(), "nul", ("line", 2)),
        (b"\xff\xfeabc", "declared", ("byte", 3)),
        ("甲".encode() + b"\xff\xff", "encoding", ("byte", 4)),
        (b"\x01\x02\x03abc", "control", None),
    ],
)
def test_what_is_no_text_is_refused_with_place_and_reason(data: bytes, code: str, place: object) -> None:
    with pytest.raises(SourceError) as caught:
        decode(Source.of("坏.txt", data))
    assert (caught.value.code, caught.value.place) == (code, place)
    assert caught.value.reason("zh") != caught.value.reason("en")
    assert "坏.txt" in str(caught.value)


def test_a_huge_line_is_refused_and_named() -> None:
    source = Source.of("a.txt", ("短行\n" + "长" * 50 + "\n").encode())
    with pytest.raises(SourceError) as caught:
        decode(source, Limits(line_chars=20))
    assert (caught.value.code, caught.value.place) == ("line", ("line", 2))
