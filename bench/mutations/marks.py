"""Brackets, quotation marks and words written once too often or too seldom."""

import re
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text

_PAIR = re.compile(r"（[^（）\n]+）|\([^()\n]+\)|“[^“”\n]+”|《[^《》\n]+》|〔[^〔〕\n]+〕|【[^【】\n]+】")
_WORD = re.compile(
    "推进|加快|实施|加强|完善|推动|建设|发展|提升|开展|落实|强化|深化|支持|企业|项目|工作|服务|经济|创新|管理|改革|农村|重点|机制|体系|能力|产业|安全|政策"
)
_NAMES = {"（": "bracket", "(": "bracket", "“": "quotation mark", "《": "title mark", "〔": "bracket", "【": "bracket"}


def marks(document: Text, rng: Random) -> Iterator[Fault]:
    """One half of a pair is lost."""
    for found in _PAIR.finditer(document.text):
        start, end = found.span()
        half = rng.choice((start, end - 1))
        how = f"{_NAMES[found[0][0]]}, {'opening' if half == start else 'closing'}"
        yield Fault("marks", how, document.name, half, half + 1, "", start - 1, end + 1)


def doubled(document: Text, rng: Random) -> Iterator[Fault]:
    """A common word of two characters is written twice."""
    for found in _WORD.finditer(document.text):
        at = found.end()
        yield Fault("doubled", "word", document.name, at, at, found[0], found.start(), at)
