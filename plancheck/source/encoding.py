"""Bytes to text: BOM, strict UTF-8, a declared encoding, strict GB18030; else an error."""

import codecs
import re
from functools import lru_cache

from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.source import Source

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s*[=:]\s*[\"']?([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_CHINESE = frozenset({"gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936"})  # read as GB18030, which holds them all
_CONTROLS = regex(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_FEW = 2  # Chinese characters to one fault, at least


@lru_cache(maxsize=1)
def _chinese_characters() -> re.Pattern[str]:
    return regex("[\u4e00-\u9fff]")


@lru_cache(maxsize=1)
def _line() -> re.Pattern[str]:
    return regex(r"[^\r\n]+")


class Written(NamedTuple):
    """A text without its BOM, the BOM, and the encoding of what follows."""

    text: str
    bom: bytes
    encoding: str


def decode(source: Source, limits: Limits = DEFAULT_LIMITS) -> str:
    """The text of a source without its BOM; SourceError names the reason when no encoding fits."""
    if not source.data:
        raise SourceError(source.path, "empty")
    text = written(source).text
    _refuse_no_text(source.path, text)
    if len(text) > limits.line_chars:
        _refuse_long_line(source.path, text, limits.line_chars)
    return text


def written(source: Source) -> Written:
    """How the bytes of a text say it; SourceError where no encoding fits."""
    data = source.data
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Written(data[len(bom) :].decode(encoding), bom, encoding)
            except UnicodeDecodeError as error:
                raise SourceError(source.path, "declared", encoding.upper(), ("byte", error.start + 1)) from error
    for encoding in _candidates(data):
        try:
            return Written(data.decode(encoding), b"", encoding)
        except (UnicodeDecodeError, LookupError):
            if encoding == "utf-8" and _is_damaged(data):
                break  # another encoding would make something else of it, and nobody would know
    raise SourceError(source.path, "encoding", place=("byte", _first_fault(data)))


def _is_damaged(data: bytes) -> bool:
    """Whether some bytes are UTF-8 but for a few: GB18030 hardly ever makes two Chinese characters of it by chance."""
    text = data.decode("utf-8", "replace")
    return sum(1 for _ in _chinese_characters().finditer(text)) > _FEW * text.count("\ufffd")


def _candidates(data: bytes) -> list[str]:
    declared = _DECLARED.search(data[:2048])
    name = declared[1].decode("ascii").lower() if declared else "gb18030"
    return ["utf-8", *([] if name in _CHINESE or name.startswith("utf-16") else [name]), "gb18030"]


def _first_fault(data: bytes) -> int:
    """Number of the first byte that is not UTF-8, from 1."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start + 1
    return 1


def _refuse_no_text(path: str, text: str) -> None:
    """What decodes but is no text: NUL and many other control characters mean a binary file."""
    position = text.find("\0")
    if position >= 0:
        raise SourceError(path, "nul", place=("line", text.count("\n", 0, position) + 1))
    if sum(1 for _ in _CONTROLS.finditer(text)) * 50 > len(text):
        raise SourceError(path, "control")
    if not text.strip():
        raise SourceError(path, "blank")


def _refuse_long_line(path: str, text: str, limit: int) -> None:
    for number, line in enumerate(_line().finditer(text), 1):
        if line.end() - line.start() > limit:
            raise SourceError(path, "line", f"{limit:,}", ("line", number))
