"""The measured figures on the pages: all tables in docs/judgement.md, the main ones in the readmes."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.parts import Part
from bench.scores.data import ROOT
from bench.scores.score import share

DOCS = ROOT / "docs" / "judgement.md"
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
_MARKED = re.compile(r"(?<=<!-- judgement -->\n).*?(?=<!-- /judgement -->)", re.S)
_HEADER = {
    "en": "| measured | right | share, 95 % interval |\n|---|---|---|\n",
    "zh": "| 量了什么 | 正确 | 比例（95% 区间） |\n|---|---|---|\n",
}
# part, measure, and how the readmes call it
_SCORES = (
    (
        1,
        "interval, unit and bound right",
        "figures read with interval, unit and bound",
        "数值读对（区间、单位、限定词）",
    ),
    (2, "same indicator: precision", "pairs called one indicator that are", "判为同一指标而确是"),
    (2, "same indicator: recall", "pairs of one indicator that are seen", "同一指标认得出"),
    (3, "recall, high certainty", "real findings of high certainty found", "真实问题（确定）找到"),
    (3, "recall, medium certainty", "real findings of medium certainty found", "真实问题（较确定）找到"),
    (5, "errors that are right", "errors on untouched real documents that are right", "未改动真实文件上的错误，属实"),
    (
        5,
        "warnings that are right",
        "warnings on untouched real documents that are right",
        "未改动真实文件上的警告，属实",
    ),
)


class Row(NamedTuple):
    """One line of the readme's table in both languages."""

    en: str
    zh: str
    right: int
    of: int


def write(parts: Sequence[Part]) -> None:
    """Renews what stands between the markers; everything else on a page stays."""
    _renew(DOCS, "".join(_section(part) for part in parts))
    rows = list(headlines({part.number: part for part in parts}))
    for language, page in READMES.items():
        _renew(page, table(rows, language))


def table(rows: Sequence[Row], language: str) -> str:
    """The readme's table in one language."""
    lines = (
        f"| {getattr(row, language)} | {row.right} / {row.of} | {share(row.right, row.of).strip()} |\n" for row in rows
    )
    return _HEADER[language] + "".join(lines)


def headlines(parts: dict[int, Part]) -> Iterator[Row]:
    """Labels first, then planted faults, harmless changes and negative controls."""
    for number, measure, en, zh in _SCORES:
        scores = parts[number].data["scores"]
        found = next(score for score in scores if score.get("measure") == measure)
        yield Row(en, zh, found["right"], found["of"])
    for one in parts[4].data["classes"]:
        yield Row(f"planted: {one['title']}", f"植入：{one['title_zh']}", one["found"], one["faults"])
    yield _harmless(parts[4].data["benign"])
    known = [one for one in parts[6].data["controls"] if one["fired"] is not None]
    silent = sum(not one["fired"] for one in known)
    yield Row("places known to be right, silent", "已知无误之处，不作声", silent, len(known))


def _harmless(kinds: Sequence[dict[str, Any]]) -> Row:
    tried = sum(one["tried"] for one in kinds)
    quiet = tried - sum(one["alarmed"] for one in kinds)
    return Row("harmless changes, silent", "无害改动，不作声", quiet, tried)


def _section(part: Part) -> str:
    lines = "\n".join(line.rstrip() for line in part.lines)
    return f"\n### {part.number}. {part.title[0].upper()}{part.title[1:]}\n\n```\n{lines}\n```\n"


def _renew(page: Path, text: str) -> None:
    old = page.read_text(encoding="utf-8")
    page.write_text(_MARKED.sub(lambda found: text, old), encoding="utf-8", newline="\n")
