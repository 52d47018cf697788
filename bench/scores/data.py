"""Gold data and the documents it labels."""

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from plancheck.source.span import Span

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
WILD = Path(os.environ.get("PLANCHECK_WILD", ROOT.parent / "shared" / "wild"))  # not in the repository
YEARS = {
    "zhejiang-2020-plan.txt": 2020,
    "zhejiang-2020-goals.txt": 2020,
    "zhejiang-2021-priorities.txt": 2021,
    "zhejiang-2023-tasks.txt": 2023,
    "huzhou-2017-industry.txt": 2017,
}
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->", re.S | re.I)
_BREAK = re.compile(r"<(?:p|br|div|tr|li|h\d)\b", re.I)
_TAG = re.compile(r"<[^<>]*>|&[a-z]+;|&#\d+;", re.S)

Row = dict[str, Any]


@cache
def gold(name: str) -> tuple[Row, ...]:
    """The lines of bench/gold/NAME.jsonl."""
    lines = (ROOT / "bench" / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def others(folder: Path) -> list[Path]:
    """The other real documents: texts, web pages and a PDF, none where the folder is absent."""
    return sorted(path for ending in ("txt", "html", "pdf") for path in folder.glob(f"*.{ending}"))


def span(row: Row, prefix: str = "") -> Span:
    """The place a gold row labels; `prefix` picks unit_start or raw_start."""
    return Span(row[f"{prefix}start"], row[f"{prefix}end"])


def plain_html(text: str) -> str:
    """Markup blanked character for character, so that offsets into the raw file stay true; a block begins a line."""

    def blank(found: re.Match[str]) -> str:
        whole = found[0]
        return "\n" + " " * (len(whole) - 1) if _BREAK.match(whole) else re.sub(r"[^\n]", " ", whole)

    return _TAG.sub(blank, _HIDDEN.sub(blank, text))
